import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCriterion, compareGrids } from "#core/grid-difference.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import type { GridDraft } from "#core/grid.ts";
import { matouDocument, matouDraft, proven } from "#tests/support/matou-grid.ts";
import { arbitraryDraft, runs } from "./arbitrary-grid.ts";
import { changes, copyOf, make } from "./mistakes.ts";
import { nothing } from "./spoilt-document.ts";

/** What changes in the grid in force when something is changed at a place of `locate`. */
function differenceOf(place: string, value: unknown) {
  const document = make(matouDocument(), ["", "missing-field", place, value]);
  return compareGrids(matouDraft, proven(parseGrid(document)));
}

const texts = (fr: string, en: string) => ({ kind: "texts", texts: { fr, en } });
const backups = "/criteria/[backups]";

test("a grid does not differ from itself, whatever its number", () => {
  const renumbered = { ...matouDraft, grid: { ...matouDraft.grid, version: 2 } };

  expect(compareGrids(matouDraft, renumbered)).toEqual([]);
});

describe("a change is told in its part, by identifiers", () => {
  test("of a text", () => {
    const question = matouDraft.criteria.find(({ id }) => id === "backups")?.question;
    expect(differenceOf(`${backups}/question/fr`, "Vraiment ?")).toEqual([
      {
        part: "criteria",
        items: [
          {
            id: "backups",
            path: "/criteria/backups",
            fate: "kept",
            isMoved: false,
            fields: [
              {
                path: "/criteria/backups/question",
                before: { kind: "texts", texts: question },
                after: { kind: "texts", texts: { ...question, fr: "Vraiment ?" } },
              },
            ],
          },
        ],
      },
    ]);
  });

  test.each([
    ["an evidence", `${backups}/evidence`, "required", "criteria", "/criteria/backups/evidence"],
    [
      "a level",
      `${backups}/answers/[weekly]/level`,
      2,
      "criteria",
      "/criteria/backups/answers/weekly/level",
    ],
    [
      "an importance",
      `${backups}/importance/artisanal`,
      "typical",
      "criteria",
      "/criteria/backups/importance/artisanal",
    ],
    [
      "a minimum",
      "/rules/profiles/[organization]/theme_minimums/[team]/min_share",
      60,
      "rules",
      "/rules/profiles/organization/theme_minimums/team/min_share",
    ],
    [
      "a count",
      "/rules/profiles/[artisanal]/at_least/[proximity]/count",
      2,
      "rules",
      "/rules/profiles/artisanal/at_least/proximity/count",
    ],
    [
      "a delay",
      "/rules/answers/expire_after_months",
      30,
      "delays",
      "/rules/answers/expire_after_months",
    ],
    ["a notice", "/grid/notice/en", "Other", "grid", "/grid/notice"],
    ["a source", "/sources/[charter]/basis", "read", "sources", "/sources/charter/basis"],
    [
      "an example",
      "/examples/[newcomer]/expected/outcome",
      "both",
      "examples",
      "/examples/newcomer/expected/outcome",
    ],
  ])("of %s", (_, place, value, part, path) => {
    const [found, ...others] = differenceOf(place, value);

    expect(others).toEqual([]);
    expect(found?.part).toBe(part);
    expect(found?.items.flatMap(({ fields }) => fields.map((field) => field.path))).toEqual([path]);
  });

  test("of a condition, whole", () => {
    const [found] = differenceOf("/rules/base/0", { criterion: "charter", min_level: 2 });

    expect(found).toMatchObject({
      part: "base",
      items: [
        {
          fields: [
            {
              path: "/rules/base/charter",
              before: { kind: "condition", condition: { criterion: "charter", min_level: 1 } },
              after: { kind: "condition", condition: { criterion: "charter", min_level: 2 } },
            },
          ],
        },
      ],
    });
  });

  test("of an outcome's case, whatever its place", () => {
    const row = { artisanal: "unmet", organization: "unmet" };
    const [found] = differenceOf("/rules/outcomes/[incomplete]/when/-", row);

    expect(found?.items).toMatchObject([
      { id: "incomplete", fields: [{ before: null, after: { kind: "row", row } }] },
    ]);
  });
});

test("criteria come, go and move", () => {
  const ids = matouDraft.criteria.map(({ id }) => id);
  const found = differenceOf(
    backups,
    changes(
      ["/criteria/-", copyOf("/criteria/[https]", { id: "new" })],
      ["/criteria/-", copyOf(`/criteria/[${ids[0]}]`)],
      [`/criteria/0`, nothing],
      [`/criteria/[${ids[3]}]`, nothing],
    ),
  );

  expect(found).toHaveLength(1);
  expect(found[0]?.items.map(({ id, fate, isMoved }) => [id, fate, isMoved])).toEqual([
    ["new", "added", false],
    [ids[0], "kept", true],
    [ids[3], "removed", false],
  ]);
});

test("an answer put before another is a change of order, not of answers", () => {
  const [found] = differenceOf(
    `${backups}/answers`,
    changes(
      [`${backups}/answers/-`, copyOf(`${backups}/answers/0`)],
      [`${backups}/answers/0`, nothing],
    ),
  );

  expect(found?.items[0]?.fields).toMatchObject([
    { path: "/criteria/backups/answers/$order", after: { kind: "order" } },
  ]);
});

test("one criterion alone", () => {
  const document = make(matouDocument(), [
    "",
    "missing-field",
    `${backups}/label`,
    { fr: "Copies", en: "Copies" },
  ]);
  const after = proven(parseGrid(document));

  expect(compareCriterion(matouDraft, after, "backups")?.fields).toEqual([
    {
      path: "/criteria/backups/label",
      before: texts("Sauvegardes", "Backups"),
      after: texts("Copies", "Copies"),
    },
  ]);
  expect(compareCriterion(matouDraft, after, "https")).toBeNull();
});

test("two grids differ exactly when their documents do, and the other way round", () => {
  const content = (draft: GridDraft) => JSON.stringify(makeGrid(draft));
  fc.assert(
    fc.property(arbitraryDraft, arbitraryDraft, (before, after) => {
      const [there, back] = [compareGrids(before, after), compareGrids(after, before)];
      expect(compareGrids(before, before)).toEqual([]);
      if (content(before) === content(after)) expect(there).toEqual([]);
      const count = (parts: typeof there, fate: string) =>
        parts.flatMap(({ items }) => items.filter((item) => item.fate === fate)).length;
      expect(count(there, "added")).toBe(count(back, "removed"));
    }),
    runs(200),
  );
});
