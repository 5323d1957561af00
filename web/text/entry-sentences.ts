import type { EntryProblem } from "#core/form-answers.ts";
import type { Criterion } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { fill } from "./pattern.ts";
import type { Text } from "./text.ts";

/** One problem of what was typed, with the criterion it is about. */
export type ListedProblem = { readonly criterion: Criterion; readonly problem: EntryProblem };

/** What is wrong and how to mend it, without naming the field. */
export function problemSentence(
  { language, text }: { readonly language: Language; readonly text: Pick<Text, "questionnaire"> },
  { criterion, problem }: ListedProblem,
): string {
  const { least, most } = boundsOf(language, criterion);
  return fill(text.questionnaire.problems.sentences[problem.code], { least, most });
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
