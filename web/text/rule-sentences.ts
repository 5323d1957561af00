import type {
  ChoiceAnswer,
  Condition,
  Criterion,
  Grid,
  NumberCriterion,
  Texts,
} from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { offeredAnswers } from "#core/offered-answers.ts";
import type { Language } from "#core/vocabulary.ts";
import { localize, textFor } from "#web/text/text.ts";

/** All that a sentence reads of a grid. */
type Readable = Pick<Grid, "document" | "criteria">;

/** What a condition asks of its criterion: "« Au moins une fois par an » ou mieux". */
export function requirementOf(grid: Readable, condition: Condition, language: Language): string {
  const criterion = criterionOf(grid, condition.criterion);
  const words = textFor(language).grid.conditions;
  if ("min_level" in condition) {
    return levelRequirement(grid, criterion, { level: condition.min_level, language });
  }
  if ("any_of" in condition) {
    const offered = offeredAnswers(grid, criterion);
    const accepted = condition.any_of.flatMap((id) => offered.filter((one) => one.id === id));
    return oneOf(accepted, language);
  }
  return "min_value" in condition
    ? words.atLeast(amount(criterion, condition.min_value, language))
    : words.atMost(amount(criterion, condition.max_value, language));
}

/** A number of the site's language, with the unit of the criterion: "1 jour ouvré", "350 personnes". */
export function amount(criterion: Criterion, value: number, language: Language): string {
  const number = new Intl.NumberFormat(language).format(value);
  if (criterion.kind !== "number") return number;
  const words = textFor(language).grid.conditions;
  const unit = localize(language, criterion.unit);
  const isOne = new Intl.PluralRules(language).select(value) === "one";
  return words.amount(number, isOne ? words.one(unit) : unit);
}

function levelRequirement(
  grid: Readable,
  criterion: Criterion,
  { level, language }: { level: number; language: Language },
): string {
  const words = textFor(language).grid.conditions;
  switch (criterion.kind) {
    case "boolean":
    case "choice":
      return answerOrBetter(offeredAnswers(grid, criterion), level, language);
    case "number":
      return reachedStep(criterion, level, language);
    case "multi":
      return words.ticked(level);
    case "url":
    case "text":
      throw new Error(`${criterion.id} has no level`);
  }
}

/** The lowest answers that are enough, and "or better" when others are above. */
function answerOrBetter(
  answers: readonly ChoiceAnswer[],
  level: number,
  language: Language,
): string {
  const levels = answers.map((answer) => answer.level ?? 0);
  const lowest = Math.min(...levels.filter((reached) => reached >= level));
  const enough = answers.filter((answer) => answer.level === lowest);
  const sentence = oneOf(enough, language);
  if (lowest === Math.max(...levels)) return sentence;
  return textFor(language).grid.conditions.orBetter(sentence);
}

/** The label of a step already says "at least" or "at most". */
function reachedStep(criterion: NumberCriterion, level: number, language: Language): string {
  const steps = (criterion.steps ?? []).filter((step) => step.level >= level);
  const [first, ...others] = steps.toSorted((one, other) => one.level - other.level);
  if (first === undefined) {
    throw new Error(`${criterion.id} never reaches ${level} of ${maximumLevel(criterion)}`);
  }
  const tied = others.filter((step) => step.level === first.level);
  return oneOf([first, ...tied], language);
}

function oneOf(answers: readonly Texts[], language: Language): string {
  const { quoted } = textFor(language).grid.conditions;
  const names = answers.map((answer) => quoted(localize(language, answer)));
  return new Intl.ListFormat(language, { type: "disjunction" }).format(names);
}

function criterionOf(grid: Readable, id: string): Criterion {
  const criterion = grid.criteria.get(id);
  if (criterion === undefined) throw new Error(`A checked grid has no condition on ${id}`);
  return criterion;
}
