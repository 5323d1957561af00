import type { fr } from "#web/text/fr.ts";

const count = (accounts: number) => new Intl.NumberFormat("en").format(accounts);

export const estimate: typeof fr.estimate = {
  noOffer: "No offer described",
  unpriced: "Price not stated",
  free: "Free",
  about: (amount, accounts) => {
    if (accounts === null) return `About ${amount} a year`;
    return `About ${amount} a year for ${accounts === 1 ? "1 account" : `${count(accounts)} accounts`}`;
  },
  aboutEach: (amount) => `About ${amount} a year for each account`,
  suggested: (yearly) => `${yearly} (suggested contribution)`,
  offer: (name) => `offer “${name}”`,
  estimated: (name) => `estimate from the offer “${name}”`,
  overBudget: (budget) => `more than the ${budget} given`,
  otherSize: (least, most) => {
    if (most === null) return `offer meant for ${count(least ?? 1)} accounts or more`;
    if (most === 1) return "offer meant for a single account";
    if (least === null) return `offer meant for up to ${count(most)} accounts`;
    return `offer meant for ${count(least)} to ${count(most)} accounts`;
  },
};
