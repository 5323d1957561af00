import { countBits, countShared } from "#core/bits.ts";
import { findSaying } from "#core/catalogue-matches.ts";
import type { Asked } from "#core/catalogue-matches.ts";
import type { Catalogue } from "#core/catalogue.ts";
import type { Product } from "#core/products.ts";
import { readQuestion } from "#core/question.ts";
import type { Synonyms } from "#core/question.ts";
import { compareTexts } from "#core/search-address.ts";
import { similarity } from "#core/trigrams.ts";
import { fold, listWords } from "#core/words.ts";
import type { Stem } from "#core/words.ts";

/** What suggestions are made from; `names` are those the site gives what is offered. */
export type Known = {
  readonly catalogue: Catalogue;
  readonly products: readonly Product[];
  readonly synonyms: Synonyms;
  readonly names: readonly string[];
  readonly stem: Stem;
  readonly showsImaginary: boolean;
};

/** How alike a word that finds nothing and a known one must be: less than to find by it unasked. */
const leastAlike = Math.fround(0.3);

const mostSuggested = 150;
const mostSoftware = 60;
const mostProducts = 40;

/**
 * The question with each word that finds nothing replaced by the known one most like it;
 * null when there is no such word, or when it would find nothing all the same.
 */
export function correctQuestion(known: Known, question: string): string | null {
  const lost = lostWords(known, question);
  if (lost.size === 0) return null;
  const vocabulary = listVocabulary(known);
  const corrected = question.replaceAll(/[\p{L}\p{N}]+/gu, (written) =>
    lost.has(fold(written)) ? (closestWord(vocabulary, fold(written)) ?? written) : written,
  );
  return corrected !== question && findsSome(known, corrected) ? corrected : null;
}

/** What could be typed: software most used first, then products, then names of hosters. */
export function listTypable(known: Known): readonly string[] {
  const products = known.products.flatMap(({ isWord, names }) => (isWord ? [] : names.slice(0, 1)));
  const texts = [
    ...listSoftware(known).slice(0, mostSoftware),
    ...products.slice(0, mostProducts),
    ...listShownNames(known),
  ];
  return [...new Set(texts)].slice(0, mostSuggested);
}

function lostWords(known: Known, question: string): ReadonlySet<string> {
  const terms = readQuestion(question, known.synonyms, known.stem);
  const lost = terms.filter(
    (term) =>
      term.tokens.length === 0 &&
      countBits(findSaying(known.catalogue, asked(known, [term]))) === 0,
  );
  return new Set(lost.flatMap(({ words }) => words.map(({ word }) => word)));
}

function findsSome(known: Known, question: string): boolean {
  const terms = readQuestion(question, known.synonyms, known.stem);
  return countBits(findSaying(known.catalogue, asked(known, terms))) > 0;
}

function asked({ showsImaginary }: Known, terms: Asked["terms"]) {
  return { terms, showsImaginary };
}

/** The words of names, as they are written, by their folded form. */
function listVocabulary(known: Known): ReadonlyMap<string, string> {
  const texts = [
    ...known.names.map((name) => name.toLowerCase()),
    ...known.products.flatMap(({ names }) => names),
    ...listSoftware(known),
    ...listShownNames(known),
  ];
  const vocabulary = new Map<string, string>();
  for (const written of texts.flatMap(
    (text) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [],
  )) {
    for (const word of listWords(written)) {
      if (word.length > 2 && !vocabulary.has(word)) vocabulary.set(word, written);
    }
  }
  return vocabulary;
}

function closestWord(vocabulary: ReadonlyMap<string, string>, lost: string): string | undefined {
  const [closest] = [...vocabulary]
    .map(([word, written]) => ({ word, written, alike: similarity(word, lost) }))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((one, other) => other.alike - one.alike || compareTexts(one.word, other.word));
  return closest?.written;
}

/** What the hosters that are shown run, most used first. */
function listSoftware({ catalogue, showsImaginary }: Known): readonly string[] {
  const shown = showsImaginary ? catalogue.everyone : catalogue.real;
  return [...(catalogue.facets.get("software") ?? [])]
    .map(([name, hosters]) => ({ name, count: countShared(hosters, shown) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || compareTexts(one.name, other.name))
    .map(({ name }) => name);
}

/** In the order of the alphabet. */
function listShownNames({ catalogue, showsImaginary }: Known): readonly string[] {
  const named = [...catalogue.byName].flatMap((place) => catalogue.listings[place] ?? []);
  return named.flatMap(({ name, isImaginary }) => (showsImaginary || !isImaginary ? [name] : []));
}
