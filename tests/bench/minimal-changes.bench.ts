import type { Answers } from "#core/answers.ts";
import { findMinimalChanges } from "#core/minimal-changes.ts";
import { seededDice } from "#tests/core/dice.ts";
import { rollAnswers } from "#tests/core/random-answers.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

const assessments = 3_000;

/** Finds what would grant each profile of the grid in force, from answers of every kind. */
export async function bench(print: (line: string) => void): Promise<void> {
  const dice = seededDice(1);
  const answers = Array.from({ length: assessments }, () => rollAnswers(dice, matouGrid));
  const warm = answers.slice(0, 100);
  for (const each of [...warm, new Map()]) findMinimalChanges(matouGrid, each);
  const times = [new Map() as Answers, ...answers].map((each) => {
    const begun = performance.now();
    findMinimalChanges(matouGrid, each);
    return performance.now() - begun;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  print(
    `smallest changes for ${matouGrid.document.profiles.length} profiles × ` +
      `${matouGrid.criteria.size} criteria, ${assessments} random assessments: median ${at(0.5)} ms, ` +
      `99 in 100 under ${at(0.99)} ms, worst ${at(1)} ms; aim: worst under 50 ms`,
  );
}
