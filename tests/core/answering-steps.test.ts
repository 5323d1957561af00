import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listSteps, longestPage } from "#core/answering-steps.ts";
import { decidingFor } from "#core/deciding.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { arbitraryGrid, runs } from "./arbitrary-grid.ts";

const profiles = matouGrid.document.profiles.map(({ id }) => id);

describe("the steps of a questionnaire", () => {
  test.each([
    ["artisanal", [8, 8]],
    ["organization", [11, 8]],
  ])("start with what decides %s, on pages of %j questions", (profile, lengths) => {
    const steps = listSteps(matouGrid, [profile]).filter(({ kind }) => kind === "profile");
    expect(steps.map(({ criteria }) => criteria.length)).toEqual(lengths);
    expect(steps).toMatchObject([
      { id: `profil:${profile}`, part: 1, parts: 2 },
      { id: `profil:${profile}:2`, part: 2, parts: 2 },
    ]);
    expect(new Set(steps.flatMap(({ criteria }) => criteria))).toEqual(
      decidingFor(matouGrid, profile),
    );
  });

  test("are the themes alone when no profile is aimed for", () => {
    const steps = listSteps(matouGrid, []);
    expect(steps.map(({ id }) => id)).toEqual(matouGrid.document.themes.map(({ id }) => id));
  });

  test("ask a second profile only what the first one did not", () => {
    const steps = listSteps(matouGrid, profiles).filter(({ kind }) => kind === "profile");
    const asked = steps.flatMap(({ criteria }) => criteria);
    const deciding = profiles.flatMap((profile) => [...decidingFor(matouGrid, profile)]);
    expect(asked).toHaveLength(new Set(asked).size);
    expect(new Set(asked)).toEqual(new Set(deciding));
  });

  test("ask every question once, whatever the grid and the profiles", () => {
    fc.assert(
      fc.property(arbitraryGrid, fc.array(fc.constantFrom(...profiles, "none")), (grid, aims) => {
        const wanted = [
          ...aims,
          ...grid.document.profiles.slice(0, aims.length).map(({ id }) => id),
        ];
        const steps = listSteps(grid, wanted);
        const asked = steps.flatMap(({ criteria }) => criteria);
        expect(asked.toSorted()).toEqual([...grid.criteria.keys()].toSorted());
        expect(steps.every(({ criteria }) => criteria.length > 0)).toBe(true);
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        for (const step of steps.filter(({ kind }) => kind === "profile")) {
          const themes = new Set(step.criteria.map((id) => grid.criteria.get(id)?.theme));
          expect(step.criteria.length <= longestPage || themes.size === 1).toBe(true);
        }
      }),
      runs(200),
    );
  });
});
