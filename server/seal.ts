import { digestOf } from "#server/digest.ts";

/** What a form shows of what it would publish, by name; no name has a space or an equals sign. */
export type Parts = ReadonlyMap<string, unknown>;

/** Goes with a form in a hidden field and comes back with it: what somebody read. */
export function sealOf(parts: Parts): string {
  return [...parts].map(([name, part]) => `${name}=${shortDigest(part)}`).join(" ");
}

/**
 * Names of the parts that are not what a seal says was read; null when they all are. None is named
 * when the seal cannot be read: nothing is known of what was.
 */
export function changedSince(seal: string, parts: Parts): readonly string[] | null {
  const now = sealOf(parts);
  if (seal === now) return null;
  const [was, is] = [readSeal(seal), readSeal(now)];
  if (was.size === 0) return [];
  const names = [...new Set([...is.keys(), ...was.keys()])];
  return names.filter((name) => was.get(name) !== is.get(name));
}

function readSeal(seal: string): ReadonlyMap<string, string> {
  const pairs = seal.matchAll(/([^\s=]+)=([\da-f]+)/gu);
  return new Map([...pairs].map(([, name = "", digest = ""]) => [name, digest]));
}

function shortDigest(part: unknown): string {
  return digestOf(JSON.stringify(part)).slice(0, 16);
}
