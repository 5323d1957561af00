import type { FormAnswers } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import type { Site } from "#web/site.ts";
import { problemSentence } from "#web/text/entry-sentences.ts";
import type { ListedProblem } from "#web/text/entry-sentences.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";

/** Every problem of the form, in grid order. */
export function listProblems(grid: Grid, { problems }: FormAnswers): readonly ListedProblem[] {
  return grid.document.criteria.flatMap((criterion) =>
    (problems.get(criterion.id) ?? []).map((problem) => ({ criterion, problem })),
  );
}

/** What is wrong and how to mend it, opened by the name of the field. */
export function namedProblem(site: Site, listed: ListedProblem): string {
  const { named } = site.text.questionnaire.problems;
  return fill(named[listed.problem.field], {
    criterion: localize(site.language, listed.criterion.label),
    sentence: problemSentence(site, listed),
  });
}
