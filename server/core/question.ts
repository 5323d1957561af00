import type { Product } from "#core/products.ts";
import { tokenOf } from "#core/listing-tokens.ts";
import { listWords, stemOf, withoutCommonWords } from "#core/words.ts";
import type { Stem } from "#core/words.ts";

/** One thing a question asks for: a hoster says all its words, or has one of its tokens. */
export type Term = { readonly words: readonly AskedWord[]; readonly tokens: readonly string[] };

/** A folded word and its stem. */
export type AskedWord = { readonly word: string; readonly stem: string };

/** What names of products stand for; see `listSynonyms`. */
export type Synonyms = {
  /** The tokens of what replaces a product, by the folded words of its name. */
  readonly tokensOf: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest name. */
  readonly longest: number;
};

/** Names, and what they stand for. */
export type Named = Pick<Product, "names" | "services" | "software">;

/** Names, each with what they stand for, as those of products with what replaces them; one name of two things stands for both. */
export function listSynonyms(products: readonly Named[]): Synonyms {
  const tokensOf = new Map<string, readonly string[]>();
  let longest = 0;
  for (const { names, services, software } of products) {
    const tokens = [
      ...services.map((type) => tokenOf("service", type)),
      ...software.map((name) => tokenOf("software", name)),
    ];
    for (const words of names.map(listWords).filter(({ length }) => length > 0)) {
      const key = nameOf(words);
      tokensOf.set(key, [...new Set([...(tokensOf.get(key) ?? []), ...tokens])]);
      longest = Math.max(longest, words.length);
    }
  }
  return { tokensOf, longest };
}

/**
 * What a question asks for, all of it wanted. The longest name of a known product is one
 * term; every other word is one, but those too common to search by.
 */
export function readQuestion(question: string, synonyms: Synonyms, stem: Stem): readonly Term[] {
  const words = listWords(question);
  const named: Term[] = [];
  const others: string[] = [];
  for (let at = 0; at < words.length;) {
    const name = longestName(words, at, synonyms);
    if (name.length === 0) others.push(words[at] ?? "");
    else named.push(termOf(name, stem, synonyms.tokensOf.get(nameOf(name))));
    at += Math.max(1, name.length);
  }
  const left = named.length === 0 ? others : others.filter((word) => !leavingWords.has(word));
  const telling = withoutCommonWords([...new Set(left)], named.length > 0);
  return [...uniqueTerms(named), ...telling.map((word) => termOf([word], stem))];
}

/** Words around the name of a product that say no more than the name alone. */
const leavingWords: ReadonlySet<string> = new Set(
  "alternative alternatives equivalent equivalents instead leave quit quitter remplace remplacement remplacer replace replacement".split(
    " ",
  ),
);

/** None when no name begins there. */
function longestName(
  words: readonly string[],
  at: number,
  { tokensOf, longest }: Synonyms,
): readonly string[] {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const candidate = words.slice(at, at + length);
    if (tokensOf.has(nameOf(candidate))) return candidate;
  }
  return [];
}

function termOf(name: readonly string[], stem: Stem, tokens: readonly string[] = []): Term {
  const words = withoutCommonWords([...new Set(name)], false);
  return { words: words.map((word) => ({ word, stem: stemOf(word, stem) })), tokens };
}

function uniqueTerms(terms: readonly Term[]): readonly Term[] {
  const keyOf = ({ words }: Term) => nameOf(words.map(({ word }) => word));
  return [...new Map(terms.map((term) => [keyOf(term), term])).values()];
}

function nameOf(words: readonly string[]): string {
  return words.join(" ");
}
