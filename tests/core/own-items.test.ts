import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audienceIds } from "#core/audiences.ts";
import type { Offer } from "#core/offers.ts";
import { pricePeriods, priceUnits } from "#core/offers.ts";
import { dropItem, insertItem, moveItem, putItem } from "#core/ordered.ts";
import { checkOffer, emptyOfferForm, formOfOffer, offerOf } from "#core/own-offer.ts";
import type { OwnOfferForm } from "#core/own-offer.ts";
import { checkService, emptyServiceForm, formOfService, serviceOf } from "#core/own-service.ts";
import { readServiceForm } from "#core/own-service.ts";
import type { OwnServiceForm } from "#core/own-service.ts";
import { serviceLoads, serviceOn, serviceRegistrations, serviceTypes } from "#core/services.ts";
import { unconfirmedSince } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import { readAmount } from "#core/typed-amount.ts";

const today = "2026-11-22";

describe("a service", () => {
  const right: OwnServiceForm = { ...emptyServiceForm(today), type: "chat", name: "La causerie" };
  const faults = (changes: Partial<OwnServiceForm>) =>
    checkService({ ...right, ...changes }, today).map(({ field, code }) => `${field}: ${code}`);

  test.each([
    [{}, []],
    [{ type: "" }, ["type: missing"]],
    [{ type: "telepathy" }, ["type: unknown-choice"]],
    [{ name: "" }, ["name: name-or-software"]],
    [{ name: "", software: "Mattermost" }, []],
    [{ url: "ici" }, ["url: not-web-address"]],
    [{ load: "peut-être" }, ["load: unknown-choice"]],
    [{ load: "open", loadUntil: "" }, []],
    [{ load: "open", loadUntil: "demain" }, ["loadUntil: not-a-day"]],
    [{ load: "open", loadUntil: "2026-02-30" }, ["loadUntil: not-a-day"]],
    [{ load: "open", loadUntil: "2026-11-21" }, ["loadUntil: day-past"]],
    [{ load: "open", loadUntil: today }, []],
    [{ load: "open", loadUntil: "2028-11-23" }, ["loadUntil: day-too-far"]],
    [{ load: "", loadUntil: "demain" }, []],
  ])("with %j gives %j", (changes, expected) => {
    expect(faults(changes)).toStrictEqual(expected);
  });

  test("goes by the name everyone knows of its software, and by it when it has none of its own", () => {
    const form = readServiceForm([
      ["type", "files"],
      ["software", "next cloud"],
      ["loadUntil", "31/01/2027"],
      ["load", "full"],
    ]);
    expect(serviceOf(form)).toMatchObject({ name: "Nextcloud", software: "Nextcloud" });
    expect(form.loadUntil).toBe("2027-01-31");
  });

  test("is open or full until its day, and to be confirmed since", () => {
    const open: Service = { ...serviceOf(right), load: "open", loadUntil: "2026-11-22" };
    expect(serviceOn(open, "2026-11-22").load).toBe("open");
    const late = serviceOn(open, "2026-11-23");
    expect(late.load).toBeNull();
    expect(unconfirmedSince(late)).toBe("2026-11-22");
    expect(unconfirmedSince(open)).toBeNull();
    const { loadUntil: _, ...endless } = open;
    expect(serviceOn(endless, "2999-01-01").load).toBe("open");
  });

  test("is what its form gives back", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8} [0-9]{4}$/u);
    const service = fc.record(
      {
        type: fc.constantFrom(...serviceTypes),
        name: word,
        software: fc.option(word),
        url: fc.option(fc.constant("https://pelotes.example/")),
        registrations: fc.subarray([...serviceRegistrations]),
        load: fc.option(fc.constantFrom(...serviceLoads)),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(service, (given) => {
        expect(serviceOf(formOfService(given))).toStrictEqual(given);
      }),
    );
  });
});

