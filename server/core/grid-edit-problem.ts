import { editFaults } from "#core/grid-edit.ts";

/** Why something typed in the editor is not taken; the sentences are in `web/text`. */
export const editProblemCodes = [
  ...editFaults,
  "missing",
  "too-long",
  "not-a-number",
  "not-whole",
  "not-a-day",
  "not-web-address",
  "unknown-choice",
  "malformed-id",
  "taken-id",
  "used-id",
  "wrong-shape",
  "document-too-large",
  "too-many-edits",
] as const;
export type EditProblemCode = (typeof editProblemCodes)[number];

/** What may be changed at once. */
export const mostEdits = 500;

/** One thing that is wrong in an edit, or in what it would make. */
export type EditProblem = {
  /** Of the edit. */
  readonly path: string;
  readonly code: EditProblemCode;
  readonly detail?: string;
};
