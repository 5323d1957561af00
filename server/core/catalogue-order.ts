import { forEachBit, hasBit } from "#core/bits.ts";
import type { Bits } from "#core/bits.ts";
import { findToken } from "#core/catalogue.ts";
import type { Catalogue } from "#core/catalogue.ts";
import { centreOf, haversineFrom } from "#core/distance.ts";
import { metToken } from "#core/listing-tokens.ts";
import { choicesOf } from "#core/search-change.ts";
import type { Search } from "#core/search.ts";

/** Every place of a catalogue, in the order drawn for a day. */
export type DayOrder = Uint32Array;

/** The first places found in the order a search wants; the day's order decides between equals. */
export function orderFound(
  catalogue: Catalogue,
  found: Bits,
  { search, day, most }: { readonly search: Search; readonly day: DayOrder; readonly most: number },
): readonly number[] {
  if (search.sort === "name") return takeFirst(catalogue.byName, found, most);
  const rankOf = rankFor(catalogue, search);
  if (rankOf === null) return takeFirst(day, found, most);
  return groupByRank(day, found, rankOf).flat().slice(0, most);
}

function takeFirst(order: Uint32Array, found: Bits, most: number): readonly number[] {
  const first: number[] = [];
  for (const place of order) {
    if (first.length >= most) break;
    if (hasBit(found, place)) first.push(place);
  }
  return first;
}

/** Lowest rank first, each in the given order: one pass, whatever the ranks. */
function groupByRank(order: Uint32Array, found: Bits, rankOf: Uint32Array): readonly number[][] {
  const groups: number[][] = [];
  for (const place of order) {
    if (!hasBit(found, place)) continue;
    const rank = rankOf[place] ?? 0;
    const group = groups[rank];
    if (group === undefined) groups[rank] = [place];
    else group.push(place);
  }
  return groups;
}

/** By place, what the search puts first; null when the day alone decides. */
function rankFor(catalogue: Catalogue, search: Search): Uint32Array | null {
  switch (search.sort) {
    case "fit":
      return combine(rankByFit(catalogue, search), rankByDistance(catalogue, search.near));
    case "distance":
      return rankByDistance(catalogue, search.near);
    case "confirmed":
      return catalogue.recency;
    case "name":
      return null;
  }
}

/** By the first ranks, then by the second ones; null when neither says anything. */
function combine(first: Uint32Array | null, second: Uint32Array | null): Uint32Array | null {
  if (first === null || second === null) return first ?? second;
  const most = second.reduce((highest, rank) => Math.max(highest, rank), 0);
  return first.map((rank, place) => rank * (most + 1) + (second[place] ?? 0));
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
    forEachBit(meeting, (place) => {
      ranks[place] = (ranks[place] ?? 0) - weight;
    });
  }
  return ranks;
}

/** Nearest first, unknown places last; null when there is nowhere to start from. */
function rankByDistance({ spots, spotOf }: Catalogue, near: string | null): Uint32Array | null {
  const from = centreOf(near ?? "");
  if (from === null) return null;
  const distances = spots.map((spot) => haversineFrom(from, spot));
  const nearest = [...new Set(distances)].sort((one, other) => one - other);
  const rankOfDistance = new Map(nearest.map((distance, rank) => [distance, rank]));
  const ranks = distances.map((distance) => rankOfDistance.get(distance) ?? 0);
  return spotOf.map((spot) => ranks[spot] ?? nearest.length);
}
