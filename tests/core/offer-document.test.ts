import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseOffers } from "#core/offer-document.ts";
import { makeOffer } from "#tests/support/offer.ts";

const bare = { name: { fr: "Petite asso" } };

function problemsOf(offer: unknown): readonly string[] {
  const read = parseOffers([offer]);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}

describe("offers as plain data", () => {
  test("may name nothing but themselves: what is left out is not stated", () => {
    const value = [makeOffer({ name: "Petite asso" })];
    expect(parseOffers([bare])).toEqual({ ok: true, value });
  });

  test.each([
    ["free", { kind: "free" }],
    [
      { fixed: 450, per: ["account", "month"] },
      { kind: "fixed", cents: 450, unit: "account", period: "month" },
    ],
    [
      { suggested: 18_000, per: ["organization", "year"] },
      { kind: "suggested", cents: 18_000, unit: "organization", period: "year" },
    ],
  ])("have a price: %j", (price, read) => {
    const offers = parseOffers([{ ...bare, price }]);
    expect(offers.ok && offers.value[0]?.price).toEqual(read);
  });

  test.each([
    [{}, "/0/name missing-field"],
    [{ name: "Petite asso" }, "/0/name wrong-type"],
    [{ name: { fr: " " } }, "/0/name/fr wrong-type"],
    [{ name: { fr: "a\u202Eb" } }, "/0/name/fr wrong-type"],
    [{ name: { fr: "x".repeat(201) } }, "/0/name/fr out-of-bounds"],
    [{ ...bare, colour: "red" }, "/0/colour unknown-field"],
    [{ ...bare, audiences: ["cats"] }, "/0/audiences/0 not-in-list"],
    [{ ...bare, services: ["files", "files"] }, "/0/services/1 duplicate-option"],
    [{ ...bare, one_login: "yes" }, "/0/one_login wrong-type"],
    [{ ...bare, least_accounts: 0 }, "/0/least_accounts out-of-bounds"],
    [{ ...bare, most_accounts: 2.5 }, "/0/most_accounts not-whole"],
    [{ ...bare, most_accounts: 3e9 }, "/0/most_accounts out-of-bounds"],
    [{ ...bare, least_accounts: 9, most_accounts: 8 }, "/0/most_accounts out-of-bounds"],
    [{ ...bare, price: "cheap" }, "/0/price not-in-list"],
    [{ ...bare, price: { fixed: -1, per: ["account", "year"] } }, "/0/price/fixed out-of-bounds"],
    [{ ...bare, price: { per: ["account", "year"] } }, "/0/price missing-field"],
    [
      { ...bare, price: { fixed: 1, suggested: 2, per: ["account", "year"] } },
      "/0/price missing-field",
    ],
    [{ ...bare, price: { fixed: 100 } }, "/0/price/per missing-field"],
    [{ ...bare, price: { fixed: 100, per: ["year", "account"] } }, "/0/price/per/0 not-in-list"],
    [{ ...bare, price: { fixed: 100, per: ["account", "year", "x"] } }, "/0/price/per wrong-type"],
    [null, "/0 wrong-type"],
  ])("are refused where they do not fit: %j", (offer, problem) => {
    expect(problemsOf(offer)).toContain(problem);
  });

  test("are no more than anyone reads", () => {
    expect(parseOffers(Array.from({ length: 51 }, () => bare))).toMatchObject({ ok: false });
    expect(parseOffers({}).ok).toBe(false);
  });

  test("are read or refused, whatever is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        const read = parseOffers(document);
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
    );
  });
});
