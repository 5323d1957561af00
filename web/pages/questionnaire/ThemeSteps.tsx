import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { fill, fillCounted } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import type { ThemeProgress } from "./progress.ts";
import { minutesFor } from "./progress.ts";

type ThemeStepsProps = {
  readonly progress: readonly ThemeProgress[];
  /** Id of the theme on the page. */
  readonly here: string;
};

/** How far everything is, at a glance; opens on the list of themes. */
export function ThemeSteps({ progress, here }: ThemeStepsProps) {
  const { language, text } = useSite();
  const words = text.questionnaire;
  const position = progress.findIndex(({ theme }) => theme.id === here);
  const answered = progress.reduce((sum, theme) => sum + theme.answered, 0);
  const total = progress.reduce((sum, theme) => sum + theme.total, 0);
  const left = total - answered;
  return (
    <nav class="themes" aria-label={words.themes}>
      <details key={here}>
        <summary>
          <span class="steps" aria-hidden="true">
            {progress.map(({ theme, state }) => (
              <i key={theme.id} class={theme.id === here ? `${state} here` : state} />
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
      {progress.map((step) => (
        <li key={step.theme.id} class={step.state}>
          <span>
            <button
              class="link"
              name="goto"
              value={step.theme.id}
              aria-current={step.theme.id === here ? "step" : undefined}
            >
              {localize(site.language, step.theme.label)}
            </button>
          </span>
          <span>{stateWords(site, step)}</span>
        </li>
      ))}
    </ol>
  );
}

function stateWords({ language, text }: Site, { state, answered, total }: ThemeProgress): string {
  const { untouched, started, done } = text.questionnaire;
  if (state === "done") return done;
  return state === "empty"
    ? fillCounted(language, untouched, { count: total })
    : fill(started, { count: answered, total });
}
