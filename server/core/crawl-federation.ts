import { canonicalKey } from "#core/chatonsinfos-keys.ts";
import type { LineReport, Pair } from "#core/chatonsinfos.ts";
import { readValue } from "#core/chatonsinfos-values.ts";

/** What the file of a federation says: its name, and where the files of its organizations are. */
export type FederationFile = {
  readonly name: string | null;
  /** Without repeats, in the order of the file. */
  readonly subs: readonly string[];
  readonly lines: readonly LineReport[];
};

/** Reads the lines of a file that is known to be a federation's: only its name and its `subs` are taken. */
export function readFederation(pairs: readonly Pair[]): FederationFile {
  const lines = pairs.map(reportLine);
  const taken = lines.flatMap((line) =>
    line.fate === "taken" ? [[canonicalKey(line.key), line.value] as const] : [],
  );
  const subs = taken.flatMap(([key, value]) => (key.startsWith("subs.") ? [value] : []));
  const name = taken.find(([key]) => key === "federation.name")?.[1] ?? null;
  return { name, subs: [...new Set(subs)], lines };
}

function reportLine({ line, key, value }: Pair): LineReport {
  const known = canonicalKey(key);
  const kind = known === "federation.name" ? "name" : known.startsWith("subs.") ? "address" : null;
  if (kind === null) return { line, key, fate: "kept", reason: "not-shown" };
  const read = readValue(kind, value);
  if (read.ok) return { line, key, fate: "taken", value: read.value };
  return { line, key, fate: "ignored", ...(read.problems[0] ?? { reason: "empty" }) };
}
