import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answers.ts";
import type { PublishedAnswer } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { GridRevision, RevisionDifference } from "#core/revision-difference.ts";
import { changedAspects, compareRevisions, isEmptyDifference } from "#core/revision-difference.ts";
import { arbitraryCase } from "./arbitrary-answers.ts";
import { chance } from "./dice.ts";
import { rollAnswers } from "./random-answers.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { draftWith, booleanCriterion, gridWith } from "./small-grid.ts";

type Given = Readonly<Record<string, PublishedAnswer>>;

const day = "2026-11-22T10:00:00.000Z";
const later = "2027-11-22T10:00:00.000Z";

function answer(value: PublishedAnswer["value"], known: Partial<PublishedAnswer> = {}) {
  return { value, evidence: null, note: null, answeredAt: day, checks: [], ...known };
}

function revision(grid: Grid, answers: Given): GridRevision {
  const judged: Answers = new Map(
    Object.entries(answers).map(([id, { value, evidence }]) => [
      id,
      { value, evidence: evidence ?? undefined },
    ]),
  );
  return {
    grid,
    assessment: { answers, classification: classify(grid, judged), aims: [], offers: [] },
  };
}

function compare(before: Given, after: Given): RevisionDifference {
  return compareRevisions(revision(matouGrid, before), revision(matouGrid, after));
}

/** What the older answers become once every part of a difference is applied. */
function applied(before: Given, difference: RevisionDifference): Given {
  const { added, changed, confirmed, withdrawn, noLongerAsked } = difference;
  const gone = new Set([...withdrawn, ...noLongerAsked].map(({ criterion }) => criterion));
  return Object.fromEntries([
    ...Object.entries(before).filter(([id]) => !gone.has(id)),
    ...[...added, ...changed, ...confirmed].map(({ criterion, after }) => [criterion, after]),
  ]);
}

/** Answers to a grid as a hoster would have published them, some of them later than others. */
const arbitraryPair = arbitraryCase.map(({ grid, answers, dice }) => {
  const publish = (given: Answers): Given =>
    Object.fromEntries(
      [...given].map(([id, { value, evidence = null }]) => [
        id,
        answer(value, {
          evidence,
          note: chance(dice, 20) ? "Une note." : null,
          answeredAt: chance(dice, 50) ? day : later,
        }),
      ]),
    );
  return { grid, before: publish(answers), after: publish(rollAnswers(dice, grid)) };
});

describe("what a revision changed", () => {
  test("applied to the answers before gives the answers after, whatever they are", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ grid, before, after }) => {
        const difference = compareRevisions(revision(grid, before), revision(grid, after));
        expect(applied(before, difference)).toEqual(withSameOrder(before, after));
      }),
    );
  });

  test("is nothing between equal revisions, and something between different ones", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ grid, before, after }) => {
        const one = revision(grid, before);
        expect(isEmptyDifference(compareRevisions(one, revision(grid, { ...before })))).toBe(true);
        const isSame = JSON.stringify(
          applied(before, compareRevisions(one, revision(grid, after))),
        );
        expect(isEmptyDifference(compareRevisions(one, revision(grid, after)))).toBe(
          isSame === JSON.stringify(before),
        );
      }),
    );
  });

  test("puts each criterion in one part at most", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ grid, before, after }) => {
        const parts = compareRevisions(revision(grid, before), revision(grid, after));
        const named = [
          ...parts.added,
          ...parts.changed,
          ...parts.confirmed,
          ...parts.withdrawn,
          ...parts.noLongerAsked,
        ].map(({ criterion }) => criterion);
        expect(named).toEqual([...new Set(named)]);
      }),
    );
  });

  test("tells an answer added, changed, withdrawn and confirmed apart", () => {
    const difference = compare(
      { backups: answer("weekly"), "restore-tests": answer("yearly"), https: answer("met") },
      {
        backups: answer("daily-offsite"),
        https: answer("met", { answeredAt: later }),
        dpa: answer("template"),
      },
    );
    expect(difference.added.map(({ criterion }) => criterion)).toEqual(["dpa"]);
    expect(difference.changed.map(({ criterion }) => criterion)).toEqual(["backups"]);
    expect(difference.withdrawn.map(({ criterion }) => criterion)).toEqual(["restore-tests"]);
    expect(difference.confirmed.map(({ criterion }) => criterion)).toEqual(["https"]);
  });

  test("is in the order of the grid", () => {
    const { added } = compare({}, { https: answer("met"), audiences: answer(["families"]) });
    expect(added.map(({ criterion }) => criterion)).toEqual(["audiences", "https"]);
  });

  test.each([
    ["value", { value: "daily-offsite" }],
    ["evidence", { evidence: "https://example.org/sauvegardes" }],
    ["note", { note: "Depuis mars." }],
  ] as const)("says that the %s of an answer is what changed", (aspect, changes) => {
    const before = answer("weekly");
    expect(changedAspects({ before, after: { ...before, ...changes } })).toEqual([aspect]);
  });

  test("takes options chosen in another order for the same answer", () => {
    const difference = compare(
      { audiences: answer(["families", "individuals"]) },
      { audiences: answer(["individuals", "families"]) },
    );
    expect(isEmptyDifference(difference)).toBe(true);
  });

  test("says what became of the outcome, the profiles and the needs", () => {
    const before = { dpa: answer("none") };
    const difference = compare(before, { dpa: answer("template") });
    expect(difference.needs).toEqual([{ id: "signed-dpa", before: "unmet", after: "met" }]);
    expect(difference.profiles).toEqual([
      { id: "organization", before: "unmet", after: "pending" },
    ]);
    expect(difference.outcome).toBeNull();
  });

  test("does not take a criterion that the newer grid dropped for a withdrawal", () => {
    const criteria = ["kept", "dropped"].map((id) => booleanCriterion({ id }));
    const { grid } = draftWith();
    const older = gridWith({ criteria });
    const newer = gridWith({ criteria: criteria.slice(0, 1), grid: { ...grid, version: 9 } });
    const both = { kept: answer("met"), dropped: answer("met") };
    const difference = compareRevisions(
      revision(older, both),
      revision(newer, { kept: both.kept }),
    );
    expect(difference.grids).toEqual({ before: grid.version, after: 9 });
    expect(difference.noLongerAsked.map(({ criterion }) => criterion)).toEqual(["dropped"]);
    expect(difference.withdrawn).toEqual([]);
  });

  test("says that another grid was answered, even under the same number", () => {
    const { grid } = draftWith();
    const [one, other] = [gridWith({ grid }), gridWith({ grid: { ...grid, id: "another" } })];
    const grids = { before: grid.version, after: grid.version };
    expect(compareRevisions(revision(one, {}), revision(other, {})).grids).toEqual(grids);
    expect(compareRevisions(revision(one, {}), revision(one, {})).grids).toBeNull();
  });

  test("takes no answer from what every object inherits", () => {
    const hostile = { constructor: answer("met") };
    expect(compare({}, hostile).added).toHaveLength(1);
    expect(compare(hostile, {}).withdrawn).toHaveLength(1);
  });
});

/** The order in which options were chosen is not a change: where only it differs, the older stays. */
function withSameOrder(before: Given, after: Given): Given {
  return Object.fromEntries(
    Object.entries(after).map(([id, is]) => {
      const was = before[id];
      const isOnlyOrder =
        was !== undefined &&
        was.answeredAt === is.answeredAt &&
        changedAspects({ before: was, after: is }).length === 0;
      return [id, isOnlyOrder ? was : is];
    }),
  );
}
