import { describe, expect, test } from "vitest";
import type { Offer, OfferPrice } from "#core/offers.ts";
import { Estimate } from "#web/components/Estimate.tsx";
import { makeOffer } from "#tests/support/offer.ts";
import { readable, rendered } from "./rendered.tsx";

const nobody = { accounts: null, budget: null };
const each = { kind: "fixed", cents: 100, unit: "account", period: "month" } as const;
const whole = { kind: "fixed", cents: 4_950, unit: "organization", period: "year" } as const;

function offer(name: string, price: OfferPrice | null, sizes: Partial<Offer> = {}): Offer {
  return makeOffer({ name, price, ...sizes });
}

function said(
  offers: readonly Offer[],
  means: { accounts: number | null; budget: number | null } = nobody,
  language: "fr" | "en" = "fr",
): string {
  return readable(
    rendered(<Estimate offers={offers} wanted={{ ...means, choices: {} }} />, language),
  );
}

describe("an estimate", () => {
  test.each([
    [[], nobody, "Aucune offre décrite"],
    [[offer("A", null)], nobody, "Prix non indiqué offre « A »"],
    [[offer("A", { kind: "free" })], nobody, "Gratuit offre « A »"],
    [
      [offer("A", each)],
      { accounts: 20, budget: null },
      "Environ 240 € par an pour 20 comptes estimation d’après l’offre « A »",
    ],
    [
      [offer("A", each)],
      nobody,
      "Environ 12 € par an et par compte estimation d’après l’offre « A »",
    ],
    [[offer("A", whole)], nobody, "Environ 49,50 € par an estimation d’après l’offre « A »"],
    [
      [offer("A", { ...whole, kind: "suggested" })],
      nobody,
      "Environ 49,50 € par an (contribution suggérée) estimation d’après l’offre « A »",
    ],
    [
      [offer("A", each), offer("B", whole), offer("C", null)],
      { accounts: 20, budget: null },
      "Environ 49,50 € par an pour 20 comptes estimation d’après l’offre « B »",
    ],
  ])("%#", (offers, means, sentence) => {
    expect(said(offers, means)).toBe(sentence);
  });

  test("over the budget is still an estimate, which says so", () => {
    expect(said([offer("A", each)], { accounts: 20, budget: 100 })).toBe(
      "Environ 240 € par an pour 20 comptes estimation d’après l’offre « A », plus que les 100 € indiqués",
    );
  });

  test("for another size says for which", () => {
    expect(
      said([offer("A", whole, { mostAccounts: 10 })], { accounts: 20, budget: null }),
    ).toContain("offre prévue jusqu’à 10 comptes");
  });

  test("in English names the offer in English where it is translated", () => {
    expect(
      said([offer("Asso", each, { nameEn: "Club" })], { accounts: 2, budget: null }, "en"),
    ).toBe("About €24 a year for 2 accounts estimate from the offer “Club”");
  });
});
