import type { Problem } from "#core/problem.ts";
import type { Language } from "#core/vocabulary.ts";
import { textFor } from "#web/text/text.ts";

/** One problem as a sentence: what is wrong and how to mend it; its path is said beside. */
export function describeProblem(language: Language, problem: Problem): string {
  return textFor(language).problems[problem.code](problem.detail ?? "");
}
