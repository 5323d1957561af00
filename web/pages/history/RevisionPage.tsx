import { choicePathTo } from "#core/choice-paths.ts";
import type { HosterCard } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { compareRevisions } from "#core/revision-difference.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Verdict } from "#web/components/Explanation.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Answers } from "#web/pages/hoster/Answers.tsx";
import { useSite } from "#web/site.ts";
import { Difference } from "./Difference.tsx";
import type { Published } from "./history-props.ts";
import { RevisionFacts } from "./RevisionFacts.tsx";

export type RevisionPageProps = {
  readonly card: HosterCard;
  readonly current: Published & { readonly answersDigest: string; readonly engineVersion: number };
  /** The one before it; null for the first. */
  readonly previous: Published | null;
  /** Whether nothing was published after it. */
  readonly isLast: boolean;
  readonly today: string;
};

/** One published revision, whole, as it was. */
export function RevisionPage(props: RevisionPageProps) {
  const { card, current, previous } = props;
  const { language, text } = useSite();
  const { site, history, publication } = text;
  const { grid, assessment } = current;
  const steps = [
    { label: site.directory, path: pathTo.directory(language) },
    { label: card.name, path: pathTo.hoster(language, card.slug) },
    { label: history.title, path: choicePathTo.history(language, card.slug) },
  ];
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb steps={steps} current={publication.revision.crumb(assessment.revision)} />
        {card.imaginary && <ImaginaryTag />}
        <h1>{publication.revision.pageTitle(card.name, assessment.revision)}</h1>
        <Fate {...props} />
      </div>
      <section class="sec stack">
        <p class="dt">{publication.revision.verdict}</p>
        <Verdict grid={grid} classification={assessment.classification} aims={assessment.aims} />
        <Notice grid={grid} />
        <RevisionFacts current={current} />
        <p>
          <a href={pathTo.apiRevision(card.slug, assessment.revision)}>
            {publication.revision.data}
          </a>
        </p>
      </section>
      <Answers grid={grid} assessment={assessment} isImaginary={card.imaginary} />
      {previous !== null && (
        <section class="sec stack">
          <h2>{publication.revision.changes}</h2>
          <Difference
            before={previous.grid}
            after={grid}
            difference={compareRevisions(previous, current)}
          />
          <p>
            <a href={spacePathTo.revision(language, card.slug, previous.assessment.revision)}>
              {publication.revision.previous(previous.assessment.revision)}
            </a>
          </p>
        </section>
      )}
      <p>
        <a href={choicePathTo.history(language, card.slug)}>{publication.revision.history}</a>
      </p>
    </div>
  );
}

/** When it was published, and whether it still says what the hoster does. */
function Fate({ card, current, isLast, today }: RevisionPageProps) {
  const { grid, assessment, withdrawn, isCarried } = current;
  const { language, text } = useSite();
  const { revision } = text.publication;
  const isDeclined = card.outcome === "declined";
  return (
    <>
      <p>
        {revision.publishedOn} <DateText date={assessment.publishedAt} today={today} />.{" "}
        {isDeclined && revision.declined}
        {!isDeclined && !isLast && revision.older}
        {!isDeclined && isLast && withdrawn === null && revision.standing}{" "}
        <a href={pathTo.hoster(language, card.slug)}>{revision.newest}</a>
      </p>
      {isCarried && <p>{text.history.carried(grid.document.grid.version)}</p>}
      {withdrawn !== null && (
        <div class="notice">
          <p>
            <b>
              {revision.withdrawnOn} <DateText date={withdrawn.at} />.
            </b>{" "}
            {text.publication.reason(withdrawn.reason)}
          </p>
        </div>
      )}
    </>
  );
}
