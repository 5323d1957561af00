import type { Condition, Criterion, Grid, NumberCriterion } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { localize, textFor } from "#web/text/text.ts";

/** "Tests de restauration : « Au moins une fois par an » ou mieux", without a final stop. */
export function conditionSentence(grid: Grid, condition: Condition, language: Language): string {
  const criterion = criterionOf(grid, condition.criterion);
  const { asked } = textFor(language).grid.conditions;
  return asked(localize(language, criterion.label), requirementOf(grid, condition, language));
}

/** What a condition asks of its criterion: "« Au moins une fois par an » ou mieux". */
export function requirementOf(grid: Grid, condition: Condition, language: Language): string {
  const criterion = criterionOf(grid, condition.criterion);
  const words = textFor(language).grid.conditions;
  if ("min_level" in condition) {
    return levelRequirement(grid, criterion, { level: condition.min_level, language });
  }
  if ("any_of" in condition) {
    const labels = optionLabels(grid, criterion, language);
    return oneOf(
      condition.any_of.flatMap((id) => labels.get(id) ?? []),
      language,
    );
  }
  return "min_value" in condition
    ? words.atLeast(amount(criterion, condition.min_value, language))
    : words.atMost(amount(criterion, condition.max_value, language));
}

/** A number of the site's language, with the unit of the criterion. */
export function amount(criterion: Criterion, value: number, language: Language): string {
  const number = new Intl.NumberFormat(language).format(value);
  if (criterion.kind !== "number") return number;
  return textFor(language).grid.conditions.amount(number, localize(language, criterion.unit));
}

function levelRequirement(
  grid: Grid,
  criterion: Criterion,
  { level, language }: { level: number; language: Language },
): string {
  const words = textFor(language).grid.conditions;
  switch (criterion.kind) {
    case "boolean":
      return accepted(grid.document.boolean_answers, level, language);
    case "choice":
      return accepted(criterion.answers, level, language);
    case "number":
      return reachedStep(criterion, level, language);
    case "multi":
      return words.ticked(level);
    case "url":
    case "text":
      throw new Error(`${criterion.id} has no level`);
  }
}

type Levelled = { readonly level?: number; readonly fr: string; readonly en: string };

/** The lowest answers that are enough, and "or better" when others are above. */
function accepted(answers: readonly Levelled[], level: number, language: Language): string {
  const levels = answers.map((answer) => answer.level ?? 0);
  const lowest = Math.min(...levels.filter((reached) => reached >= level));
  const enough = answers.filter((answer) => answer.level === lowest);
  const sentence = oneOf(
    enough.map((answer) => localize(language, answer)),
    language,
  );
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
  return oneOf(
    [first, ...tied].map((step) => localize(language, step)),
    language,
  );
}

function optionLabels(
  grid: Grid,
  criterion: Criterion,
  language: Language,
): ReadonlyMap<string, string> {
  const options =
    criterion.kind === "boolean"
      ? grid.document.boolean_answers
      : criterion.kind === "choice"
        ? criterion.answers
        : criterion.kind === "multi"
          ? criterion.options
          : [];
  return new Map(options.map((option) => [option.id, localize(language, option)]));
}

function oneOf(labels: readonly string[], language: Language): string {
  const { quoted } = textFor(language).grid.conditions;
  return new Intl.ListFormat(language, { type: "disjunction" }).format(labels.map(quoted));
}

function criterionOf(grid: Grid, id: string): Criterion {
  const criterion = grid.criteria.get(id);
  if (criterion === undefined) throw new Error(`A checked grid has no condition on ${id}`);
  return criterion;
}
