import { similarityOf, trigramsOf } from "#core/trigrams.ts";

/** Words, each with the hosters that have it, that can be found by what resembles them. */
export type WordIndex = {
  readonly words: readonly IndexedWord[];
  /** The places in `words` of those that have a trigram. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
};

export type IndexedWord = {
  readonly word: string;
  readonly members: Uint32Array;
  /** How many different trigrams it has. */
  readonly size: number;
};

export function indexWords(membersOf: ReadonlyMap<string, Uint32Array>): WordIndex {
  const placesOf = new Map<string, number[]>();
  const words = [...membersOf].map(([word, members], place) => {
    const trigrams = trigramsOf(word);
    for (const trigram of trigrams) appendTo(placesOf, trigram, place);
    return { word, members, size: trigrams.length };
  });
  return { words, placesOf };
}

/** The words at least so similar to one, each with its similarity. */
export function listSimilar(
  { words, placesOf }: WordIndex,
  word: string,
  least: number,
): readonly (readonly [IndexedWord, number])[] {
  const trigrams = trigramsOf(word);
  const shared = new Uint16Array(words.length);
  const touched: number[] = [];
  for (const trigram of trigrams) {
    for (const place of placesOf.get(trigram) ?? []) {
      const before = shared[place] ?? 0;
      if (before === 0) touched.push(place);
      shared[place] = before + 1;
    }
  }
  return touched.flatMap((place) => {
    const candidate = words[place];
    if (candidate === undefined) return [];
    const alike = similarityOf(shared[place] ?? 0, trigrams.length, candidate.size);
    return alike >= least ? [[candidate, alike] as const] : [];
  });
}

/** Adds to the list of a key, which it begins when there is none. */
export function appendTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
