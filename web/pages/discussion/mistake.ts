import type { DiscussionProblem } from "#core/discussion.ts";

/** What was typed in one of the forms of a page, and why it was not taken. */
export type Mistake = {
  /** Which form: fields of several forms of a page have the same names. */
  readonly form: string;
  readonly problems: readonly DiscussionProblem[];
  readonly typed: Readonly<Record<string, string>>;
};

/** Id of a field in the page. */
export function sayId(form: string, field: string): string {
  return `f-${form}-${field}`;
}

/** The form of a new amendment. */
export const amendmentForm = "proposition";
/** The form of a new remark. */
export const remarkForm = "remarque";
