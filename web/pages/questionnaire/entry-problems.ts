import type { EntryProblem, FormAnswers } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Site } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";

/** One problem of the form, with the criterion it is about. */
export type ListedProblem = { readonly criterion: Criterion; readonly problem: EntryProblem };

/** Every problem of the form, in grid order. */
export function listProblems(grid: Grid, { problems }: FormAnswers): readonly ListedProblem[] {
  return grid.document.criteria.flatMap((criterion) =>
    (problems.get(criterion.id) ?? []).map((problem) => ({ criterion, problem })),
  );
}

/** What is wrong and how to mend it, without naming the field. */
export function problemSentence(
  { language, text }: Site,
  { criterion, problem }: ListedProblem,
): string {
  const { least, most } = boundsOf(language, criterion);
  return fill(text.questionnaire.problems.sentences[problem.code], { least, most });
}

/** The same sentence, opened by the name of the field. */
export function namedProblem(site: Site, listed: ListedProblem): string {
  const { named, namedEvidence } = site.text.questionnaire.problems;
  return fill(listed.problem.field === "evidence" ? namedEvidence : named, {
    criterion: localize(site.language, listed.criterion.label),
    sentence: problemSentence(site, listed),
  });
}

/** The limits of a number, written as numbers are; nothing for another kind of answer. */
export function boundsOf(
  language: Language,
  criterion: Criterion,
): { readonly least: string; readonly most: string } {
  if (criterion.kind !== "number") return { least: "", most: "" };
  const numbers = new Intl.NumberFormat(language);
  return { least: numbers.format(criterion.min), most: numbers.format(criterion.max) };
}
