import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Answer, Answers } from "#core/answers.ts";
import { classify } from "#core/classify.ts";
import type { Trace } from "#core/classify.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { isPending, readStandings } from "#core/rule.ts";
import type { Status } from "#core/vocabulary.ts";
import type { Case } from "./arbitrary-answers.ts";
import { arbitraryCase, arbitraryMatouCase } from "./arbitrary-answers.ts";
import { runs } from "./arbitrary-grid.ts";
import type { Dice } from "./dice.ts";
import { chance, pick } from "./dice.ts";
import { rollAnswer } from "./random-answers.ts";

vi.setConfig({ testTimeout: 60_000 });

function pendingCriteria(grid: Grid, answers: Answers): readonly Criterion[] {
  const standings = readStandings(grid, answers);
  return grid.document.criteria.filter(({ id }) => {
    const standing = standings.get(id);
    return standing !== undefined && isPending(standing);
  });
}

/** Gives or changes what is pending, all of it or a part; what is not pending stays. */
function complete(dice: Dice, grid: Grid, answers: Answers): Answers {
  const share = pick(dice, [20, 60, 100]);
  const completed = pendingCriteria(grid, answers).filter(() => chance(dice, share));
  return new Map([
    ...answers,
    ...completed.map((criterion) => [criterion.id, settle(dice, criterion, answers)] as const),
  ]);
}

/** The answer there is, confirmed and proven, or any other, proven or not. */
function settle(dice: Dice, criterion: Criterion, answers: Answers): Answer {
  const before = answers.get(criterion.id);
  const proof = { evidence: "https://settled.example/", expired: false };
  if (before !== undefined && chance(dice, 30)) return { ...before, ...proof };
  const other = rollAnswer(dice, criterion);
  return chance(dice, 60) ? { ...other, ...proof } : other;
}

/** Every status of an evaluation, in an order that depends on the grid alone. */
function statusesOf({ profiles, needs }: Trace): readonly Status[] {
  return [
    ...Object.values(profiles).flatMap(({ status, base, requires, themeMinimums, atLeast }) => [
      status,
      ...[...base, ...requires, ...themeMinimums, ...atLeast].map((part) => part.status),
      ...atLeast.flatMap((block) => block.of.map((leaf) => leaf.status)),
    ]),
    ...Object.values(needs).flatMap((need) => [
      need.status,
      ...need.conditions.map((leaf) => leaf.status),
    ]),
  ];
}

function neverContradicts({ grid, answers, dice }: Case): void {
  const before = classify(grid, answers);
  const decided = statusesOf(before.trace);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const after = classify(grid, complete(dice, grid, answers));
    const found = statusesOf(after.trace);
    expect(
      found.map((status, index) => (decided[index] === "pending" ? "pending" : status)),
    ).toEqual(decided);
    for (const [theme, { low, high }] of Object.entries(before.themes)) {
      expect(after.themes[theme]?.low).toBeGreaterThanOrEqual(low);
      expect(after.themes[theme]?.high).toBeLessThanOrEqual(high);
    }
  }
}

describe("completing what is pending never contradicts what was decided", () => {
  test("whatever the grid", () => {
    fc.assert(fc.property(arbitraryCase, neverContradicts), runs(800));
  });

  test("in the grid in force", () => {
    fc.assert(fc.property(arbitraryMatouCase, neverContradicts), runs(300));
  });
});

test("nothing is pending once every criterion is answered, unexpired and proven", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid, answers, dice }) => {
      const settled = grid.document.criteria.map((criterion) => {
        const answer = answers.get(criterion.id) ?? rollAnswer(dice, criterion);
        const isAddress = criterion.kind === "url" || criterion.kind === "text";
        const value = isAddress ? "https://settled.example/" : answer.value;
        return [criterion.id, { value, evidence: "https://settled.example/" }] as const;
      });

      const { trace, themes, coverage } = classify(grid, new Map(settled));

      expect(statusesOf(trace)).not.toContain("pending");
      expect(Object.values(themes).every(({ low, high }) => low === high)).toBe(true);
      expect(coverage.answered).toBe(coverage.total);
    }),
    runs(500),
  );
});

test("without any answer nothing is met but what asks for nothing, and nothing is unmet", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid }) => {
      const { trace, coverage } = classify(grid, new Map());

      expect(statusesOf(trace)).not.toContain("unmet");
      expect(coverage).toEqual({ answered: 0, total: grid.document.criteria.length });
      for (const { status, base, requires, themeMinimums, atLeast } of Object.values(
        trace.profiles,
      )) {
        const parts = [...base, ...requires, ...themeMinimums, ...atLeast];
        expect(parts.every((part) => part.status === "pending")).toBe(true);
        expect(status).toBe(parts.length === 0 ? "met" : "pending");
      }
    }),
    runs(500),
  );
});
