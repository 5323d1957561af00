import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Publication } from "#core/comparison.ts";
import { compareHosters } from "#core/comparison.ts";
import type { ComparedHoster } from "#core/comparison.ts";
import { emptySearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { imaginary, kaz, service } from "#tests/web/sample-hosters.ts";
import { arbitraryMatouCase } from "./arbitrary-answers.ts";

const at = "2026-11-22T10:00:00.000Z";

function published(id: string, changes: Partial<Publication> = {}): ComparedHoster {
  const { card, assessment } = imaginary(id);
  const { grid, revision, publishedAt, answers } = assessment;
  return {
    card,
    publication: { grid, revision, publishedAt, digest: "0", answers, ...changes },
  };
}

const silent: ComparedHoster = { card: kaz, publication: null };

function answering(answers: Publication["answers"]): ComparedHoster {
  return published("regional-association", { answers });
}

function answer(value: string | number | readonly string[], answeredAt = at) {
  return {
    value: typeof value === "object" ? [...value] : value,
    evidence: null,
    note: null,
    answeredAt,
  };
}

function compare(hosters: readonly ComparedHoster[], search: Partial<Search> = {}) {
  return compareHosters(matouGrid, hosters, { search: { ...emptySearch, ...search }, at });
}

/** The line of a criterion; undefined when nobody answered it. */
function lineOf(hosters: readonly ComparedHoster[], criterion: string) {
  const lines = compare(hosters).themes.flatMap((theme) => theme.lines);
  return lines.find((line) => line.criterion.id === criterion);
}

describe("a line of the grid", () => {
  test.each([
    ["the same word", answer("daily-offsite"), answer("daily-offsite"), false],
    ["another word", answer("daily-offsite"), answer("weekly"), true],
    [
      "the same word, too old",
      answer("daily-offsite"),
      answer("daily-offsite", "2020-01-01T00:00:00.000Z"),
      true,
    ],
    ["nothing", answer("daily-offsite"), null, true],
  ])("says whether hosters differ: one says %s", (_, first, second, differs) => {
    const hosters = [
      answering({ backups: first }),
      answering(second === null ? {} : { backups: second }),
    ];
    expect(lineOf(hosters, "backups")?.differs).toBe(differs);
  });

  test("has answers that wait for a confirmation from the very end of their term", () => {
    const expiry = (answeredAt: string) =>
      lineOf([answering({ backups: answer("weekly", answeredAt) })], "backups")?.values[0]
        ?.isExpired;
    expect(expiry("2024-11-22T10:00:00.000Z")).toBe(true);
    expect(expiry("2024-11-22T10:00:00.001Z")).toBe(false);
  });

  test("gives an address as evidence, and nothing else", () => {
    const evidenceOf = (evidence: string) =>
      lineOf([answering({ backups: { ...answer("weekly"), evidence } })], "backups")?.values[0]
        ?.evidence;
    expect(evidenceOf("https://kaz.bzh/sauvegardes")).toBe("https://kaz.bzh/sauvegardes");
    expect(evidenceOf("sur demande")).toBeNull();
  });

  test("takes options for the same in any order", () => {
    const hosters = [
      answering({ "support-channels": answer(["phone", "email"]) }),
      answering({ "support-channels": answer(["email", "phone"]) }),
    ];
    expect(lineOf(hosters, "support-channels")?.differs).toBe(false);
  });

  test("does not take two addresses for a difference", () => {
    const hosters = ["https://one.example", "https://two.example"].map((address) =>
      answering({ "chatonsinfos-file": answer(address) }),
    );
    expect(lineOf(hosters, "chatonsinfos-file")?.differs).toBe(false);
  });

  test("leaves the silence of a hoster about the whole grid out of the differences", () => {
    const same = answering({ backups: answer("daily-offsite") });
    expect(lineOf([same, same, silent], "backups")?.differs).toBe(false);
    expect(lineOf([same, silent], "backups")?.differs).toBe(true);
  });

  test("has no answer where another version of the grid says what this one does not know", () => {
    const hosters = [
      answering({ backups: answer("on-the-moon"), "no-such-criterion": answer("x") }),
    ];
    expect(lineOf(hosters, "backups")).toBeUndefined();
  });
});

test("every criterion is either on a line or silent, whatever was answered", () => {
  fc.assert(
    fc.property(arbitraryMatouCase, arbitraryMatouCase, (one, other) => {
      const hosters = [one, other].map(({ answers }) =>
        answering(
          Object.fromEntries(
            [...answers].map(([id, { value, evidence = null }]) => [
              id,
              { value, evidence, note: null, answeredAt: at },
            ]),
          ),
        ),
      );
      const { themes } = compare(hosters);
      const ids = themes.flatMap(({ lines, silent: mute }) => [
        ...lines.map(({ criterion }) => criterion.id),
        ...mute.map(({ id }) => id),
      ]);
      expect(ids.toSorted()).toEqual([...matouGrid.criteria.keys()].toSorted());
      for (const { criterion, values } of themes.flatMap(({ lines }) => lines)) {
        expect(values.map((value) => value !== null)).toEqual(
          [one, other].map(({ answers }) => answers.has(criterion.id)),
        );
      }
    }),
    { numRuns: 50 },
  );
});

describe("a comparison", () => {
  test("has no line of the grid when nobody answered it", () => {
    expect(compare([silent, silent]).themes).toEqual([]);
  });

  test("puts needs before wishes, each once, and says pending of who said nothing", () => {
    const { needs } = compare([published("regional-association"), silent], {
      choices: { need: ["signed-dpa"] },
      wishes: ["signed-dpa", "training"],
    });
    expect(needs.map(({ need, isWish }) => [need, isWish])).toEqual([
      ["signed-dpa", false],
      ["training", true],
    ]);
    expect(needs[0]?.values.map(({ status }) => status)).toEqual(["met", "pending"]);
  });

  test("puts the services looked for first, and names those of any hoster", () => {
    const maps = { ...kaz, services: [service("maps")] };
    const hosters = [silent, { card: maps, publication: null }];
    const { services } = compare(hosters, { choices: { service: ["maps"] } });
    expect(services.map(({ type }) => type)).toEqual(["maps", "files", "mail"]);
    expect(services.map(({ values }) => values.map(({ length }) => length))).toEqual([
      [0, 1],
      [1, 0],
      [1, 0],
    ]);
  });

  test("tells two hosters apart that miss a need for different reasons", () => {
    const missing = (value: string): ComparedHoster => {
      const asked = { criterion: "dpa", operator: "any_of", operand: ["signed"] } as const;
      const found = { status: "unmet", reason: "answer", value, level: 0, answeredAt: at } as const;
      const grounds = { "signed-dpa": [{ ...asked, ...found }] };
      return { card: { ...kaz, needs: { "signed-dpa": "unmet" }, grounds }, publication: null };
    };
    const differs = (hosters: readonly ComparedHoster[]) =>
      compare(hosters, { choices: { need: ["signed-dpa"] } }).needs[0]?.differs;
    expect(differs([missing("no"), missing("no")])).toBe(false);
    expect(differs([missing("no"), missing("soon")])).toBe(true);
  });

  test("compares services by what they run and whether they are open, in any order", () => {
    const [cloud, drive] = [
      service("files", { software: "Nextcloud", load: "open" }),
      service("files", { software: "Seafile" }),
    ];
    const differs = (...lists: (typeof cloud)[][]) =>
      compare(lists.map((services) => ({ card: { ...kaz, services }, publication: null })))
        .services[0]?.differs;
    expect(differs([cloud, drive], [drive, cloud])).toBe(false);
    expect(differs([cloud], [drive])).toBe(true);
    expect(differs([cloud], [{ ...cloud, load: "full" }])).toBe(true);
    expect(differs([cloud], [{ ...cloud, name: "Le nuage" }])).toBe(false);
  });

  test("tells publications apart by what was published when, not by whose they are", () => {
    const one = published("regional-association");
    const differs = (changes: Partial<Publication>) =>
      compare([one, published("regional-association", { digest: "1", ...changes })]).publications
        .differs;
    expect(differs({})).toBe(false);
    expect(differs({ revision: 2 })).toBe(true);
    expect(differs({ publishedAt: "2026-11-21T10:00:00.000Z" })).toBe(true);
    expect(differs({ answers: {} })).toBe(true);
  });
});
