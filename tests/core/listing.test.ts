import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { Fact, FactField } from "#core/hoster.ts";
import type { ListedHoster, ListedRevision, ListingSource } from "#core/listing-source.ts";
import { makeListing } from "#core/listing.ts";
import { levelOf } from "#core/rule.ts";
import { criterionValues, facetValues } from "#core/search-vocabulary.ts";
import type { Service } from "#core/services.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { arbitraryDice, arbitraryGrid } from "./arbitrary-grid.ts";
import type { Dice } from "./dice.ts";
import { rollAnswers } from "./random-answers.ts";

const hoster: ListedHoster = {
  slug: "les-mailles",
  name: "Les Mailles",
  summary: "Un collectif nantais",
  summaryEn: null,
  website: "https://www.mailles.example/accueil",
  country: "FR",
  department: "44",
  audiences: ["associations", "families"],
  stance: "listed",
  isImaginary: false,
  isClaimed: false,
};

const files: Service = {
  type: "files",
  name: "Le nuage",
  software: "Nextcloud",
  url: "https://nuage.mailles.example/",
  registrations: ["member"],
  load: "open",
};

function factOf(field: FactField, value: string, changes: Partial<Fact> = {}): Fact {
  return { field, value, origin: "listing", sources: [], recordedOn: "2026-11-22", ...changes };
}

function revisionOf(grid: Grid, answers: ListedRevision["answers"]): ListedRevision {
  const { outcome, profiles, needs } = classify(grid, answers);
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  return {
    answers,
    outcome,
    profiles: Object.fromEntries(statuses),
    needs,
    grounds: {},
    publishedAt: "2026-11-22T10:00:00.000Z",
  };
}

function list(changes: Partial<ListingSource> & { hoster?: ListedHoster } = {}) {
  return makeListing({
    hoster,
    facts: [],
    services: [],
    offers: [],
    revision: null,
    keywords: [],
    grid: matouGrid,
    stem: (word) => word,
    ...changes,
  });
}

function valuesOf(tokens: readonly string[], key: string): readonly string[] {
  return tokens
    .filter((token) => token.startsWith(`${key}:`))
    .map((token) => token.slice(key.length + 1));
}

describe("a hoster without answers", () => {
  const { tokens, card, assessedAt } = list();

  test("is not assessed, may meet every need and meets none yet", () => {
    expect(valuesOf(tokens, "profile")).toEqual(["not-assessed"]);
    expect(valuesOf(tokens, "need")).toEqual(facetValues(matouGrid, "need"));
    expect(valuesOf(tokens, "met")).toEqual([]);
    expect(card).toMatchObject({ outcome: "not-assessed", profiles: null, needs: null });
    expect(assessedAt).toBeNull();
  });

  test("has stated no criterion", () => {
    for (const id of matouGrid.criteria.keys()) {
      expect(valuesOf(tokens, `criterion.${id}`)).toEqual(["unstated"]);
    }
  });

  test("of which no service is known does not say whether it is open nor what it asks for", () => {
    expect(valuesOf(tokens, "openness")).toEqual(["unstated"]);
    expect(valuesOf(tokens, "price")).toEqual(["unstated"]);
    expect(valuesOf(tokens, "software")).toEqual([]);
  });
});

describe("a hoster that declined", () => {
  test("is listed as if nothing was ever published", () => {
    const revision = revisionOf(matouGrid, new Map([["backups", { value: "daily-offsite" }]]));
    const listing = list({ hoster: { ...hoster, stance: "declined" }, revision });
    expect(valuesOf(listing.tokens, "profile")).toEqual(["declined"]);
    expect(valuesOf(listing.tokens, "criterion.backups")).toEqual(["unstated"]);
    expect(listing.card).toMatchObject({ outcome: "declined", profiles: null, assessedAt: null });
  });
});

describe("services", () => {
  test("give their type, software, openness and price, once each", () => {
    const services: Service[] = [
      files,
      { ...files, type: "pads", software: null, registrations: ["none", "free"], load: "full" },
      { ...files, registrations: ["client"], load: null },
    ];
    const { tokens } = list({ services });
    expect(valuesOf(tokens, "service")).toEqual(["files", "pads"]);
    expect(valuesOf(tokens, "software")).toEqual(["Nextcloud"]);
    expect(valuesOf(tokens, "openness")).toEqual(["open", "full"]);
    expect(valuesOf(tokens, "price")).toEqual(["membership", "free", "paid"]);
  });

  test("are on the card with nothing the directory does not show", () => {
    const stored = { ...files, id: "3", sourceId: "4" };
    expect(list({ services: [stored] }).card.services).toEqual([files]);
  });
});

