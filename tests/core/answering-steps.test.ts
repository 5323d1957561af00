import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listSteps } from "#core/answering-steps.ts";
import { decidingFor } from "#core/deciding.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { arbitraryGrid, runs } from "./arbitrary-grid.ts";

const profiles = matouGrid.document.profiles.map(({ id }) => id);

describe("the steps of a questionnaire", () => {
  test.each([
    ["artisanal", 16],
    ["organization", 19],
  ])("start with what decides %s: %i questions", (profile, count) => {
    const [first] = listSteps(matouGrid, [profile]);
    expect(first).toMatchObject({ kind: "profile", id: `profil:${profile}` });
    expect(first?.criteria).toHaveLength(count);
    expect(new Set(first?.criteria)).toEqual(decidingFor(matouGrid, profile));
  });

  test("are the themes alone when no profile is aimed for", () => {
    const steps = listSteps(matouGrid, []);
    expect(steps.map(({ id }) => id)).toEqual(matouGrid.document.themes.map(({ id }) => id));
  });

  test("ask a second profile only what the first one did not", () => {
    const [first, second] = listSteps(matouGrid, profiles);
    const both = [...(first?.criteria ?? []), ...(second?.criteria ?? [])];
    expect(new Set(both).size).toBe(both.length);
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
      }),
      runs(200),
    );
  });
});
