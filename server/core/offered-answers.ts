import type { ChoiceAnswer, Criterion, Grid } from "#core/grid.ts";

/** The answers a criterion lets choose from, in document order; none where one is typed. */
export function offeredAnswers(
  { document }: Pick<Grid, "document">,
  criterion: Criterion,
): readonly ChoiceAnswer[] {
  switch (criterion.kind) {
    case "boolean":
      return document.boolean_answers.filter(
        ({ id }) => id !== "partly" || criterion.partly_allowed,
      );
    case "choice":
      return criterion.answers;
    case "multi":
      return criterion.options;
    case "number":
    case "url":
    case "text":
      return [];
  }
}
