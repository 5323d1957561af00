import type { fr } from "#web/text/fr.ts";

export const offers: typeof fr.offers = {
  title: "Offers",
  none: (name) => `${name} has not described its offers yet: ask them for their prices.`,
  noneInvented: "This example describes no offer.",
  audience: "Who for",
  services: "Services included",
  oneLogin: "A single login",
  hasOneLogin: { yes: "Yes, for every service", no: "No, one for each service" },
  accounts: "Number of accounts",
  capacity: (least, most) => {
    if (most === null) return least === null ? null : `From ${least}`;
    if (least === null || least === 1) return most === 1 ? "Only one" : `Up to ${most}`;
    return least === most ? String(most) : `From ${least} to ${most}`;
  },
  example: "For example:",
  unstated: (names) => `Not stated: ${names}.`,
  price: {
    free: "Free",
    unstated: "Not stated",
    unstatedPrice: "Price not stated",
    suggested: (price) => `${price} (suggested amount)`,
    negotiated: "A suggested amount: the contribution is agreed together.",
    from: (price) => `From ${price}`,
    freeOrFrom: (price) => `Free, or from ${price}`,
    per: {
      account: { month: "per account per month", year: "per account per year" },
      organization: {
        month: "per month, all accounts included",
        year: "per year, all accounts included",
      },
    },
  },
};
