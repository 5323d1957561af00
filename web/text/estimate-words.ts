import { estimateYearly, findCheapest } from "#core/estimate.ts";
import type { Means } from "#core/estimate.ts";
import type { Offer } from "#core/offers.ts";
import { offerText } from "#core/offers.ts";
import type { Language } from "#core/vocabulary.ts";
import { formatEuros } from "#web/text/money.ts";
import { textFor } from "#web/text/text.ts";

/** What a year would cost, and what that is worked out from. */
export type EstimateWords = {
  readonly amount: string;
  /** For how many accounts, after which offer, and how far from the means; null without an offer. */
  readonly basis: string | null;
};

/**
 * The yearly cost of the cheapest offer that could fit these means, else of the cheapest
 * one there is: being over a budget is said, it refuses nothing.
 */
export function estimateWords(
  language: Language,
  offers: readonly Offer[],
  means: Means,
): EstimateWords {
  const words = textFor(language).estimate;
  const anySize = { accounts: null, budget: null };
  const found =
    findCheapest(offers, means) ??
    findCheapest(offers, { ...means, budget: null }) ??
    findCheapest(offers, anySize);
  if (found === null) return { amount: words.noOffer, basis: null };
  const { offer } = found;
  const cents = estimateYearly(offer, means.accounts);
  const name = offerText(offer.name, offer.nameEn, language)?.text ?? offer.name;
  const remarks = [
    countedFor(language, offer, means),
    cents === null || cents === 0 ? words.offer(name) : words.estimated(name),
    ...gaps(language, { offer, cents }, means),
  ];
  return {
    amount: amountWords(language, offer, cents),
    basis: remarks.filter((remark) => remark !== null).join(", "),
  };
}

function amountWords(language: Language, { price }: Offer, cents: number | null): string {
  const words = textFor(language).estimate;
  if (cents === null) return words.unpriced;
  if (cents === 0) return words.free;
  const amount = formatEuros(language, cents);
  return price?.kind === "suggested" ? words.aboutSuggested(amount) : words.about(amount);
}

/** Only a price for each account depends on how many there are. */
function countedFor(language: Language, { price }: Offer, { accounts }: Means): string | null {
  const words = textFor(language).estimate;
  if (accounts !== null) return words.forAccounts(accounts);
  const isPerAccount = price !== null && price.kind !== "free" && price.unit === "account";
  return isPerAccount ? words.perAccount : null;
}

function gaps(
  language: Language,
  { offer, cents }: { readonly offer: Offer; readonly cents: number | null },
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
