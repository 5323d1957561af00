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
export function introOf(grid: Grid, aims: readonly string[], id: string, language: Language) {
  const theme = grid.document.themes.find((each) => each.id === id);
  if (theme !== undefined) return localize(language, theme.intro);
  const step = listSteps(grid, aims).find((each) => each.id === id);
  if (step?.kind !== "profile") return "";
  const { decidingIntro, decidingIntroParts } = textFor(language).answering;
  const profile = localize(language, step.profile.label);
  return fill(step.parts === 1 ? decidingIntro : decidingIntroParts, { profile });
}

function nameOf(step: AnsweringStep): Texts {
  if (step.kind === "theme") return step.theme.label;
  const { profile, part, parts } = step;
  const name = (language: Language) => {
    const { decidingStep, decidingPart } = textFor(language).answering;
    const whole = fill(decidingStep, { profile: profile.label[language] });
    return parts === 1 ? whole : fill(decidingPart, { step: whole, part, parts });
  };
  return { fr: name("fr"), en: name("en") };
}
