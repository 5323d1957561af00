import { hasBit, listBits } from "#core/bits.ts";
import type { Bits } from "#core/bits.ts";
import { findToken } from "#core/catalogue.ts";
import type { Catalogue } from "#core/catalogue.ts";
import { centreOf, haversineFrom } from "#core/distance.ts";
import { metToken } from "#core/listing-tokens.ts";
import { choicesOf } from "#core/search-change.ts";
import type { Search } from "#core/search.ts";

/** Every place of a catalogue, in the order drawn for a day. */
export type DayOrder = Uint32Array;

/** The places found, in the order a search wants; the day's order decides between equals. */
export function orderFound(
  catalogue: Catalogue,
  found: Bits,
  { search, day }: { readonly search: Search; readonly day: DayOrder },
): readonly number[] {
  switch (search.sort) {
    case "fit":
      return sortByRank(found, day, rankByFit(catalogue, search));
    case "name":
      return [...catalogue.byName].filter((place) => hasBit(found, place));
    case "distance":
      return sortByRank(found, day, rankByDistance(catalogue, search.near));
    case "confirmed":
      return sortByRank(found, day, catalogue.recency);
  }
}

/** Lowest rank first, in the day's order where it is the same: one pass, whatever the ranks. */
function sortByRank(found: Bits, day: DayOrder, rankOf: Uint32Array | null): readonly number[] {
  const groups: number[][] = [];
  for (const place of day) {
    if (!hasBit(found, place)) continue;
    const rank = rankOf?.[place] ?? 0;
    const group = groups[rank];
    if (group === undefined) groups[rank] = [place];
    else group.push(place);
  }
  return groups.flat();
}

/** Needs not met, fewest first, then wishes not met. Of a hoster found, a need not met is pending. */
function rankByFit(catalogue: Catalogue, search: Search): Uint32Array | null {
  const needs = choicesOf(search, "need");
  const weights = [
    ...needs.map((need) => ({ need, weight: search.wishes.length + 1 })),
    ...search.wishes.map((need) => ({ need, weight: 1 })),
  ];
  if (weights.length === 0) return null;
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const ranks = new Uint32Array(catalogue.listings.length).fill(whole);
  for (const { need, weight } of weights) {
    const meeting = findToken(catalogue, metToken(need));
    if (meeting === undefined) continue;
    for (const place of listBits(meeting)) ranks[place] = (ranks[place] ?? 0) - weight;
  }
  return ranks;
}

/** By the distance of where they are, unknown places last; null when there is nowhere to start from. */
function rankByDistance({ listings }: Catalogue, near: string | null): Uint32Array | null {
  const from = centreOf(near ?? "");
  if (from === null) return null;
  const farOf = new Map<string, number>();
  const spots = listings.map(({ latitude, longitude }) => {
    if (latitude === null || longitude === null) return "";
    const spot = `${latitude} ${longitude}`;
    if (!farOf.has(spot)) farOf.set(spot, haversineFrom(from, { latitude, longitude }));
    return spot;
  });
  const nearest = [...new Set(farOf.values())].sort((one, other) => one - other);
  const rankOfDistance = new Map(nearest.map((distance, rank) => [distance, rank]));
  return Uint32Array.from(spots, (spot) => {
    const distance = farOf.get(spot);
    return distance === undefined ? nearest.length : (rankOfDistance.get(distance) ?? 0);
  });
}
