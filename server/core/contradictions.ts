import type { Answers } from "#core/answers.ts";
import type { Audience } from "#core/audiences.ts";
import type { Grid } from "#core/grid.ts";
import type { Offer } from "#core/offers.ts";
import type { Service } from "#core/services.ts";

/** What a hoster says outside of its answers. */
export type SaidElsewhere = {
  readonly audiences: readonly Audience[];
  readonly services: readonly Pick<Service, "load">[];
  readonly offers: readonly Pick<Offer, "audiences" | "price" | "mostAccounts" | "leastAccounts">[];
};

/** Ways in which answers and the listing may say two things. */
export const contradictionIds = [
  "open-but-full",
  "refused-but-offered",
  "free-but-priced",
  "audiences-differ",
  "fewer-accounts",
  "prices-not-listed",
] as const;
export type ContradictionId = (typeof contradictionIds)[number];

export type Contradiction = { readonly id: ContradictionId; readonly criterion: string };

/**
 * Where answers and the listing say two things: neither is taken for true. Criteria are chosen by
 * identifier, which a grid never gives to another meaning; of one the grid lacks nothing is said.
 */
export function findContradictions(
  { criteria }: Grid,
  answers: Answers,
  listing: SaidElsewhere,
): readonly Contradiction[] {
  return contradictionIds.flatMap((id) => {
    const [criterion, contradicts] = contradictions[id];
    const value = answers.get(criterion)?.value;
    if (!criteria.has(criterion) || value === undefined) return [];
    return contradicts(value, listing) ? [{ id, criterion }] : [];
  });
}

type Value = string | number | readonly string[];
type Contradicts = (value: Value, listing: SaidElsewhere) => boolean;

const forPeople: readonly Audience[] = ["individuals", "families"];

const contradictions = {
  "open-but-full": [
    "individual-offer",
    (value, { services }) =>
      value !== "none" && services.length > 0 && services.every(({ load }) => load === "full"),
  ],
  "refused-but-offered": [
    "individual-offer",
    (value, { offers }) => value === "none" && offers.some(isForPeople),
  ],
  "free-but-priced": [
    "individual-offer",
    (value, { offers }) => {
      const prices = offers.filter(isForPeople).flatMap(({ price }) => price ?? []);
      return value === "free" && prices.length > 0 && prices.every(({ kind }) => kind === "fixed");
    },
  ],
  "audiences-differ": [
    "audiences",
    (value, { audiences }) =>
      Array.isArray(value) &&
      audiences.length > 0 &&
      (value.length !== audiences.length || !audiences.every((each) => value.includes(each))),
  ],
  "fewer-accounts": [
    "max-accounts",
    (value, { offers }) =>
      typeof value === "number" &&
      offers.some(
        ({ mostAccounts, leastAccounts }) => (mostAccounts ?? leastAccounts ?? 0) > value,
      ),
  ],
  "prices-not-listed": [
    "public-prices",
    (value, { offers }) =>
      value === "published" && offers.length > 0 && offers.every(({ price }) => price === null),
  ],
} as const satisfies Record<ContradictionId, readonly [criterion: string, Contradicts]>;

function isForPeople({ audiences }: Pick<Offer, "audiences">): boolean {
  return audiences.some((audience) => forPeople.includes(audience));
}
