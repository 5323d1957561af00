/** How alike a word and a word of a name must be to stand for it, as a `real` of PostgreSQL. */
export const leastSimilarity = Math.fround(0.45);

/** The different trigrams of a word, two spaces before it and one after, as pg_trgm takes them. */
export function trigramsOf(word: string): readonly string[] {
  const padded = [" ", " ", ...word, " "];
  return [...new Set(padded.slice(2).map((last, at) => `${padded[at]}${padded[at + 1]}${last}`))];
}

/** How alike two words are, from 0 to 1: the trigrams they share out of all those they have. */
export function similarity(one: string, other: string): number {
  const [first, second] = [trigramsOf(one), new Set(trigramsOf(other))];
  const shared = first.filter((trigram) => second.has(trigram)).length;
  return similarityOf(shared, first.length, second.size);
}

/** The same from how many trigrams are shared, and how many each word has; rounded as pg_trgm rounds. */
export function similarityOf(shared: number, one: number, other: number): number {
  return Math.fround(shared / (one + other - shared));
}
