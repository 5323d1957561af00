import { fillBits, makeBits } from "#core/bits.ts";
import type { Bits } from "#core/bits.ts";
import { appendTo, indexWords } from "#core/catalogue-words.ts";
import type { WordIndex } from "#core/catalogue-words.ts";
import type { Spot } from "#core/distance.ts";
import type { Listing } from "#core/listing.ts";
import type { Offer } from "#core/offers.ts";
import { compareTexts } from "#core/search-address.ts";
import { allWordsOf } from "#core/words.ts";

/** A listing and the hoster it is of. */
export type HosterListing = Listing & { readonly hosterId: string };

/** What is kept of a listing, beside the sets its hoster is in. */
export type Listed = Omit<HosterListing, "tokens" | "stems" | "nameWords">;

/** Every listing, arranged to be searched; a hoster is known by its place among them. */
export type Catalogue = {
  readonly listings: readonly Listed[];
  /** By key of a facet, the hosters of each of its values; also of `met`. */
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, Bits>>;
  readonly stems: ReadonlyMap<string, Uint32Array>;
  /** Words of names and of software, where mistyping is forgiven. */
  readonly names: WordIndex;
  readonly everyone: Bits;
  readonly real: Bits;
  /** The places of those that describe offers. */
  readonly offering: readonly (readonly [place: number, offers: readonly Offer[]])[];
  /** Places in the order of the alphabet. */
  readonly byName: Uint32Array;
  /** Where they are, each spot once, and by place the one of each; `nowhere` for those that are on none. */
  readonly spots: readonly Spot[];
  readonly spotOf: Uint32Array;
  /** By place, how many moments of assessment are later than its own; last those without one. */
  readonly recency: Uint32Array;
};

/** Beyond every spot. */
export const nowhere = 0xffff_ffff;

/** Between two steps of `buildCatalogue`: few enough to go unnoticed. */
const listingsPerStep = 250;

/** The same all at once. */
export function makeCatalogue(listings: readonly HosterListing[]): Catalogue {
  const steps = buildCatalogue(listings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Arranges listings step by step, so that whoever does it may do something else in between. */
export function* buildCatalogue(
  listings: readonly HosterListing[],
): Generator<undefined, Catalogue> {
  const tokens = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const names = new Map<string, number[]>();
  for (const [place, listing] of listings.entries()) {
    for (const token of listing.tokens) appendTo(tokens, token, place);
    for (const stem of listing.stems) appendTo(stems, stem, place);
    for (const word of listing.nameWords) appendTo(names, word, place);
    if (place % listingsPerStep === 0) yield;
  }
  nameSoftware(names, tokens);
  const facets = arrangeTokens(tokens, listings.length);
  yield;
  const said = replaceValues(stems, (places) => Uint32Array.from(places));
  yield;
  const named = indexWords(replaceValues(names, (places) => Uint32Array.from(places)));
  yield;
  const byName = orderByName(listings);
  yield;
  return {
    listings: listings.map(withoutWords),
    facets,
    stems: said,
    names: named,
    everyone: fillBits(listings.length),
    real: makeBits(
      listings.length,
      placesOf(listings, ({ isImaginary }) => !isImaginary),
    ),
    offering: listings.flatMap(({ card }, place) =>
      card.offers.length === 0 ? [] : [[place, card.offers] as const],
    ),
    byName,
    ...arrangeSpots(listings),
    recency: rankByRecency(listings),
  };
}

/** The hosters that have a token; undefined when nobody has. */
export function findToken({ facets }: Catalogue, token: string): Bits | undefined {
  const [key, value] = splitToken(token);
  return facets.get(key)?.get(value);
}

/** A hoster may be there twice for a word. */
function nameSoftware(
  names: Map<string, number[]>,
  tokens: ReadonlyMap<string, readonly number[]>,
): void {
  for (const [token, places] of tokens) {
    const [key, software] = splitToken(token);
    if (key !== "software") continue;
    for (const word of allWordsOf(software)) {
      names.set(word, [...(names.get(word) ?? []), ...places]);
    }
  }
}

function arrangeTokens(
  tokens: ReadonlyMap<string, readonly number[]>,
  count: number,
): ReadonlyMap<string, ReadonlyMap<string, Bits>> {
  const facets = new Map<string, Map<string, Bits>>();
  for (const [token, places] of tokens) {
    const [key, value] = splitToken(token);
    const values = facets.get(key) ?? new Map<string, Bits>();
    facets.set(key, values.set(value, makeBits(count, places)));
  }
  return facets;
}

/** A key holds no colon; a value may. */
function splitToken(token: string): readonly [key: string, value: string] {
  const end = token.indexOf(":");
  return [token.slice(0, end), token.slice(end + 1)];
}

function withoutWords(listing: HosterListing): Listed {
  const { tokens: _, stems: __, nameWords: ___, ...kept } = listing;
  return kept;
}

function placesOf(
  listings: readonly HosterListing[],
  has: (listing: HosterListing) => boolean,
): readonly number[] {
  return listings.flatMap((listing, place) => (has(listing) ? [place] : []));
}

function arrangeSpots(listings: readonly HosterListing[]): Pick<Catalogue, "spots" | "spotOf"> {
  const spots = new Map<string, { readonly spot: Spot; readonly at: number }>();
  const spotOf = Uint32Array.from(listings, ({ latitude, longitude }) => {
    if (latitude === null || longitude === null) return nowhere;
    const key = `${latitude} ${longitude}`;
    const known = spots.get(key) ?? { spot: { latitude, longitude }, at: spots.size };
    spots.set(key, known);
    return known.at;
  });
  return { spots: [...spots.values()].map(({ spot }) => spot), spotOf };
}

/** Word by word, then by identifier: nothing sorts before a letter, so a shorter name comes first. */
function orderByName(listings: readonly HosterListing[]): Uint32Array {
  const keys = listings.map(({ nameWords, hosterId }) => `${nameWords.join("\0")}\0\0${hosterId}`);
  return Uint32Array.from(keys.keys()).sort((one, other) =>
    compareTexts(keys[one] ?? "", keys[other] ?? ""),
  );
}

function rankByRecency(listings: readonly HosterListing[]): Uint32Array {
  const moments = listings.map(({ assessedAt }) => assessedAt ?? "");
  const latest = [...new Set(moments)].sort((one, other) => compareTexts(other, one));
  const rankOf = new Map(latest.map((moment, rank) => [moment, rank]));
  return Uint32Array.from(moments, (moment) => rankOf.get(moment) ?? 0);
}

function replaceValues<Before, After>(
  map: ReadonlyMap<string, Before>,
  replace: (value: Before) => After,
): Map<string, After> {
  return new Map([...map].map(([key, value]) => [key, replace(value)]));
}