describe("an offer", () => {
  const right: OwnOfferForm = {
    ...emptyOfferForm,
    ...{ name: "Bureau", priceKind: "fixed", amount: "4,50" },
    ...{ priceUnit: "account", pricePeriod: "month" },
  };
  const faults = (changes: Partial<OwnOfferForm>) =>
    checkOffer({ ...right, ...changes }, "fr").map(({ field, code }) => `${field}: ${code}`);

  test.each([
    [{}, []],
    [{ name: "" }, ["name: missing"]],
    [{ includedEn: "Help" }, ["includedEn: french-first"]],
    [{ hasOneLogin: "peut-être" }, ["hasOneLogin: unknown-choice"]],
    [{ leastAccounts: "0" }, ["leastAccounts: not-whole"]],
    [{ leastAccounts: "2,5" }, ["leastAccounts: not-whole"]],
    [{ leastAccounts: "10", mostAccounts: "5" }, ["mostAccounts: fewer-than-least"]],
    [{ leastAccounts: "1 000" }, []],
    [{ mostAccounts: "99999999999" }, ["mostAccounts: not-whole"]],
    [{ amount: "" }, ["amount: missing"]],
    [{ amount: "cher" }, ["amount: not-an-amount"]],
    [{ amount: "1.000" }, ["amount: not-an-amount"]],
    [{ amount: "4,505" }, ["amount: not-cents"]],
    [{ amount: "0" }, ["amount: nothing-to-pay"]],
    [{ priceUnit: "", pricePeriod: "day" }, ["priceUnit: missing", "pricePeriod: unknown-choice"]],
    [{ priceKind: "free", amount: "", priceUnit: "", pricePeriod: "" }, []],
    [{ priceKind: "", amount: "cher" }, []],
    [{ priceKind: "barter" }, ["priceKind: unknown-choice"]],
  ])("with %j gives %j", (changes, expected) => {
    expect(faults(changes)).toStrictEqual(expected);
  });

  test.each([
    ["4,50", "fr", 450],
    ["4.50 €", "fr", 450],
    ["1 200", "fr", 120_000],
    ["36 euros", "fr", 3600],
    ["12 EUR", "fr", 1200],
    ["0,29", "fr", 29],
    ["€4.50", "en", 450],
    ["1,200.50", "en", 120_050],
    ["-3", "fr", "not-an-amount"],
    ["", "fr", "not-an-amount"],
    ["99999999999", "fr", "not-an-amount"],
  ] as const)("the amount %j in %s is %j", (typed, language, expected) => {
    expect(readAmount(typed, language)).toBe(expected);
  });

  test("is what its form gives back, in either language", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/u);
    const paid = fc.record(
      {
        kind: fc.constantFrom("fixed" as const, "suggested" as const),
        cents: fc.integer({ min: 1, max: 2_000_000_000 }),
        unit: fc.constantFrom(...priceUnits),
        period: fc.constantFrom(...pricePeriods),
      },
      { noNullPrototype: true },
    );
    const offer: fc.Arbitrary<Offer> = fc.record(
      {
        name: word,
        nameEn: fc.option(word),
        audiences: fc.subarray([...audienceIds]),
        services: fc.subarray([...serviceTypes]),
        hasOneLogin: fc.option(fc.boolean()),
        included: word,
        includedEn: fc.option(word),
        leastAccounts: fc.option(fc.integer({ min: 1, max: 50 })),
        mostAccounts: fc.option(fc.integer({ min: 50, max: 1000 })),
        price: fc.option(fc.oneof(fc.constant({ kind: "free" as const }), paid)),
        example: fc.option(word),
        exampleEn: fc.constant(null),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(offer, fc.constantFrom("fr" as const, "en" as const), (given, language) => {
        const form = formOfOffer(given, language);
        expect(checkOffer(form, language)).toStrictEqual([]);
        expect(offerOf(form, language)).toStrictEqual(given);
      }),
    );
  });
});

describe("a list in the order of its hoster", () => {
  const items = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join("");

  test.each([
    ["a", "down", "bac"],
    ["c", "up", "acb"],
    ["a", "up", "abc"],
    ["c", "down", "abc"],
    ["z", "up", "abc"],
    ["z", "down", "abc"],
  ] as const)("moving %s %s gives %s", (id, direction, expected) => {
    expect(ids(moveItem(items, id, direction))).toBe(expected);
  });

  test("what is dropped and put back where it was changes nothing", () => {
    for (const [place, item] of items.entries()) {
      expect(ids(insertItem(dropItem(items, item.id), item, place))).toBe("abc");
    }
    expect(ids(putItem(items, { id: "d" }))).toBe("abcd");
    expect(ids(putItem(items, { id: "b" }))).toBe("abc");
  });
});
