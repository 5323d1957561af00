import { countBits, countShared, hasBit, intersect, subtract, unite } from "#core/bits.ts";
import type { Bits } from "#core/bits.ts";
import { findEligible, findMatches, findWithoutEach, noHoster } from "#core/catalogue-matches.ts";
import type { Asked } from "#core/catalogue-matches.ts";
import { orderFound } from "#core/catalogue-order.ts";
import type { DayOrder } from "#core/catalogue-order.ts";
import type { Catalogue } from "#core/catalogue.ts";
import { findToken } from "#core/catalogue.ts";
import type { HosterCard } from "#core/hoster.ts";
import { tokenOf } from "#core/listing-tokens.ts";
import { choicesOf } from "#core/search-change.ts";

/** What a search finds: one page of it, and how many each token would find if it were chosen. */
export type Found = {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly cards: readonly HosterCard[];
};

/** A hoster that suits but for one need, which it says it does not meet. */
export type NearMiss = { readonly card: HosterCard; readonly need: string };

/** One page of a search, with the counts of every value of the facets asked for. */
export function searchCatalogue(
  catalogue: Catalogue,
  asked: Asked,
  { facetKeys, day }: { readonly facetKeys: readonly string[]; readonly day: DayOrder },
): Found {
  const withoutEach = findWithoutEach(catalogue, asked);
  const found = withoutEach.get(null) ?? noHoster(catalogue);
  const counts = new Map<string, number>();
  for (const key of facetKeys) {
    const candidates = withoutEach.get(key) ?? found;
    for (const [value, hosters] of catalogue.facets.get(key) ?? []) {
      const count = countShared(candidates, hosters);
      if (count > 0) counts.set(tokenOf(key, value), count);
    }
  }
  const { page, size } = asked.search;
  const places = orderFound(catalogue, found, { search: asked.search, day, most: page * size });
  const cards = cardsAt(catalogue, places.slice((page - 1) * size));
  return { total: countBits(found), counts, cards };
}

/** How many hosters a search finds. */
export function countMatches(catalogue: Catalogue, asked: Asked): number {
  return countBits(findMatches(catalogue, asked));
}

/** What a search finds in its order, whatever the page: no more than `most`. */
export function listFound(
  catalogue: Catalogue,
  asked: Asked,
  { day, most }: { readonly day: DayOrder; readonly most: number },
): readonly HosterCard[] {
  const { search } = asked;
  const places = orderFound(catalogue, findMatches(catalogue, asked), { search, day, most });
  return cardsAt(catalogue, places);
}

/** Those that suit but for exactly one of the needs, in the order of the search. */
export function listMissingOne(
  catalogue: Catalogue,
  asked: Asked,
  { day, most }: { readonly day: DayOrder; readonly most: number },
): readonly NearMiss[] {
  const { search } = asked;
  const missing = choicesOf(search, "need").map((need) => {
    const kept = findToken(catalogue, tokenOf("need", need)) ?? noHoster(catalogue);
    return { need, hosters: subtract(catalogue.everyone, kept) };
  });
  const suiting = findEligible(catalogue, asked, []);
  const found = intersect(
    suiting,
    exactlyOne(
      catalogue,
      missing.map(({ hosters }) => hosters),
    ),
  );
  const places = orderFound(catalogue, found, { search, day, most });
  return places.flatMap((place) => {
    const card = catalogue.listings[place]?.card;
    const missed = missing.find(({ hosters }) => hasBit(hosters, place));
    return card === undefined || missed === undefined ? [] : [{ card, need: missed.need }];
  });
}

function exactlyOne(catalogue: Catalogue, sets: readonly Bits[]): Bits {
  let once = noHoster(catalogue);
  let more = noHoster(catalogue);
  for (const set of sets) {
    more = unite(more, intersect(once, set));
    once = unite(once, set);
  }
  return subtract(once, more);
}

function cardsAt({ listings }: Catalogue, places: readonly number[]): readonly HosterCard[] {
  return places.flatMap((place) => listings[place]?.card ?? []);
}
