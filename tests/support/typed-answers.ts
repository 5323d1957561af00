import type { Answers } from "#core/answers.ts";
import type { FormField } from "#core/form-answers.ts";
import { fieldName, noneOfThese } from "#core/form-answers.ts";
import type { AnswerValue } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";

/** The fields a person would fill in the questionnaire to give these answers. */
export function typeAnswers(answers: Answers, language: Language = "fr"): readonly FormField[] {
  return [...answers].flatMap(([id, { value, evidence = "" }]): FormField[] => [
    ...typeValue(value, language).map((typed) => [fieldName("answer", id), typed] as const),
    [fieldName("evidence", id), evidence],
  ]);
}

function typeValue(value: AnswerValue, language: Language): readonly string[] {
  if (typeof value === "number") {
    return [language === "fr" ? String(value).replace(".", ",") : String(value)];
  }
  if (typeof value === "string") return [value];
  return value.length === 0 ? [noneOfThese] : value;
}
