import type { AnswerValue, Criterion, Grid, Option } from "#core/grid.ts";
import type { Standing } from "#core/rule.ts";
import type { Language } from "#core/vocabulary.ts";
import { amount } from "#web/text/rule-sentences.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** An answer in the words of the grid: "Au moins une fois par an", "350 personnes", "Oui". */
export function answerWords(
  { language, text }: Site,
  grid: Grid,
  { criterion, value }: { readonly criterion: string; readonly value: AnswerValue },
): string {
  const asked = grid.criteria.get(criterion);
  if (value === "na") return text.explanation.notApplicable;
  if (asked === undefined) return String(value);
  const words = wordsOf(language, grid, asked, value);
  if (words !== "") return words;
  return asked.kind === "multi" ? text.trace.noneOfThese : text.trace.noAddress;
}

/** What the rules know of a criterion, in words: the answer, and why it does not count yet. */
export function standingWords(
  site: Site,
  grid: Grid,
  { criterion, value, reason }: Standing & { readonly criterion: string },
): string {
  const { explanation, trace } = site.text;
  if (value === null) return trace.unanswered;
  const answer = answerWords(site, grid, { criterion, value });
  if (reason === "expired") return `${answer} (${explanation.toConfirm})`;
  return reason === "unproven" ? `${answer} (${trace.toProve})` : answer;
}

function wordsOf(language: Language, grid: Grid, criterion: Criterion, value: AnswerValue): string {
  switch (criterion.kind) {
    case "boolean":
      return namesOf(language, grid.document.boolean_answers, value);
    case "choice":
      return namesOf(language, criterion.answers, value);
    case "multi":
      return namesOf(language, criterion.options, value);
    case "number":
      if (typeof value === "number") return amount(criterion, value, language);
      return criterion.none_answer === null ? "" : localize(language, criterion.none_answer);
    case "url":
    case "text":
      return String(value);
  }
}

function namesOf(language: Language, options: readonly Option[], value: AnswerValue): string {
  return options
    .filter(({ id }) => (Array.isArray(value) ? value.includes(id) : id === value))
    .map((option) => localize(language, option))
    .join(", ");
}
