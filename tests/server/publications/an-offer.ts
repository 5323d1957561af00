/** An offer that says nothing but its name. */
export function anOffer(name: string) {
  return {
    id: crypto.randomUUID(),
    name,
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
  };
}
