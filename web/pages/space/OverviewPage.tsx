import { can } from "#core/access.ts";
import type { Grid } from "#core/grid.ts";
import type { SpaceLook, SpaceStep, StepState } from "#core/space-steps.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import { ComingGrid } from "./ComingGrid.tsx";
import type { ComingGridProps } from "./ComingGrid.tsx";
import { SpaceShell } from "./SpaceShell.tsx";
import type { SpaceShellProps } from "./SpaceShell.tsx";
import { StepText } from "./StepText.tsx";

export type OverviewPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  readonly grid: Grid;
  readonly steps: readonly { readonly step: SpaceStep; readonly state: StepState }[];
  /** In ISO 8601, as every date; null before the listing was saved once. */
  readonly describedAt: string | null;
  readonly services: number;
  readonly offers: number;
  readonly answered: number;
  readonly total: number;
  readonly last: {
    readonly number: number;
    readonly publishedAt: string;
    readonly isWithdrawn: boolean;
  } | null;
  readonly outcome: string | null;
  readonly drafted: number;
  readonly deadlines: { readonly confirmBy: string; readonly pendingFrom: string } | null;
  readonly isLate: boolean;
  readonly looks: readonly { readonly look: SpaceLook; readonly count: number }[];
  readonly members: number;
  /** The version of the grid that is announced; null while none is. */
  readonly coming: ComingGridProps["coming"];
  readonly today: string;
};

const pathOfStep = {
  prove: spacePathTo.claim,
  describe: spacePathTo.listing,
  answer: spacePathTo.answering,
  publish: spacePathTo.publication,
  confirm: spacePathTo.renewal,
} as const satisfies Record<SpaceStep, unknown>;

const pathOfLook = {
  noServices: spacePathTo.services,
  oldLoads: spacePathTo.services,
  proposals: spacePathTo.proposals,
  noOffers: spacePathTo.offers,
  noAddress: spacePathTo.listing,
  waitingAddress: spacePathTo.listing,
} as const satisfies Record<SpaceLook, unknown>;

/** Where a hoster stands, and what to do next. */
export function OverviewPage(props: OverviewPageProps) {
  const { language, text } = useSite();
  const { hoster, person, steps, members } = props;
  const words = text.space.overview;
  const isGone = hoster.stance === "removed";
  return (
    <SpaceShell hoster={hoster} person={person} here="overview">
      <h1>{text.space.parts.overview}</h1>
      <p class="lead">{isGone ? words.removedLead : words.lead}</p>
      {(isGone || hoster.stance === "declined") &&
        can(person, "choose-presence", { hoster: hoster.slug }) && (
          <p>
            <a href={spacePathTo.presence(language, hoster.slug)}>{words.presence}</a>
          </p>
        )}
      {can(person, "answer-grid", { hoster: hoster.slug }) && !isGone && (
        <ComingGrid slug={hoster.slug} coming={props.coming} />
      )}
      <ol class="to-do">
        {steps.map(({ step, state }) => (
          <li key={step} class={state === "next" ? "next" : undefined}>
            <Step {...props} step={step} state={state} />
          </li>
        ))}
      </ol>
      <Looks {...props} />
      <section class="sec">
        <h2>{text.space.parts.team}</h2>
        <p>
          {words.team(members)} <a href={spacePathTo.team(language, hoster.slug)}>{words.toTeam}</a>
        </p>
      </section>
    </SpaceShell>
  );
}

type StepProps = OverviewPageProps & { readonly step: SpaceStep; readonly state: StepState };

function Step(props: StepProps) {
  const { language, text } = useSite();
  const { step, state, hoster } = props;
  const words = text.space.overview;
  const path = pathOfStep[step](language, hoster.slug);
  // What is proved is proved for good, and only what is published can be confirmed.
  const isOver = step === "prove" || (step === "confirm" && props.deadlines === null);
  return (
    <>
      <p>
        <b class={state === "next" ? "tag key" : "tag"}>{words.states[state]}</b>
      </p>
      <div class="tight">
        <h2>{words.steps[step]}</h2>
        <StepText {...props} />
        {state === "next" && (
          <p>
            <a class="btn" href={path}>
              {words.acts[step]}
            </a>
          </p>
        )}
        {state !== "next" && !isOver && (
          <p>
            <a href={path}>{state === "done" ? words.again[step] : words.acts[step]}</a>
          </p>
        )}
      </div>
    </>
  );
}

function Looks({ looks, hoster }: OverviewPageProps) {
  const { language, text } = useSite();
  const words = text.space.overview;
  if (looks.length === 0) return null;
  return (
    <section class="sec">
      <h2>{words.look}</h2>
      <ul class="rows">
        {looks.map(({ look, count }) => {
          const said = words.looks[look];
          return (
            <li key={look}>
              <a href={pathOfLook[look](language, hoster.slug)}>
                {typeof said === "string" ? said : said(count)}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
