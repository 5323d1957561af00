import { addMembers, hasBit, intersect, makeBits, removeMember, unite } from "#core/bits.ts";
import type { Bits } from "#core/bits.ts";
import { listSimilar } from "#core/catalogue-words.ts";
import { findToken } from "#core/catalogue.ts";
import type { Catalogue } from "#core/catalogue.ts";
import { fitsMeans } from "#core/estimate.ts";
import { tokenOf } from "#core/listing-tokens.ts";
import type { AskedWord, Term } from "#core/question.ts";
import { choicesOf } from "#core/search-change.ts";
import { criterionKey } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import { leastSimilarity } from "#core/trigrams.ts";

/** A search as the catalogue understands it. */
export type Asked = {
  readonly search: Search;
  /** What its question asks for. */
  readonly terms: readonly Term[];
  readonly showsImaginary: boolean;
};

/** The hosters a search finds. */
export function findMatches(catalogue: Catalogue, asked: Asked): Bits {
  return findEligible(catalogue, asked, choicesOf(asked.search, "need"));
}

/** What the search would find with these needs in the place of its own. */
export function findEligible(catalogue: Catalogue, asked: Asked, needs: readonly string[]): Bits {
  const chosen = listChosen(asked.search).map(({ tokens }) => findAny(catalogue, tokens));
  return chosen.reduce(intersect, findAlways(catalogue, asked, needs));
}

/**
 * By key of each facet in which something is chosen, what the search finds without that
 * facet; `null` for the whole search.
 */
export function findWithoutEach(
  catalogue: Catalogue,
  asked: Asked,
): ReadonlyMap<string | null, Bits> {
  const chosen = listChosen(asked.search).map(({ key, tokens }) => ({
    key,
    hosters: findAny(catalogue, tokens),
  }));
  const found = new Map<string | null, Bits>();
  let before = findAlways(catalogue, asked, choicesOf(asked.search, "need"));
  for (const [at, { key, hosters }] of chosen.entries()) {
    const others = chosen.slice(at + 1).map((each) => each.hosters);
    found.set(key, others.reduce(intersect, before));
    before = intersect(before, hosters);
  }
  return found.set(null, before);
}

export function noHoster({ listings }: Catalogue): Bits {
  return makeBits(listings.length);
}

/** Those that hold all a question asks for, among those that are shown. */
export function findSaying(
  catalogue: Catalogue,
  { terms, showsImaginary }: Pick<Asked, "terms" | "showsImaginary">,
): Bits {
  const shown = showsImaginary ? catalogue.everyone : catalogue.real;
  return terms.map((term) => findTerm(catalogue, term)).reduce(intersect, shown);
}

/** What no facet's count leaves out: who is shown, the question, the needs and the means. */
function findAlways(catalogue: Catalogue, asked: Asked, needs: readonly string[]): Bits {
  const found = needs
    .map((need) => findAny(catalogue, [tokenOf("need", need)]))
    .reduce(intersect, findSaying(catalogue, asked));
  const { accounts, budget } = asked.search;
  if (accounts === null && budget === null) return found;
  const fitting = found.slice();
  for (const [place, offers] of catalogue.offering) {
    if (hasBit(found, place) && !fitsMeans(offers, asked.search)) removeMember(fitting, place);
  }
  return fitting;
}

function findTerm(catalogue: Catalogue, { words, tokens }: Term): Bits {
  const [first, ...others] = words.map((word) => findWord(catalogue, word));
  const saying = others.reduce(intersect, first ?? noHoster(catalogue));
  return unite(saying, findAny(catalogue, tokens));
}

/** Those that say the word, and those that nearly are named by it or run what nearly is. */
function findWord(catalogue: Catalogue, { word, stem }: AskedWord): Bits {
  const found = makeBits(catalogue.listings.length, catalogue.stems.get(stem));
  for (const [{ members }] of listSimilar(catalogue.names, word, leastSimilarity)) {
    addMembers(found, members);
  }
  return found;
}

function findAny(catalogue: Catalogue, tokens: readonly string[]): Bits {
  return tokens.reduce((found, token) => {
    const hosters = findToken(catalogue, token);
    return hosters === undefined ? found : unite(found, hosters);
  }, noHoster(catalogue));
}

/** The facets that leave hosters out, with the tokens of which one is enough. */
export function listChosen(
  search: Search,
): readonly { readonly key: string; readonly tokens: readonly string[] }[] {
  const keys = [
    ...facetIds.filter((id) => id !== "need"),
    ...Object.keys(search.criteria).map(criterionKey),
  ];
  return keys
    .map((key) => ({ key, tokens: choicesOf(search, key).map((value) => tokenOf(key, value)) }))
    .filter(({ tokens }) => tokens.length > 0);
}
