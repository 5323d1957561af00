import type { AnsweringStep } from "#core/answering-steps.ts";
import { listSteps } from "#core/answering-steps.ts";
import type { Grid, Texts } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Step } from "#web/pages/questionnaire/progress.ts";
import { fill } from "#web/text/pattern.ts";
import { localize, textFor } from "#web/text/text.ts";

/** The steps of a hoster's questionnaire, with their names. */
export function namedSteps(grid: Grid, aims: readonly string[]): readonly Step[] {
  return listSteps(grid, aims).map((step) => ({
    id: step.id,
    criteria: step.criteria,
    label: nameOf(step),
  }));
}

/** What opens a step, below its name. */
export function introOf({ document }: Grid, { id }: Step, language: Language): string {
  const theme = document.themes.find((each) => each.id === id);
  if (theme !== undefined) return localize(language, theme.intro);
  const profile = document.profiles.find((each) => id.endsWith(`:${each.id}`));
  const name = profile === undefined ? "" : localize(language, profile.label);
  return fill(textFor(language).answering.decidingIntro, { profile: name });
}

function nameOf(step: AnsweringStep): Texts {
  if (step.kind === "theme") return step.theme.label;
  const name = (language: Language) =>
    fill(textFor(language).answering.decidingStep, { profile: step.profile.label[language] });
  return { fr: name("fr"), en: name("en") };
}
