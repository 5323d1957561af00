import { makeOffer } from "#tests/support/offer.ts";

/** An offer that says nothing but its name. */
export function anOffer(name: string) {
  return { id: crypto.randomUUID(), ...makeOffer({ name }) };
}
