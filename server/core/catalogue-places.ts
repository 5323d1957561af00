import type { HosterCard } from "#core/hoster.ts";
import { groupBy } from "#core/groups.ts";
import { tidy } from "#core/search-address.ts";

export type PlacedHoster = Pick<HosterCard, "slug" | "name">;

/** The hosters of a department or of a country, in the order given. */
export type PlacedHosters = { readonly code: string; readonly hosters: readonly PlacedHoster[] };

/** Where hosters are, each of them once: in its department, else its country, else nowhere known. */
export type FoundPlaces = {
  readonly departments: readonly PlacedHosters[];
  /** Of those without a department: France is among them. */
  readonly countries: readonly PlacedHosters[];
  readonly unknown: readonly PlacedHoster[];
};

/** Places in the order of their codes. */
export function arrangePlaces(cards: readonly HosterCard[]): FoundPlaces {
  const elsewhere = cards.filter(({ department }) => department === null);
  return {
    departments: groupByCode(cards, ({ department }) => department),
    countries: groupByCode(elsewhere, ({ country }) => country),
    unknown: elsewhere.filter(({ country }) => country === null).map(nameOnly),
  };
}

function groupByCode(
  cards: readonly HosterCard[],
  codeOf: (card: HosterCard) => string | null,
): readonly PlacedHosters[] {
  const hostersOf = groupBy(cards, (card) => codeOf(card) ?? "");
  const codes = tidy(cards.flatMap((card) => codeOf(card) ?? []));
  return codes.map((code) => ({ code, hosters: hostersOf(code).map(nameOnly) }));
}

function nameOnly({ slug, name }: HosterCard): PlacedHoster {
  return { slug, name };
}
