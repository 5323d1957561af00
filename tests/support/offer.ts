import type { Offer } from "#core/offers.ts";

/** An offer that states nothing but what is given. */
export function makeOffer(stated: Partial<Offer> = {}): Offer {
  return {
    name: "Une offre",
    nameEn: null,
    audiences: [],
    services: [],
    hasOneLogin: null,
    included: null,
    includedEn: null,
    leastAccounts: null,
    mostAccounts: null,
    price: null,
    example: null,
    exampleEn: null,
    ...stated,
  };
}
