/** A run of words of one of two texts, or of both; spaces and punctuation are kept. */
export type WordRun = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/**
 * What changed between two texts, word by word. The runs that are not "added" make the first text,
 * those that are not "removed" the second.
 */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const [older, newer] = [splitWords(before), splitWords(after)];
  const start = countSame(older, newer);
  const end = countSame(older.slice(start).toReversed(), newer.slice(start).toReversed());
  const middle = compareMiddle(
    older.slice(start, older.length - end),
    newer.slice(start, newer.length - end),
  );
  const same = (words: readonly string[]) => words.map((text): WordRun => ({ kind: "same", text }));
  return gather([
    ...same(older.slice(0, start)),
    ...middle,
    ...same(older.slice(older.length - end)),
  ]);
}

/** Above it, a middle part is told as replaced: nobody reads so many words one by one. */
const mostCompared = 500_000;

function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu) ?? [];
}

function countSame(one: readonly string[], other: readonly string[]): number {
  const first = one.findIndex((word, index) => word !== other[index]);
  return first === -1 ? one.length : first;
}

function compareMiddle(older: readonly string[], newer: readonly string[]): readonly WordRun[] {
  const isTooLong = older.length * newer.length > mostCompared;
  if (isTooLong) return [...runs("removed", older), ...runs("added", newer)];
  const lengths = measureCommon(older, newer);
  const at = (row: number, column: number) => lengths[row * (newer.length + 1) + column] ?? 0;
  const found: WordRun[] = [];
  let [row, column] = [0, 0];
  while (row < older.length && column < newer.length) {
    const [was, is] = [older[row] ?? "", newer[column] ?? ""];
    if (was === is) {
      found.push({ kind: "same", text: was });
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      found.push({ kind: "removed", text: was });
      row += 1;
    } else {
      found.push({ kind: "added", text: is });
      column += 1;
    }
  }
  return [...found, ...runs("removed", older.slice(row)), ...runs("added", newer.slice(column))];
}

/** The length of the longest common part of what follows each pair of positions. */
function measureCommon(older: readonly string[], newer: readonly string[]): Uint32Array {
  const width = newer.length + 1;
  const lengths = new Uint32Array((older.length + 1) * width);
  for (let row = older.length - 1; row >= 0; row -= 1) {
    for (let column = newer.length - 1; column >= 0; column -= 1) {
      const isSame = older[row] === newer[column];
      const [below, right] = [(row + 1) * width + column, row * width + column + 1];
      lengths[row * width + column] = isSame
        ? (lengths[below + 1] ?? 0) + 1
        : Math.max(lengths[below] ?? 0, lengths[right] ?? 0);
    }
  }
  return lengths;
}

function runs(kind: WordRun["kind"], words: readonly string[]): readonly WordRun[] {
  return words.map((text) => ({ kind, text }));
}

type Change = { readonly removed: string; readonly added: string };
/** What two texts share, then what differs until they share something again. */
type Stretch = { readonly same: string; readonly change: Change };

/**
 * Neighbours of a kind become one run. What is shared between two changes and shorter than both is
 * part of them, so that a rewritten sentence reads as one removal and one addition.
 */
function gather(words: readonly WordRun[]): readonly WordRun[] {
  const stretches = listStretches(words).reduce<readonly Stretch[]>((before, next) => {
    const last = before.at(-1);
    if (last === undefined || !isLost(next.same, last.change, next.change))
      return [...before, next];
    const removed = last.change.removed + next.same + next.change.removed;
    const added = last.change.added + next.same + next.change.added;
    return [...before.slice(0, -1), { same: last.same, change: { removed, added } }];
  }, []);
  return stretches
    .flatMap(({ same, change }): readonly WordRun[] => [
      { kind: "same", text: same },
      { kind: "removed", text: change.removed },
      { kind: "added", text: change.added },
    ])
    .filter(({ text }) => text !== "");
}

function isLost(same: string, before: Change, after: Change): boolean {
  const [one, other] = [sizeOf(before), sizeOf(after)];
  if (one === 0 || other === 0) return false;
  return !/[\p{L}\p{N}]/u.test(same) || (same.length <= one && same.length <= other);
}

function sizeOf({ removed, added }: Change): number {
  return Math.max(removed.length, added.length);
}

function listStretches(words: readonly WordRun[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [same, removed, added] = ["", "", ""];
  for (const { kind, text } of words) {
    if (kind === "same" && removed + added !== "") {
      stretches.push({ same, change: { removed, added } });
      [same, removed, added] = [text, "", ""];
    } else if (kind === "same") same += text;
    else if (kind === "removed") removed += text;
    else added += text;
  }
  return [...stretches, { same, change: { removed, added } }];
}
