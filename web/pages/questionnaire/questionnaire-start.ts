import type { FormField } from "#core/form-answers.ts";
import type { Leaf } from "#core/rule.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Text } from "#web/text/text.ts";

/** What the script of the questionnaire starts from. */
export type QuestionnaireStart = {
  readonly language: Language;
  /** Where the grid is, where the form is sent, where the result is shown. */
  readonly paths: Readonly<Record<"grid" | "form" | "result", string>>;
  /** Id of the theme on the page. */
  readonly theme: string;
  /** Every answer the page was given, as its fields. */
  readonly fields: readonly FormField[];
  /** What each condition asks, in words, by `askedKey`: the script does not carry them. */
  readonly asked: Readonly<Record<string, string>>;
  /** The only texts its components read. */
  readonly text: Pick<Text, "questionnaire" | "explanation">;
};

/** Names a condition among those of a grid. */
export function askedKey({ criterion, operator, operand }: Leaf): string {
  return [criterion, operator, operand].join(" ");
}

/** Id of the form: fields beside it go with it. */
export const questionnaireId = "essai";

/** Id of the field that is never sent, where the script writes the answers down. */
export const keptFieldsId = "reponses-gardees";
