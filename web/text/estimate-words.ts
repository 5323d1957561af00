import { estimateYearly, findCheapest } from "#core/estimate.ts";
import type { Means, Wanted } from "#core/estimate.ts";
import type { Offer } from "#core/offers.ts";
import { offerText } from "#core/offers.ts";
import type { Language } from "#core/vocabulary.ts";
import { formatEuros } from "#web/text/money.ts";
import { textFor } from "#web/text/text.ts";

/** What a year would cost, and what that is worked out from. */
export type EstimateWords = {
  readonly amount: string;
  /** After which offer, and how far from the means; null without an offer. */
  readonly basis: string | null;
};

type Found = { readonly offer: Offer; readonly cents: number | null };

/**
 * The yearly cost of the cheapest offer that could fit, else of the cheapest one there is:
 * being over a budget is said, it refuses nothing.
 */
export function estimateWords(
  language: Language,
  offers: readonly Offer[],
  wanted: Wanted,
): EstimateWords {
  const words = textFor(language).estimate;
  const cheapest =
    findCheapest(offers, wanted) ??
    findCheapest(offers, { ...wanted, budget: null }) ??
    findCheapest(offers, { ...wanted, accounts: null, budget: null });
  if (cheapest === null) return { amount: words.noOffer, basis: null };
  const { offer } = cheapest;
  const found = { offer, cents: estimateYearly(offer, wanted.accounts) };
  const name = offerText(offer.name, offer.nameEn, language)?.text ?? offer.name;
  const isEstimated = found.cents !== null && found.cents > 0;
  const remarks = [
    isEstimated ? words.estimated(name) : words.offer(name),
    ...gaps(language, found, wanted),
  ];
  return { amount: amountWords(language, found, wanted), basis: remarks.join(", ") };
}

function amountWords(language: Language, { offer, cents }: Found, { accounts }: Means): string {
  const words = textFor(language).estimate;
  if (cents === null) return words.unpriced;
  if (cents === 0) return words.free;
  const { price } = offer;
  const isPerAccount = price !== null && price.kind !== "free" && price.unit === "account";
  const amount = formatEuros(language, cents);
  const yearly =
    accounts === null && isPerAccount ? words.aboutEach(amount) : words.about(amount, accounts);
  return price?.kind === "suggested" ? words.suggested(yearly) : yearly;
}

function gaps(
  language: Language,
  { offer, cents }: Found,
  { accounts, budget }: Means,
): readonly string[] {
  const words = textFor(language).estimate;
  const { leastAccounts: least, mostAccounts: most } = offer;
  const isTooFew = accounts !== null && least !== null && accounts < least;
  const isTooMany = accounts !== null && most !== null && accounts > most;
  const isOver = budget !== null && cents !== null && cents > budget * 100;
  return [
    ...(isTooFew || isTooMany ? [words.otherSize(least, most)] : []),
    ...(isOver ? [words.overBudget(formatEuros(language, budget * 100))] : []),
  ];
}
