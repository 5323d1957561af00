/** Every way a field of what a hoster says of itself can be wrong; the sentences are in `web/text`. */
export const fieldProblemCodes = [
  "missing",
  "too-long",
  "unknown-choice",
  "not-web-address",
  "not-a-contact",
  "not-an-email",
  "french-first",
  "not-in-france",
  "no-year",
  "name-or-software",
  "not-a-day",
  "day-past",
  "day-too-far",
  "not-an-hour",
  "hour-skipped",
  "ends-before",
  "not-an-amount",
  "not-cents",
  "nothing-to-pay",
  "not-whole",
  "fewer-than-least",
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

export type FieldProblem<Field extends string = string> = {
  readonly field: Field;
  readonly code: FieldProblemCode;
};