describe("an assessed hoster", () => {
  test("is found by what it answered, by the levels it reached, and by nothing expired", () => {
    const revision = revisionOf(
      matouGrid,
      new Map([
        ["in-person-meetings", { value: "several" }],
        ["audiences", { value: ["families", "schools"] }],
        ["hosted-people", { value: 40 }],
        ["legal-notice", { value: "partly", expired: true }],
      ]),
    );
    const { tokens, assessedAt } = list({ revision });
    expect(valuesOf(tokens, "criterion.in-person-meetings")).toEqual([
      "several",
      "level:1",
      "level:2",
    ]);
    expect(valuesOf(tokens, "criterion.audiences")).toEqual(["families", "schools"]);
    expect(valuesOf(tokens, "criterion.hosted-people")).toEqual([]);
    expect(valuesOf(tokens, "criterion.legal-notice")).toEqual(["unstated"]);
    expect(assessedAt).toBe("2026-11-22T10:00:00.000Z");
  });

  test("keeps, for any grid and answers, exactly what its verdict says", () => {
    fc.assert(
      fc.property(arbitraryGrid, arbitraryDice, (grid, dice) => {
        const revision = revisionOf(grid, rollAnswers(dice, grid));
        const { tokens, card } = list({ grid, revision });
        const needs = Object.entries(revision.needs);
        const withStatus = (wanted: readonly string[]) =>
          needs.filter(([, status]) => wanted.includes(status)).map(([id]) => id);
        expect(valuesOf(tokens, "need").toSorted()).toEqual(
          withStatus(["met", "pending"]).toSorted(),
        );
        expect(valuesOf(tokens, "met").toSorted()).toEqual(withStatus(["met"]).toSorted());
        const held = Object.keys(revision.profiles).filter((id) => revision.profiles[id] === "met");
        expect(valuesOf(tokens, "profile").toSorted()).toEqual(
          held.length > 0 ? held.toSorted() : [revision.outcome],
        );
        expect(card).toMatchObject({ outcome: revision.outcome, needs: revision.needs });
      }),
    );
  });

  test("has only values that an address may ask for", () => {
    fc.assert(
      fc.property(arbitraryGrid, arbitraryDice, (grid, dice) => {
        const answers = rollAnswers(dice, grid);
        const { tokens } = list({ grid, revision: revisionOf(grid, answers) });
        expect(facetValues(grid, "profile")).toEqual(
          expect.arrayContaining([...valuesOf(tokens, "profile")]),
        );
        for (const criterion of grid.document.criteria) {
          const values = valuesOf(tokens, `criterion.${criterion.id}`);
          expect(criterionValues(criterion)).toEqual(expect.arrayContaining([...values]));
          const answer = answers.get(criterion.id);
          const level =
            answer === undefined || answer.expired === true
              ? 0
              : (levelOf(criterion, answer.value) ?? 0);
          expect(values.filter((value) => value.startsWith("level:"))).toHaveLength(level);
        }
      }),
    );
  });

  test("has every token once", () => {
    fc.assert(
      fc.property(arbitraryDice, (dice: Dice) => {
        const { tokens } = list({ revision: revisionOf(matouGrid, rollAnswers(dice, matouGrid)) });
        expect(new Set(tokens).size).toBe(tokens.length);
      }),
    );
  });
});

describe("words", () => {
  test("come from the name, the summary, the place, the services and the site's own names of them", () => {
    const facts = [factOf("place", "Nantes (Loire-Atlantique, 44)"), factOf("audience", "écoles")];
    const { stems } = list({ facts, services: [files], keywords: ["Fichiers partagés"] });
    for (const word of [
      "mailles",
      "nantais",
      "nantes",
      "loire",
      "france",
      "ecoles",
      "nuage",
      "nextcloud",
      "fichiers",
    ]) {
      expect(stems).toContain(word);
    }
    expect(new Set(stems).size).toBe(stems.length);
  });

  test("of the name are kept whole, for typing errors", () => {
    expect(list().nameWords).toEqual(["les", "mailles"]);
  });

  test("about contacts and membership are not searched", () => {
    const facts = [factOf("contact", "alice@mailles.example"), factOf("membership", "fondateur")];
    const { stems } = list({ facts });
    expect(stems).not.toContain("alice");
    expect(stems).not.toContain("fondateur");
  });
});

describe("what third parties say of a hoster's means", () => {
  const facts = [
    factOf("terms", "environ 300 adhérents; 14 bénévoles"),
    factOf("legal-form", "Association loi 1901, conseil collégial (7 membres)"),
  ];

  test("is neither shown nor searched while nobody has claimed it", () => {
    const listing = list({ facts });
    expect(JSON.stringify(listing)).not.toMatch(/300|benevoles|bénévoles|membres/u);
    expect(listing.card.legalForm).toBe("Association loi 1901, conseil collégial");
  });

  test("is searched once the hoster has claimed its listing", () => {
    const { stems, card } = list({ facts, hoster: { ...hoster, isClaimed: true } });
    expect(stems).toContain("benevoles");
    expect(card.legalForm).toBe("Association loi 1901, conseil collégial");
  });

  test.each([
    ["SCOP (SARL)", "SCOP (SARL)"],
    ["Association (une salariée, 3 bénévoles), collégiale", "Association, collégiale"],
  ])("a legal form %j is shown as %j", (said, shown) => {
    expect(list({ facts: [factOf("legal-form", said)] }).card.legalForm).toBe(shown);
  });
});

describe("what several sources say", () => {
  test("is what the first to say something says", () => {
    const facts = [
      factOf("place", " ", { origin: "chatonsinfos" }),
      factOf("place", "Rezé", { origin: "chatonsinfos" }),
      factOf("place", "Nantes"),
      factOf("legal-form", "  "),
    ];
    expect(list({ facts }).card).toMatchObject({ place: "Rezé", legalForm: null });
  });
});

describe("distances are measured", () => {
  test("from the middle of the department, else of the country", () => {
    expect(list()).toMatchObject({ latitude: 47.36, longitude: -1.68 });
    const belgian = { ...hoster, country: "BE", department: null };
    expect(list({ hoster: belgian })).toMatchObject({ latitude: 50.64, longitude: 4.64 });
  });

  test.each([
    ["somewhere in France", "FR"],
    ["nowhere known", null],
  ])("to no place for a hoster that is %s", (_, country) => {
    const lost = { ...hoster, country, department: null };
    expect(list({ hoster: lost })).toMatchObject({ latitude: null, longitude: null });
  });
});
