import { can } from "#core/access.ts";
import { pathTo } from "#core/paths.ts";
import { compareRevisions, isEmptyDifference } from "#core/revision-difference.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { Difference } from "#web/pages/history/Difference.tsx";
import { outcomeSentence } from "#web/pages/history/outcome-words.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { ChecksSection } from "./ChecksSection.tsx";
import { Meanwhile } from "./Meanwhile.tsx";
import type { PublicationProps } from "./publication-props.ts";
import { PublishForm } from "./PublishForm.tsx";

/** Everything to know before publishing, and the button. */
export function PublicationPage(props: PublicationProps) {
  const { hoster, person, grid, next, checks, meanwhile, gone } = props;
  const site = useSite();
  const { publication } = site.text;
  const hasAnswers = Object.keys(next.answers).length > 0;
  return (
    <SpaceShell hoster={hoster} person={person} here="publication">
      <div class="stack-l">
        <div class="stack">
          <h1>{publication.title}</h1>
          {meanwhile !== null && (
            <Meanwhile slug={hoster.slug} grid={grid} changed={meanwhile} lost={gone} />
          )}
          <p class="lead">{publication.lead}</p>
          <News {...props} />
        </div>
        <Standing {...props} />
        {hasAnswers && (
          <>
            <Changes {...props} />
            <section class="sec stack">
              <h2>{publication.outcome}</h2>
              <p>
                <b>{outcomeSentence(site, grid, next.classification.outcome)}</b>{" "}
                <a href={spacePathTo.reasons(site.language, hoster.slug)}>
                  {publication.seeReasons}
                </a>
              </p>
            </section>
            <ChecksSection slug={hoster.slug} grid={grid} checks={checks} />
          </>
        )}
        <PublishForm {...props} isEmpty={!hasAnswers} />
      </div>
    </SpaceShell>
  );
}

/** What the last gesture did, with what comes next. */
function News({ hoster: { slug }, last, news }: PublicationProps) {
  const { language, text } = useSite();
  const { publication } = text;
  if (news === null || last === null) return null;
  const { revision } = last.assessment;
  if (news === "withdrawn") {
    return (
      <p class="notice" role="status">
        {publication.withdrawnDone}
      </p>
    );
  }
  return (
    <div class="notice" role="status">
      <p>
        <b>{news === "done" ? publication.done(revision) : publication.same(revision)}</b>
      </p>
      <p class="cluster">
        <a href={pathTo.hoster(language, slug)}>{publication.seePublic}</a>
        <a href={spacePathTo.revision(language, slug, revision)}>{publication.seeRevision}</a>
        <a href={spacePathTo.badgePage(language, slug)}>{publication.seeBadge}</a>
      </p>
    </div>
  );
}

/** What the public reads at this moment. */
function Standing({ hoster: { slug }, person, last, today }: PublicationProps) {
  const { language, text } = useSite();
  const { publication } = text;
  const mayWithdraw = can(person, "withdraw-assessment", { hoster: slug });
  return (
    <section class="sec stack">
      <h2>{publication.now}</h2>
      {last === null && <p>{publication.nothingYet}</p>}
      {last !== null && last.withdrawn === null && (
        <p>
          {publication.standing(last.assessment.revision)}{" "}
          <DateText date={last.assessment.publishedAt} today={today} />.
        </p>
      )}
      {last !== null && last.withdrawn !== null && (
        <>
          <p>
            {publication.takenBack(last.assessment.revision)}{" "}
            <DateText date={last.withdrawn.at} today={today} />.
          </p>
          <p>{publication.reason(last.withdrawn.reason)}</p>
        </>
      )}
      {last !== null && last.withdrawn === null && mayWithdraw && (
        <p>
          <a href={spacePathTo.withdrawal(language, slug)}>{publication.withdraw}</a>
        </p>
      )}
    </section>
  );
}

/** What the draft says otherwise than the last revision. */
function Changes({ grid, next, last }: PublicationProps) {
  const { publication } = useSite().text;
  if (last === null) {
    return (
      <section class="sec stack">
        <h2>{publication.changes}</h2>
        <p>{publication.first(Object.keys(next.answers).length)}</p>
      </section>
    );
  }
  const { revision } = last.assessment;
  const difference = compareRevisions(last, { grid, assessment: next });
  return (
    <section class="sec stack">
      <h2>{publication.changesSince(revision)}</h2>
      {isEmptyDifference(difference) ? (
        <p>{publication.unchanged(revision)}</p>
      ) : (
        <Difference before={last.grid} after={grid} difference={difference} />
      )}
    </section>
  );
}
