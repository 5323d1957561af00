import { Resolver } from "node:dns/promises";

/** Where proofs are looked for, outside. Nothing is thrown: what cannot be read is not there. */
export type LookUp = {
  /** The texts of a DNS record. */
  readonly texts: (name: string) => Promise<readonly string[]>;
  /** A small file of a public website; null without one. */
  readonly file: (address: string) => Promise<string | null>;
};

/** Longest wait for one answer, in milliseconds. */
const patience = 3_000;

/** Texts of a record, its parts joined as RFC 7208 does for long ones. */
export async function resolveTexts(name: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: patience, tries: 2 });
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(""));
  } catch (error) {
    if (error instanceof Error && "code" in error) return [];
    throw error;
  }
}
