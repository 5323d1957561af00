import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { couldFit, estimateYearly, findCheapest, fitsMeans } from "#core/estimate.ts";
import type { Offer, OfferPrice } from "#core/offers.ts";
import { pricePeriods, priceUnits } from "#core/offers.ts";
import { serviceTypes } from "#core/services.ts";
import { makeOffer } from "#tests/support/offer.ts";

function offer(price: OfferPrice | null, changes: Partial<Offer> = {}): Offer {
  return makeOffer({ price, ...changes });
}

function fixed(cents: number, unit: "account" | "organization", period: "month" | "year") {
  return { kind: "fixed", cents, unit, period } as const;
}

describe("a year costs", () => {
  test.each([
    ["nothing said", null, 20, null],
    ["nothing", { kind: "free" } as const, 20, 0],
    ["the price of the organization, once", fixed(5_000, "organization", "year"), 20, 5_000],
    ["twelve months", fixed(500, "organization", "month"), 20, 6_000],
    ["each account", fixed(300, "account", "year"), 20, 6_000],
    ["each account, every month", fixed(100, "account", "month"), 20, 24_000],
    ["one account when none is counted", fixed(100, "account", "month"), null, 1_200],
  ])("%s", (_, price, accounts, cents) => {
    expect(estimateYearly({ price }, accounts)).toBe(cents);
  });
});

describe("an offer could fit", () => {
  const priced = fixed(10_000, "organization", "year");
  test.each([
    ["when nothing is asked", {}, { accounts: null, budget: null }, true],
    [
      "from its least number of accounts",
      { leastAccounts: 5 },
      { accounts: 5, budget: null },
      true,
    ],
    ["not below it", { leastAccounts: 5 }, { accounts: 4, budget: null }, false],
    ["up to its most", { mostAccounts: 50 }, { accounts: 50, budget: null }, true],
    ["not above it", { mostAccounts: 50 }, { accounts: 51, budget: null }, false],
    ["within the budget, exactly", {}, { accounts: null, budget: 100 }, true],
    ["not beyond it", {}, { accounts: null, budget: 99 }, false],
    ["when its price is not said", { price: null }, { accounts: 5, budget: 0 }, true],
  ])("%s", (_, changes, means, fits) => {
    expect(couldFit(offer(priced, changes), means)).toBe(fits);
  });

  test("and a hoster that describes none stays, whatever is asked", () => {
    expect(fitsMeans([], { accounts: 1_000, budget: 0 })).toBe(true);
    expect(fitsMeans([offer(priced)], { accounts: null, budget: 1 })).toBe(false);
  });
});

const someOffer = fc
  .record({
    price: fc.option(
      fc.oneof(
        fc.constant({ kind: "free" } as const),
        fc.record({
          kind: fc.constantFrom("fixed" as const, "suggested" as const),
          cents: fc.integer({ min: 0, max: 100_000 }),
          unit: fc.constantFrom(...priceUnits),
          period: fc.constantFrom(...pricePeriods),
        }),
      ),
    ),
    leastAccounts: fc.option(fc.integer({ min: 1, max: 60 })),
    mostAccounts: fc.option(fc.integer({ min: 1, max: 60 })),
    services: fc.subarray(serviceTypes.slice(0, 3)),
  })
  .map(({ price, ...stated }) => offer(price, stated));
const someMeans = fc.record({
  accounts: fc.option(fc.integer({ min: 1, max: 60 })),
  budget: fc.option(fc.integer({ min: 0, max: 2_000 })),
});

test("the cheapest is one that could fit, and none that fits and says its price costs less", () => {
  fc.assert(
    fc.property(fc.array(someOffer), someMeans, (offers, means) => {
      const found = findCheapest(offers, { ...means, choices: {} });
      const fitting = offers.filter((each) => couldFit(each, means));
      expect(found === null).toBe(fitting.length === 0);
      if (found === null) return;
      expect(fitting).toContain(found.offer);
      expect(found.cents).toBe(estimateYearly(found.offer, means.accounts));
      const costs = fitting.map((each) => estimateYearly(each, means.accounts) ?? Infinity);
      expect(found.cents ?? Infinity).toBe(Math.min(...costs));
    }),
  );
});

describe("for someone who looks for files and mail, an offer is chosen", () => {
  const site = offer(fixed(1_000, "organization", "year"), { services: ["websites"] });
  const unsaid = offer(fixed(2_000, "organization", "year"));
  const files = offer(fixed(3_000, "organization", "year"), { services: ["files", "pads"] });
  const mail = offer(fixed(4_000, "organization", "year"), { services: ["mail"] });
  const both = offer(fixed(9_000, "organization", "year"), { services: ["pads", "mail", "files"] });
  const wanted = { accounts: null, budget: null, choices: { service: ["files", "mail"] } };

  test.each([
    ["that includes both, though it costs more", [site, unsaid, mail, files, both], both],
    ["that includes one of them, the cheapest, else", [site, unsaid, mail, files], files],
    ["that does not say what it includes, else", [site, unsaid], unsaid],
    ["of something else, else", [site], site],
  ])("%s", (_, offers, chosen) => {
    expect(findCheapest(offers, wanted)?.offer).toBe(chosen);
  });

  test("among these alone, even when only another would be within the budget", () => {
    expect(findCheapest([site, files], { ...wanted, budget: 20 })).toBeNull();
  });

  test("as for anyone else when no service is chosen", () => {
    expect(findCheapest([both, site], { ...wanted, choices: {} })?.offer).toBe(site);
  });
});

test("more accounts or a smaller budget never make an offer of any size fit again", () => {
  fc.assert(
    fc.property(someOffer, someMeans, fc.nat({ max: 50 }), (some, means, more) => {
      const { accounts, budget } = means;
      const anySize = { ...some, leastAccounts: null };
      const harder = {
        accounts: accounts === null ? null : accounts + more,
        budget: budget === null ? null : Math.max(0, budget - more),
      };
      if (couldFit(anySize, harder)) expect(couldFit(anySize, means)).toBe(true);
    }),
  );
});
