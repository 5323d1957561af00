import { decidingFor } from "#core/deciding.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { Island } from "#web/components/Island.tsx";
import { measureProgress, minutesFor } from "#web/pages/questionnaire/progress.ts";
import { stateWords } from "#web/pages/questionnaire/ThemeSteps.tsx";
import { ComingGrid } from "#web/pages/space/ComingGrid.tsx";
import type { ComingGridProps } from "#web/pages/space/ComingGrid.tsx";
import { useSite } from "#web/site.ts";
import { fill, fillCounted } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import { startOf } from "./answering-start.ts";
import type { AnsweringProps } from "./answering-props.ts";
import { SaveState } from "./SaveState.tsx";
import type { Tried } from "./TriedOffer.tsx";
import { TriedOffer } from "./TriedOffer.tsx";

export type OverviewPageProps = AnsweringProps & {
  /** What was answered before signing in; null when nothing was. */
  readonly tried: Tried | null;
  /** The version of the grid that is announced; null while none is. */
  readonly coming?: ComingGridProps["coming"];
};

/** Where the questionnaire of a hoster starts, and where it goes on. */
export function OverviewPage(props: OverviewPageProps) {
  const site = useSite();
  const words = site.text.answering;
  return (
    <Island name="answering" start={startOf(site, props, [])}>
      <div class="stack-l">
        <header class="stack">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <SaveState notice="none" />
        </header>
        <ComingGrid slug={props.slug} coming={props.coming ?? null} />
        {props.tried !== null && <TriedOffer slug={props.slug} tried={props.tried} />}
        <Aims {...props} />
        <Steps {...props} />
      </div>
    </Island>
  );
}

function Aims({ grid, slug, aims }: AnsweringProps) {
  const { language, text } = useSite();
  const words = text.answering.aims;
  return (
    <form class="sec stack" method="post" action={spacePathTo.aims(language, slug)}>
      <fieldset>
        <legend>
          <h2>{words.title}</h2>
        </legend>
        <p class="hint">{words.hint}</p>
        <div class="two">
          {grid.document.profiles.map(({ id, label, short }, position) => (
            <label key={id} class="tick choice aim">
              <input type="checkbox" name="profile" value={id} defaultChecked={aims.includes(id)} />
              <span>
                <b>{localize(language, label)}</b> <br />
                {localize(language, short)} <br />
                <span class="soft">
                  {fillCounted(language, words.deciding, { count: decidingFor(grid, id).size })}
                </span>
              </span>
              <Emblem position={position} isDashed={!aims.includes(id)} />
            </label>
          ))}
        </div>
      </fieldset>
      {aims.length === 0 && <p>{words.none}</p>}
      <p>
        <button class={aims.length === 0 ? "btn" : "btn plain"}>
          {aims.length === 0 ? words.choose : words.change}
        </button>
      </p>
    </form>
  );
}

function Steps({ grid, slug, aims, steps, answers }: AnsweringProps) {
  const site = useSite();
  const { language, text } = site;
  const words = text.answering.steps;
  const progress = measureProgress(steps, answers);
  const first = progress.find(({ state }) => state !== "done") ?? progress[0];
  const answered = progress.reduce((sum, each) => sum + each.answered, 0);
  const left = grid.criteria.size - answered;
  const pathOf = (id: string) => spacePathTo.answering(language, slug, `theme=${id}`);
  if (first === undefined) return null;
  const go = left === 0 ? words.reread : answered === 0 ? words.start : words.continue;
  return (
    <section class="sec stack">
      <h2>{words.title}</h2>
      <p>
        {fillCounted(language, text.questionnaire.progress, {
          count: answered,
          total: grid.criteria.size,
        })}
        {left === 0
          ? `. ${words.allDone}`
          : `, ${fillCounted(language, text.questionnaire.timeLeft, { count: minutesFor(left) })}.`}
      </p>
      <p class="cluster">
        <a class={aims.length === 0 ? "btn plain" : "btn"} href={pathOf(first.step.id)}>
          {fill(go, { step: localize(language, first.step.label) })}
        </a>
        <a href={spacePathTo.sheetImport(language, slug)}>{words.sheet}</a>
      </p>
      <ol class="leaders answering-steps">
        {progress.map(({ step, ...far }) => (
          <li key={step.id} class={far.state}>
            <span>
              <a href={pathOf(step.id)}>{localize(language, step.label)}</a>
            </span>
            <span>{stateWords(site, far)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
