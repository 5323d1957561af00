import { can } from "#core/access.ts";
import type { Person } from "#core/access.ts";
import type { Assessment } from "#core/assessment.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import type { Stance } from "#core/hoster.ts";
import { seesMore } from "#core/machine-check-verdict.ts";
import type { PublicCheck, RoundState } from "#core/machine-check.ts";
import { listPublicChecks } from "#core/machine-check-summary.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { mendWords } from "#web/text/check-words.ts";
import { CheckKinds } from "./CheckKinds.tsx";
import { CheckList } from "./CheckList.tsx";
import { Counted } from "./Counted.tsx";

export type OwnChecksProps = {
  readonly hoster: {
    readonly slug: string;
    readonly name: string;
    readonly stance: Stance;
    readonly isImaginary: boolean;
  };
  readonly person: Person;
  readonly grid: Grid;
  /** The current answers; null when nothing is published. */
  readonly assessment: Assessment | null;
  readonly state: RoundState;
  /** Before the team may ask again; none when it may. */
  readonly secondsToWait: number;
  readonly today: string;
};

/** What machines saw of its answers, for the team: how to mend a difference, and to have it looked at again. */
export function OwnChecksPage(props: OwnChecksProps) {
  const { hoster, person, grid, assessment, today } = props;
  const { language, text } = useSite();
  const { checks } = text;
  const all = assessment === null ? [] : listPublicChecks(assessment);
  return (
    <SpaceShell hoster={hoster} person={person} here="checks">
      <h1>{checks.title}</h1>
      <p class="lead">{checks.own.lead}</p>
      {hoster.isImaginary && <p>{checks.own.imaginary}</p>}
      {!hoster.isImaginary && assessment === null && <p>{checks.own.nothing}</p>}
      {!hoster.isImaginary && assessment !== null && <Again {...props} />}
      {all.length > 0 && assessment !== null && (
        <>
          <Counted checks={all} />
          <p>
            <a href={spacePathTo.checks(language, hoster.slug)}>{checks.own.seePublic}</a>
          </p>
          <CheckList
            {...{ grid, assessment, today }}
            advise={(criterion, check) => (
              <Advice slug={hoster.slug} {...{ assessment, criterion, check }} />
            )}
          />
          <CheckKinds grid={grid} among={all} />
        </>
      )}
    </SpaceShell>
  );
}

function Again({ hoster, person, state, secondsToWait }: OwnChecksProps) {
  const { language, text } = useSite();
  const { own } = text.checks;
  const mayAsk = can(person, "answer-grid", { hoster: hoster.slug });
  return (
    <div class="standing stack">
      <p role="status">
        {state.kind === "never" && own.never}
        {state.kind === "under-way" && own.underWay}
        {state.kind === "interrupted" && own.interrupted}
        {state.kind === "done" && (
          <>
            {own.done} <DateText date={state.endedAt} />.
          </>
        )}{" "}
        {own.rhythm}
      </p>
      {mayAsk && secondsToWait > 0 && <p>{own.tooEarly(Math.ceil(secondsToWait / 60))}</p>}
      {mayAsk && secondsToWait === 0 && (
        <form method="post" action={spacePathTo.ownChecks(language, hoster.slug)}>
          <button class="btn">{own.again}</button>
        </form>
      )}
    </div>
  );
}

type AdviceProps = {
  readonly slug: string;
  readonly assessment: Assessment;
  readonly criterion: Criterion;
  readonly check: PublicCheck;
};

function Advice({ slug, assessment, criterion, check }: AdviceProps) {
  const { language, text } = useSite();
  const { checks } = text;
  const answer = assessment.answers[criterion.id];
  if (answer === undefined || check.verdict !== "differs") return null;
  const question = `question=${encodeURIComponent(criterion.id)}`;
  return (
    <p>
      {!seesMore(answer.value, check.seen) && (
        <>
          <b>{checks.mend}</b> {mendWords(language, check.check)}{" "}
        </>
      )}
      <a href={spacePathTo.answering(language, slug, question)}>{checks.own.toAnswer}</a>
    </p>
  );
}
