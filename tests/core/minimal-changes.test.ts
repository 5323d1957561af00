import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Answer, Answers } from "#core/answers.ts";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { findMinimalChanges } from "#core/minimal-changes.ts";
import type { Change, WayToProfile } from "#core/minimal-changes.ts";
import { levelOf } from "#core/rule.ts";
import { proven } from "#tests/support/matou-grid.ts";
import { arbitraryCase, arbitraryMatouCase } from "./arbitrary-answers.ts";
import { runs } from "./arbitrary-grid.ts";
import { possibleAnswers, proof, tryEverything } from "./minimal-brute-force.ts";
import { seededDice } from "./dice.ts";
import { judge } from "./oracle.ts";
import { rollAnswers } from "./random-answers.ts";
import { rollDraft } from "./random-grid.ts";

vi.setConfig({ testTimeout: 120_000 });

/** The answers once a set of changes is made, each with the given value. */
function after(
  answers: Answers,
  changes: readonly Change[],
  valueOf = ({ value }: Change) => value,
): Answers {
  const changed = changes.map((change): readonly [string, Answer] => {
    const evidence = change.needsEvidence ? proof : answers.get(change.criterion)?.evidence;
    return [change.criterion, { value: valueOf(change), evidence }];
  });
  return new Map([...answers, ...changed]);
}

function setsOf(way: WayToProfile | undefined): readonly (readonly Change[])[] {
  return way?.kind === "reachable" ? way.sets : [];
}

/** As trying everything says it: a profile that is held needs nothing, in one way. */
function summaryOf(way: WayToProfile) {
  if (way.kind === "met") return { changes: 0, steps: 0, count: 1 };
  return way.kind === "reachable" ? { ...way.cost, count: way.sets.length } : way.kind;
}

const mostSets = 3;

function stepsOf(grid: Grid, answers: Answers, { criterion, value }: Change): number {
  const asked = grid.criteria.get(criterion);
  const present = answers.get(criterion)?.value;
  if (asked === undefined) throw new Error(`${criterion} is not in the grid`);
  const from = present === undefined ? 0 : (levelOf(asked, present) ?? 0);
  return Math.abs((levelOf(asked, value) ?? 0) - from);
}

describe("the smallest sets of answers that would grant a profile", () => {
  test("are as small as any found by trying everything, and as many", () => {
    const seen = { met: 0, reachable: 0, "out-of-reach": 0, several: 0 };
    for (let seed = 1; seed <= 600; seed += 1) {
      const dice = seededDice(seed);
      const grid = proven(checkGrid(rollDraft(dice)));
      const answers = rollAnswers(dice, grid);
      for (const [profile, way] of findMinimalChanges(grid, answers)) {
        const smallest = tryEverything(grid.document, answers, profile, 800);
        if (smallest === undefined) continue;
        seen[way.kind] += 1;
        if (smallest !== null && smallest.count > 1) seen.several += 1;
        expect(summaryOf(way), `seed ${seed}, ${profile}`).toStrictEqual(
          smallest === null
            ? "out-of-reach"
            : { ...smallest, count: Math.min(mostSets, smallest.count) },
        );
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  test.each([
    ["any grid", arbitraryCase, 1500],
    ["the grid in force", arbitraryMatouCase, 300],
  ])(
    "really grant it, cost what is said and change nothing descriptive, in %s",
    (_, cases, times) => {
      fc.assert(
        fc.property(cases, ({ grid, answers }) => {
          const order = grid.document.themes.flatMap(({ id }) =>
            grid.document.criteria.filter(({ theme }) => theme === id).map((each) => each.id),
          );
          for (const [profile, way] of findMinimalChanges(grid, answers)) {
            for (const set of setsOf(way)) {
              const granted = after(answers, set);
              expect(judge(grid.document, granted).profiles[profile]?.status).toBe("met");
              expect(classify(grid, granted).profiles[profile]?.status).toBe("met");
              expect(way).toHaveProperty("cost.changes", set.length);
              const steps = set.map((change) => stepsOf(grid, answers, change));
              expect(steps).toStrictEqual(set.map((change) => change.steps));
              expect(way).toHaveProperty(
                "cost.steps",
                steps.reduce((sum, one) => sum + one, 0),
              );
              const places = set.map(({ criterion }) => order.indexOf(criterion));
              expect(places).toStrictEqual([...new Set(places)].toSorted((a, b) => a - b));
              for (const { criterion, value, isSame, standing } of set) {
                expect(grid.criteria.get(criterion)?.scale).toBe("ordered");
                if (isSame) expect(value).toStrictEqual(standing.value);
              }
            }
          }
        }),
        runs(times),
      );
    },
  );

  test("say of each criterion which answers do: every one of them, together with the others", () => {
    fc.assert(
      fc.property(arbitraryCase, fc.nat(), ({ grid, answers }, seed) => {
        for (const [profile, way] of findMinimalChanges(grid, answers)) {
          for (const set of setsOf(way)) {
            const chosen = after(answers, set, (change) => {
              const asked = grid.criteria.get(change.criterion);
              if (asked === undefined) return change.value;
              const doing = possibleAnswers(asked).filter((value) => {
                const { needed } = change;
                if (needed.kind === "number") {
                  const { least, most } = needed;
                  return (
                    typeof value === "number" &&
                    (least === null || value >= least) &&
                    (most === null || value <= most)
                  );
                }
                if (needed.kind === "options") {
                  return Array.isArray(value) && needed.example.every((id) => value.includes(id));
                }
                const better = (levelOf(asked, value) ?? 0) > (levelOf(asked, change.value) ?? 0);
                return needed.answers.includes(String(value)) || (needed.orBetter && better);
              });
              return doing[seed % doing.length] ?? change.value;
            });
            const proven = new Map(
              [...chosen].map(([id, answer]) => [
                id,
                set.some(({ criterion }) => criterion === id)
                  ? { ...answer, evidence: proof }
                  : answer,
              ]),
            );
            expect(judge(grid.document, proven).profiles[profile]?.status).toBe("met");
          }
        }
      }),
      runs(1500),
    );
  });

  test("are the same whenever they are asked for, sets that cost the same being different", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ grid, answers }) => {
        const first = [...findMinimalChanges(grid, answers)];
        const shuffled = new Map([...answers].toReversed());
        expect([...findMinimalChanges(grid, shuffled)]).toStrictEqual(first);
        for (const [, way] of first) {
          const keys = setsOf(way).map((set) =>
            JSON.stringify(
              set.map(({ criterion, value }) => {
                const asked = grid.criteria.get(criterion);
                return [criterion, asked === undefined ? 0 : levelOf(asked, value)];
              }),
            ),
          );
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      runs(500),
    );
  });
});

test("a profile out of reach names at least what no proposed answer could meet", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid, answers }) => {
      for (const [profile, way] of findMinimalChanges(grid, answers)) {
        if (way.kind !== "out-of-reach") continue;
        const trace = classify(grid, answers).trace.profiles[profile];
        const required = [...(trace?.base ?? []), ...(trace?.requires ?? [])];
        const stuck = required.filter(
          ({ criterion, status }) =>
            status !== "met" && grid.criteria.get(criterion)?.scale === "descriptive",
        );
        expect(way.conditions).toStrictEqual(expect.arrayContaining(stuck));
        for (const id of way.groups) {
          expect(trace?.atLeast.find((group) => group.id === id)?.status).not.toBe("met");
        }
      }
    }),
    runs(800),
  );
});
