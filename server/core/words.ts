/** Reduces a folded word to the part that its plurals and feminines share. */
export type Stem = (word: string) => string;

/** Lower case, without accents, ligatures undone: how words are compared everywhere. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss");
}

/**
 * The folded words of a text, in its order, without repeats; anything that is neither a
 * letter nor a digit separates them. Words too common to search by are left out,
 * unless the text has no other.
 */
export function wordsOf(text: string): readonly string[] {
  return withoutCommonWords(allWordsOf(text), false);
}

/** Every folded word of a text, common ones included: what a name is recognised by. */
export function allWordsOf(text: string): readonly string[] {
  return [...new Set(listWords(text))];
}

/** The folded words of a text, repeats and common ones included. */
export function listWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Folded words but those too common to search by; all of them where there is no other, unless none are wanted then. */
export function withoutCommonWords(
  words: readonly string[],
  mayBeNone: boolean,
): readonly string[] {
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length > 0 || mayBeNone ? telling : words;
}

/** The stems of the words of a text, without repeats. */
export function stemsOf(text: string, stem: Stem): readonly string[] {
  return [...new Set(wordsOf(text).map((word) => stemOf(word, stem)))];
}

/** The stem of one folded word; a word that the stemmer empties is its own stem. */
export function stemOf(word: string, stem: Stem): string {
  const found = stem(word);
  return found === "" ? word : found;
}

const stopWords: ReadonlySet<string> = new Set(
  [
    "a ai au aux avec c ce ces cet cette chez d dans de des du elle en es est et eux il ils",
    "j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou par",
    "pas pour qu que qui s sa se ses si son sont sur t ta te tes toi ton tu un une vos votre",
    "vous y an and are as at be by for from has have i in is it its my of or our that the their",
    "they this to was we were will with you your",
  ]
    .join(" ")
    .split(" "),
);
