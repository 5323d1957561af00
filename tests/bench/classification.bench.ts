import { parseAnswers } from "#core/answers.ts";
import type { Answers } from "#core/answers.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { Dice } from "#tests/core/dice.ts";
import { seededDice } from "#tests/core/dice.ts";
import { rollAnswer } from "#tests/core/random-answers.ts";
import { matouGrid, proven } from "#tests/support/matou-grid.ts";

const assessments = 10_000;
const runs = 5;

/**
 * Classifies 10,000 assessments, every criterion answered, on one core, as reclassifying all
 * hosters does; beside it, Node reading the same answers from their JSON.
 */
export async function bench(print: (line: string) => void): Promise<void> {
  const dice = seededDice(1);
  const texts = Array.from({ length: assessments }, () => rollText(dice, matouGrid));
  const answers = texts.map((text) => proven(parseAnswers(matouGrid, JSON.parse(text))));
  const growth = growthDuring(answers);
  const classifying: number[] = [];
  const reading: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    reading.push(timeOf(() => texts.filter((text) => JSON.parse(text) === null)));
    classifying.push(timeOf(() => answers.map((each) => classify(matouGrid, each).outcome)));
  }
  const milliseconds = median(classifying);
  print(
    `classification of ${assessments} assessments × ${matouGrid.criteria.size} criteria: ` +
      `${milliseconds.toFixed(0)} ms, ${(milliseconds / median(reading)).toFixed(1)} × JSON.parse ` +
      `of the same answers (median of ${runs}, alternating); aim: under 1000 ms`,
  );
  print(`memory while classifying them: ${growth.toFixed(0)} MB more at most; aim: under 256 MB`);
}

/** An assessment as it is posted, with an answer to every criterion. */
function rollText(dice: Dice, grid: Grid): string {
  const entries = [...grid.criteria.values()].map((each) => [each.id, rollAnswer(dice, each)]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** The most the heap grew meanwhile, what is not collected yet included, in megabytes. */
function growthDuring(answers: readonly Answers[]): number {
  const before = process.memoryUsage().heapUsed;
  const sizes = answers.map((each, index) => {
    classify(matouGrid, each);
    return index % 50 === 0 ? process.memoryUsage().heapUsed : before;
  });
  return (sizes.reduce((most, size) => Math.max(most, size), before) - before) / 2 ** 20;
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
