import type { AnswerPart } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";

/** How the questions of a form are reached. */
export type Course = {
  /** Where the form is sent. */
  readonly action: string;
  /** Id of the step on the page; null on a page without questions. */
  readonly here: string | null;
  /** Id of the step that asks about a criterion. */
  readonly stepOf: (criterion: string) => string | undefined;
};

/** The course of a form that has one step for each theme. */
export function themeCourse(grid: Grid, action: string, here: string | null): Course {
  return { action, here, stepOf: (criterion) => grid.criteria.get(criterion)?.theme };
}

type QuestionLinkProps = {
  readonly course: Course;
  /** Id of the criterion asked about. */
  readonly criterion: string;
  readonly label: string;
  /** Part of the question to go to; by default its beginning. */
  readonly part?: AnswerPart;
};

/**
 * Leads to a question. In another step it is a button, so that going there carries
 * the answers of the form along.
 */
export function QuestionLink({ course, criterion, label, part }: QuestionLinkProps) {
  const step = course.stepOf(criterion);
  const target = `#${questionId(criterion, part)}`;
  if (step === course.here) return <a href={target}>{label}</a>;
  return (
    <button class="link" name="goto" value={step} formAction={course.action + target}>
      {label}
    </button>
  );
}

/** Makes the names of criteria lead to their questions. */
export function questionLinks(course: Course): CriterionLink {
  return (criterion, label) => <QuestionLink {...{ course, criterion, label }} />;
}

/** Id of a question in the page, or of the field that takes one part of its answer. */
export function questionId(criterion: string, part?: AnswerPart): string {
  return part === undefined ? `q-${criterion}` : `q-${criterion}-${part}`;
}
