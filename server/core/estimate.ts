import type { Offer } from "#core/offers.ts";
import type { Search } from "#core/search.ts";

/** How much is wanted, as a search says it: a number of accounts, euros a year. */
export type Means = Pick<Search, "accounts" | "budget">;

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

/** The offer that could fit and costs least, with its yearly cost in cents; offers without a price come last. */
export function findCheapest(
  offers: readonly Offer[],
  means: Means,
): { readonly offer: Offer; readonly cents: number | null } | null {
  const priced = offers
    .filter((offer) => couldFit(offer, means))
    .map((offer) => ({ offer, cents: estimateYearly(offer, means.accounts) }));
  const [cheapest = null] = priced.toSorted(
    (one, other) => (one.cents ?? Infinity) - (other.cents ?? Infinity),
  );
  return cheapest;
}
