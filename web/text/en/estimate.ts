import type { fr } from "#web/text/fr.ts";

export const estimate: typeof fr.estimate = {
  noOffer: "No offer described",
  unpriced: "Price not stated",
  free: "Free",
  about: (amount) => `About ${amount} a year`,
  aboutSuggested: (amount) => `About ${amount} a year, suggested contribution`,
  forAccounts: (count) => (count === 1 ? "for 1 account" : `for ${count} accounts`),
  perAccount: "per account",
  offer: (name) => `offer “${name}”`,
  estimated: (name) => `estimate from the offer “${name}”`,
  overBudget: (budget) => `more than the ${budget} given`,
  otherSize: (least, most) => {
    if (most === null) return `offer meant for ${least ?? 1} accounts or more`;
    if (least === null) return `offer meant for up to ${most} accounts`;
    return `offer meant for ${least} to ${most} accounts`;
  },
};
