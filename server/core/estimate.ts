import type { Offer } from "#core/offers.ts";
import type { Search } from "#core/search.ts";

/** How much is wanted, as a search says it: a number of accounts, euros a year. */
export type Means = Pick<Search, "accounts" | "budget">;

/** What is looked for as well: an offer of something else is of little help. */
export type Wanted = Means & Pick<Search, "choices">;

const monthsInYear = 12;

/**
 * What an offer would cost in a year, in cents; null when its price is not stated. An
 * estimate: discounts, set-up and membership fees are not known. Without a number of
 * accounts, one is counted.
 */
export function estimateYearly({ price }: Pick<Offer, "price">, accounts: number | null) {
  if (price === null) return null;
  if (price.kind === "free") return 0;
  const count = price.unit === "account" ? (accounts ?? 1) : 1;
  return price.cents * count * (price.period === "month" ? monthsInYear : 1);
}

/** Whether nothing an offer says keeps it from these means; what is not stated keeps from nothing. */
export function couldFit(offer: Offer, { accounts, budget }: Means): boolean {
  const { leastAccounts, mostAccounts } = offer;
  if (accounts !== null && leastAccounts !== null && accounts < leastAccounts) return false;
  if (accounts !== null && mostAccounts !== null && accounts > mostAccounts) return false;
  const cost = estimateYearly(offer, accounts);
  return budget === null || cost === null || cost <= budget * 100;
}

/** Whether a hoster stays in a search: it describes no offer, or one of them could fit. */
export function fitsMeans(offers: readonly Offer[], means: Means): boolean {
  return offers.length === 0 || offers.some((offer) => couldFit(offer, means));
}

/**
 * The offer that could fit and costs least, with its yearly cost in cents; offers without a
 * price come last. Looked for among those that include all the services wanted, else one of
 * them, else do not say what they include; a hoster that has none of these offers other things.
 */
export function findCheapest(
  offers: readonly Offer[],
  wanted: Wanted,
): { readonly offer: Offer; readonly cents: number | null } | null {
  const priced = preferIncluding(offers, wanted.choices.service ?? [])
    .filter((offer) => couldFit(offer, wanted))
    .map((offer) => ({ offer, cents: estimateYearly(offer, wanted.accounts) }));
  const [cheapest = null] = priced.toSorted(
    (one, other) => (one.cents ?? Infinity) - (other.cents ?? Infinity),
  );
  return cheapest;
}

function preferIncluding(offers: readonly Offer[], services: readonly string[]): readonly Offer[] {
  const includes = (offer: Offer, type: string) => offer.services.some((each) => each === type);
  const preferred = [
    offers.filter((offer) => services.every((type) => includes(offer, type))),
    offers.filter((offer) => services.some((type) => includes(offer, type))),
    offers.filter((offer) => offer.services.length === 0),
  ];
  return preferred.find((some) => some.length > 0) ?? offers;
}
