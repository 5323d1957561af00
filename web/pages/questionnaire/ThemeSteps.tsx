import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { fill, fillCounted } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import type { StepProgress } from "./progress.ts";
import { minutesFor } from "./progress.ts";

type ThemeStepsProps = {
  readonly progress: readonly StepProgress[];
  /** Id of the step on the page. */
  readonly here: string;
};

/** How far everything is, at a glance; opens on the list of themes. */
export function ThemeSteps({ progress, here }: ThemeStepsProps) {
  const { language, text } = useSite();
  const words = text.questionnaire;
  const position = progress.findIndex(({ step }) => step.id === here);
  const answered = progress.reduce((sum, each) => sum + each.answered, 0);
  const total = progress.reduce((sum, each) => sum + each.total, 0);
  const left = total - answered;
  return (
    <nav class="themes" aria-label={words.themes}>
      <details key={here}>
        <summary>
          <span class="steps" aria-hidden="true">
            {progress.map(({ step: { id }, state }) => (
              <i key={id} class={id === here ? `${state} here` : state} />
            ))}
          </span>
          <span class="small">
            <b>{fill(words.themeOf, { position: position + 1, total: progress.length })}</b> ·{" "}
            {fillCounted(language, words.progress, { count: answered, total })}
            {left > 0 &&
              ` · ${fillCounted(language, words.timeLeft, { count: minutesFor(left) })}`}{" "}
            · <span class="more">{words.allThemes}</span>
          </span>
        </summary>
        <ThemeList progress={progress} here={here} />
      </details>
    </nav>
  );
}

function ThemeList({ progress, here }: ThemeStepsProps) {
  const site = useSite();
  return (
    <ol class="leaders">
      {progress.map(({ step, ...far }) => (
        <li key={step.id} class={far.state}>
          <span>
            <button
              class="link"
              name="goto"
              value={step.id}
              aria-current={step.id === here ? "step" : undefined}
            >
              {localize(site.language, step.label)}
            </button>
          </span>
          <span>{stateWords(site, far)}</span>
        </li>
      ))}
    </ol>
  );
}

/** How far one step is, in words. */
export function stateWords(
  { language, text }: Site,
  { state, answered, total }: Omit<StepProgress, "step">,
): string {
  const { untouched, started, done } = text.questionnaire;
  if (state === "done") return done;
  return state === "empty"
    ? fillCounted(language, untouched, { count: total })
    : fill(started, { count: answered, total });
}
