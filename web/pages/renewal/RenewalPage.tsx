import type { PublishedAnswer } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { Deadlines } from "#core/renewal.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { Meanwhile } from "#web/pages/publication/Meanwhile.tsx";
import type { OwnHosterProps } from "#web/pages/publication/publication-props.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { RenewalForm } from "./RenewalForm.tsx";

export type RenewalProps = OwnHosterProps & {
  readonly grid: Grid;
  /** Null when nothing is published. */
  readonly published: {
    readonly answers: ReadonlyMap<string, Omit<PublishedAnswer, "checks">>;
    readonly deadlines: Deadlines;
    readonly revision: number;
    /** Which of the offers it is true for still exist; asked for when none of them does. */
    readonly coverage: {
      readonly offers: readonly string[];
      readonly kept: readonly string[];
      readonly gone: readonly string[];
      readonly isAsked: boolean;
    };
    /** What the form sends back to say what it showed. */
    readonly seal: string;
  } | null;
  /** Criteria whose answer in the draft is not the published one. */
  readonly drafted: readonly string[];
  /** What was just done, if anything. */
  readonly news: RenewalNews | null;
  /** Themes, and offers, that were ticked in a form that was refused. */
  readonly ticked: readonly string[];
  readonly trueFor: readonly string[];
  /** Names of what changed since the form was shown, so that nothing was published; null otherwise. */
  readonly meanwhile: readonly string[] | null;
  /** Whether the form was sent with nothing ticked. */
  readonly isNothingTicked: boolean;
};

export const renewalNews = ["done", "already"] as const;
export type RenewalNews = (typeof renewalNews)[number];

/** What is published, theme by theme: is it still true? */
export function RenewalPage(props: RenewalProps) {
  const { hoster, person, grid, published, meanwhile, isNothingTicked } = props;
  const { language, text } = useSite();
  const { renewal } = text;
  return (
    <SpaceShell hoster={hoster} person={person} here="renewal">
      <div class="stack-l">
        <div class="stack">
          <h1>{renewal.title}</h1>
          <News {...props} />
          {isNothingTicked && <NothingTicked />}
          {meanwhile !== null && <Meanwhile slug={hoster.slug} grid={grid} changed={meanwhile} />}
          {published === null ? (
            <p>
              {renewal.none}{" "}
              <a href={spacePathTo.publication(language, hoster.slug)}>{renewal.toPublication}</a>
            </p>
          ) : (
            <>
              <p class="lead">{renewal.lead}</p>
              <Dates deadlines={published.deadlines} today={props.today} />
              <Drafted {...props} />
            </>
          )}
        </div>
        {published !== null && <RenewalForm {...props} {...published} />}
      </div>
    </SpaceShell>
  );
}

function News({ hoster: { slug }, published, news }: RenewalProps) {
  const { language, text } = useSite();
  const { renewal } = text;
  if (news === null || published === null) return null;
  return (
    <p class="notice" role="status">
      <span>{news === "done" ? renewal.done(published.revision) : renewal.already}</span>
      <a href={pathTo.hoster(language, slug)}>{renewal.seePublic}</a>
    </p>
  );
}

function NothingTicked() {
  const { renewal } = useSite().text;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{renewal.problems}</h2>
      <ul>
        <li>
          <a href="#themes">{renewal.nothingTicked}</a>
        </li>
      </ul>
    </section>
  );
}

type DatesProps = { readonly deadlines: Deadlines; readonly today: string };

/** Until when what is published holds without anyone saying so again. */
function Dates({ deadlines: { confirmBy, pendingFrom }, today }: DatesProps) {
  const { renewal } = useSite().text;
  return (
    <p>
      {today < confirmBy ? renewal.confirmBy : renewal.stale}{" "}
      <DateText date={confirmBy} today={today} />.{" "}
      {today < pendingFrom ? renewal.pendingFrom : renewal.pendingSince}{" "}
      <DateText date={pendingFrom} />.
    </p>
  );
}

/** What is changed and not published is neither confirmed nor published here. */
function Drafted({ hoster, drafted }: RenewalProps) {
  const { language, text } = useSite();
  const { renewal } = text;
  if (drafted.length === 0) return null;
  return (
    <p class="notice">
      <span>
        {renewal.drafted(drafted.length)}{" "}
        <a href={spacePathTo.publication(language, hoster.slug)}>{renewal.seeDraft}</a>
      </span>
    </p>
  );
}
