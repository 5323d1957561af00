import type { AnswerPart } from "#core/form-answers.ts";

/** Id of the field of a wrong cell. */
export function cellId(part: AnswerPart, criterion: string): string {
  return `case-${part}-${criterion}`;
}
