import { expect, test } from "vitest";
import type { HosterCard } from "#core/hoster.ts";
import type { Offer } from "#core/offers.ts";
import type { Suite } from "#core/products.ts";
import type { ServiceType } from "#core/services.ts";
import { coverSuite, listReplaceable, servicesOfSuite } from "#core/suite-coverage.ts";

const suite: Suite = {
  label: { fr: "Suite", en: "Suite" },
  parts: (
    [
      ["Courrier", ["mail"]],
      ["Fichiers", ["files"]],
      ["Textes", ["office", "pads"]],
      ["Assistant", []],
    ] as const
  ).map(([name, services]) => ({
    name: { fr: name, en: name },
    services,
    software: [],
    note: null,
  })),
  missing: [],
};

function card(slug: string, types: readonly ServiceType[], together: readonly ServiceType[] = []) {
  const offer = { hasOneLogin: true, services: together } as unknown as Offer;
  const services = types.map((type) => ({ type }));
  return { slug, services, offers: [offer, { ...offer, hasOneLogin: null, services: types }] };
}

function covered(...cards: readonly ReturnType<typeof card>[]) {
  return coverSuite(suite, cards as unknown as readonly HosterCard[]).map((coverage) => [
    coverage.card.slug,
    coverage.covered,
    coverage.underOneLogin,
    coverage.missing.map(({ name }) => name.fr),
  ]);
}

test("a part is covered by any of its services, and what nothing replaces is not counted", () => {
  expect(listReplaceable(suite)).toHaveLength(3);
  expect(servicesOfSuite(suite)).toEqual(["mail", "files", "office", "pads"]);
  expect(covered(card("a", ["pads", "mail"]))).toEqual([["a", 2, 0, ["Fichiers"]]]);
});

test("most parts come first, then most under one login, then the order given", () => {
  const all = ["mail", "files", "office"] as const;
  expect(
    covered(
      card("few", ["mail"]),
      card("all", all),
      card("none", ["chat"]),
      card("partly", all, ["mail"]),
      card("also-all", all),
      card("together", all, all),
    ),
  ).toEqual([
    ["together", 3, 3, []],
    ["partly", 3, 1, []],
    ["all", 3, 0, []],
    ["also-all", 3, 0, []],
    ["few", 1, 0, ["Fichiers", "Textes"]],
  ]);
});
