import { expect, test } from "vitest";
import { isAboutContinuity, listContinuity } from "#core/continuity.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { booleanCriterion, gridWith } from "./small-grid.ts";

test("the grid in force says who else holds access, what happens on closure, what is got back and since when", () => {
  const found = listContinuity(matouGrid).map(({ question, criteria }) => [
    question,
    criteria.map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ["others", ["operators", "succession-plan"]],
    ["closure", ["closure-notice", "exit-clause"]],
    ["export", ["data-export", "own-domain", "backups"]],
    ["since", ["years-running"]],
  ]);
  for (const [, criteria] of found)
    expect([...(criteria ?? [])].every(isAboutContinuity)).toBe(true);
});

test("a grid is asked only what it has, and nothing when it has nothing of it", () => {
  const one = gridWith({ criteria: [booleanCriterion({ id: "backups" })] });
  expect(listContinuity(one).map(({ question }) => question)).toEqual(["export"]);
  const none = gridWith({ criteria: [booleanCriterion({ id: "herbs" })] });
  expect(listContinuity(none)).toEqual([]);
  expect(isAboutContinuity("herbs")).toBe(false);
});
