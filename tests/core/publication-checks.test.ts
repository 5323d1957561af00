import { describe, expect, test } from "vitest";
import type { Answer } from "#core/answers.ts";
import { exampleAnswers } from "#core/check-examples.ts";
import type { SaidElsewhere } from "#core/contradictions.ts";
import { findContradictions } from "#core/contradictions.ts";
import type { Offer } from "#core/offers.ts";
import { checkPublication, countWarnings } from "#core/publication-checks.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { booleanCriterion, gridWith } from "./small-grid.ts";

const nothingElse: SaidElsewhere = { audiences: [], services: [], offers: [] };

function check(answers: Readonly<Record<string, Answer>>, aims: readonly string[] = []) {
  const given = new Map(Object.entries(answers));
  return checkPublication(matouGrid, { answers: given, aims }, nothingElse).warnings;
}

describe("before publishing", () => {
  test("an answer that needs an address to count is told from one that would only gain by it", () => {
    const warnings = check({
      "legal-notice": { value: "met" },
      "terms-of-service": { value: "published", evidence: "https://exemple.fr/cgu" },
      backups: { value: "weekly" },
      "written-contract": { value: "contract", evidence: "https://exemple.fr/contrat" },
    });
    expect(warnings.unproven).toEqual(["legal-notice"]);
    expect(warnings["no-evidence"]).toEqual(["backups"]);
  });

  test("an address is asked of no answer that claims nothing", () => {
    const warnings = check({
      "legal-notice": { value: "unmet" },
      backups: { value: "none" },
      "published-documents": { value: [] },
    });
    expect(warnings.unproven).toEqual([]);
    expect(warnings["no-evidence"]).toEqual([]);
  });

  test("what is too old awaits a confirmation, and nothing else", () => {
    const warnings = check({ backups: { value: "weekly", expired: true } });
    expect(warnings.expired).toEqual(["backups"]);
    expect(warnings["no-evidence"]).toEqual([]);
    expect(warnings.unanswered).not.toContain("backups");
  });

  test("only the questions of the profiles aimed for are awaited", () => {
    const [all, artisanal] = [check({}), check({}, ["artisanal"])];
    expect(all.unanswered).toContain("dpa");
    expect(artisanal.unanswered).not.toContain("dpa");
    expect(artisanal.unanswered).toContain("backups");
    expect(artisanal.unanswered.length).toBeLessThan(all.unanswered.length);
  });

  test("whoever answered everything is told of nothing that is missing", () => {
    const [example] = matouGrid.document.examples;
    if (example === undefined) throw new Error("The grid has no example");
    const answers = exampleAnswers(matouGrid, example);
    const checks = checkPublication(matouGrid, { answers, aims: ["artisanal"] }, nothingElse);
    expect(checks.warnings.unanswered).toEqual([]);
    expect(countWarnings(checks)).toBe(Object.values(checks.warnings).flat().length);
  });
});

const people: Offer = {
  name: "Nuage",
  nameEn: null,
  audiences: ["individuals"],
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
const paid = { kind: "fixed", cents: 500, unit: "account", period: "month" } as const;

describe("answers and the listing", () => {
  test.each<[string, string, Answer["value"], Partial<SaidElsewhere>]>([
    ["open-but-full", "individual-offer", "membership", { services: [{ load: "full" }] }],
    ["refused-but-offered", "individual-offer", "none", { offers: [people] }],
    ["free-but-priced", "individual-offer", "free", { offers: [{ ...people, price: paid }] }],
    ["audiences-differ", "audiences", ["families"], { audiences: ["families", "schools"] }],
    ["fewer-accounts", "max-accounts", 10, { offers: [{ ...people, mostAccounts: 50 }] }],
    ["prices-not-listed", "public-prices", "published", { offers: [people] }],
  ])("may say two things: %s", (id, criterion, value, said) => {
    const found = findContradictions(matouGrid, new Map([[criterion, { value }]]), {
      ...nothingElse,
      ...said,
    });
    expect(found).toEqual([{ id, criterion }]);
  });

  test.each<[string, Answer["value"], Partial<SaidElsewhere>]>([
    ["individual-offer", "membership", { services: [{ load: "full" }, { load: "open" }] }],
    ["individual-offer", "membership", { services: [{ load: "full" }, { load: null }] }],
    ["individual-offer", "none", { services: [{ load: "full" }] }],
    ["individual-offer", "free", { offers: [people] }],
    ["audiences", ["schools", "families"], { audiences: ["families", "schools"] }],
    ["max-accounts", 50, { offers: [{ ...people, mostAccounts: 50 }] }],
    ["public-prices", "published", { offers: [people, { ...people, price: paid }] }],
  ])("agree on %s, or say nothing of it", (criterion, value, said) => {
    const answers = new Map([[criterion, { value }]]);
    expect(findContradictions(matouGrid, answers, { ...nothingElse, ...said })).toEqual([]);
  });

  test("are not compared where the listing is silent, nor in a grid that asks something else", () => {
    const answers = new Map(
      matouGrid.document.criteria.map(({ id }) => [id, { value: "none" }] as const),
    );
    expect(findContradictions(matouGrid, answers, nothingElse)).toEqual([]);
    const other = gridWith({ criteria: [booleanCriterion()] });
    const said = {
      audiences: ["families"],
      services: [{ load: "full" }],
      offers: [people],
    } as const;
    expect(findContradictions(other, answers, said)).toEqual([]);
  });
});
