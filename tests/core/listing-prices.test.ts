import { expect, test } from "vitest";
import type { OfferPrice } from "#core/offers.ts";
import type { ServiceRegistration } from "#core/services.ts";
import { entryOf } from "#tests/server/directory/entry.ts";
import { makeOffer } from "#tests/support/offer.ts";
import { service } from "#tests/web/sample-hosters.ts";

const nothing = { kind: "free" } as const;

function monthly(cents: number): OfferPrice {
  return { kind: "suggested", cents, unit: "account", period: "month" };
}

test.each<
  [string, readonly ServiceRegistration[], readonly (OfferPrice | null)[], readonly string[]]
>([
  ["a free offer", [], [nothing], ["free"]],
  ["an offer of no cent", [], [monthly(0)], ["free"]],
  ["an offer that has a price, and another that says none", [], [null, monthly(100)], ["paid"]],
  ["members only, and offers", ["member"], [monthly(100), nothing], ["membership", "paid", "free"]],
  ["members only, and an offer without a price", ["member"], [null], ["membership"]],
  ["no way to register, and an offer without a price", [], [null], ["unstated"]],
])("%s says what has to be paid", (_, registrations, prices, expected) => {
  const offers = prices.map((price) => makeOffer({ price }));
  const { tokens } = entryOf(1, {
    services: [service("files", { registrations })],
    offers,
  }).listing;
  expect(tokens.filter((token) => token.startsWith("price:"))).toEqual(
    expected.map((price) => `price:${price}`),
  );
});
