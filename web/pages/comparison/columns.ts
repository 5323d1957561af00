import type { HosterCard } from "#core/hoster.ts";

/** Where a column is on a narrow screen: left, right, or not there. */
type Side = "a" | "b" | "x";

/** A hoster as a column of the table. */
export type Column = {
  readonly card: HosterCard;
  /** When its answers were published; null without any. */
  readonly publishedAt: string | null;
  /** Class of its cells. */
  readonly side: Side;
};

export function sideOf(shown: readonly string[], slug: string): Side {
  const [first, second] = shown;
  if (slug === first) return "a";
  return slug === second ? "b" : "x";
}
