import { canonicalKey } from "#core/chatonsinfos-keys.ts";
import type { LineReport, Pair } from "#core/chatonsinfos.ts";

/** Read again, it is reported as what it stands for: it is no town, and it is not empty. */
const masked = "0";

/**
 * The lines of a file without what they say of people, as they may be kept; `lines` is the report of
 * each. Reading them again gives the same report.
 */
export function withoutPersonalData(
  pairs: readonly Pair[],
  lines: readonly LineReport[],
): readonly Pair[] {
  return pairs.map((pair, index) => {
    const line = lines[index];
    if (mayHoldPeople(pair, line)) return { ...pair, value: masked };
    // Of an address, the town alone was taken.
    const isPlace = canonicalKey(pair.key) === "organization.geolocation.address";
    return isPlace && line?.fate === "taken" ? { ...pair, value: line.value } : pair;
  });
}

/** What tells how the other lines are read is kept, wherever it stands. */
const decisiveKeys = ["file.class", "organization.type"];

/** Nothing is read of a line that is written again below, or has no key: it may say anything. */
function mayHoldPeople({ key }: Pair, line: LineReport | undefined): boolean {
  if (line?.fate !== "ignored" || decisiveKeys.includes(canonicalKey(key))) return false;
  return ["personal-data", "repeated", "not-a-key"].includes(line.reason);
}
