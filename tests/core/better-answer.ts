import type { Answer, Answers } from "#core/answers.ts";
import { countsAsEvidence } from "#core/answers.ts";
import type { AnswerValue, Criterion } from "#core/grid.ts";
import { levelOf } from "#core/rule.ts";
import type { Dice } from "./dice.ts";
import { pick } from "./dice.ts";
import { rollAnswer, rollValue } from "./random-answers.ts";

/**
 * The same answers with that of one criterion made better: given, confirmed, proven, raised,
 * completed by one more option. Evidence already given stays. The same when nothing is better.
 */
export function improve(dice: Dice, criterion: Criterion, answers: Answers): Answers {
  const before = answers.get(criterion.id);
  const after =
    before === undefined ? rollAnswer(dice, criterion) : better(dice, criterion, before);
  return new Map([...answers, [criterion.id, after]]);
}

function better(dice: Dice, criterion: Criterion, answer: Answer): Answer {
  if (answer.expired === true) return { ...answer, expired: false };
  const raised = { ...answer, value: betterValue(dice, criterion, answer.value) };
  const proven = { ...answer, evidence: "https://better.example/" };
  return countsAsEvidence(answer.evidence) ? raised : pick(dice, [raised, raised, proven]);
}

function betterValue(dice: Dice, criterion: Criterion, value: AnswerValue): AnswerValue {
  if (criterion.kind === "multi") {
    const ticked = Array.isArray(value) ? value : [];
    const left = criterion.options.map(({ id }) => id).filter((id) => !ticked.includes(id));
    return left.length === 0 ? value : [...ticked, pick(dice, left)];
  }
  const other = rollValue(dice, criterion, 50);
  return isBetter(criterion, value, other) ? other : value;
}

/** Raising a level, or going the better way between two numbers. */
function isBetter(criterion: Criterion, before: AnswerValue, after: AnswerValue): boolean {
  if (criterion.scale === "descriptive" || before === "na" || after === "na") return false;
  if (criterion.kind !== "number") {
    return (levelOf(criterion, after) ?? 0) > (levelOf(criterion, before) ?? 0);
  }
  if (typeof after !== "number") return false;
  if (typeof before !== "number") return before === "none";
  return criterion.better === "higher" ? after > before : after < before;
}
