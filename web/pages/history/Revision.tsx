import { pathTo } from "#core/paths.ts";
import { compareRevisions } from "#core/revision-difference.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { Difference } from "./Difference.tsx";
import type { Published } from "./history-props.ts";
import { outcomeWords } from "./outcome-words.ts";

type RevisionProps = {
  readonly slug: string;
  readonly current: Published;
  readonly previous: Published | null;
  readonly today: string;
};

/** One published revision: when, in which grid, with which outcome, and what it changed. */
export function Revision({ slug, current, previous, today }: RevisionProps) {
  const site = useSite();
  const { hoster, history } = site.text;
  const { grid, assessment, withdrawn, isCarried } = current;
  const count = Object.keys(assessment.answers).length;
  return (
    <section class="sec stack" id={`revision-${assessment.revision}`}>
      <h2>{hoster.history.revision(assessment.revision)}</h2>
      <p>
        {history.publishedOn} <DateText date={assessment.publishedAt} today={today} /> ·{" "}
        <a href={pathTo.gridVersion(site.language, grid.document.grid.version)}>
          {hoster.history.grid(grid.document.grid.version)}
        </a>{" "}
        · <b>{outcomeWords(site, grid, assessment.classification.outcome)}</b> ·{" "}
        <a href={spacePathTo.revision(site.language, slug, assessment.revision)}>{history.whole}</a>{" "}
        · <a href={pathTo.apiRevision(slug, assessment.revision)}>{history.data}</a>
      </p>
      {isCarried && <p>{history.carried(grid.document.grid.version)}</p>}
      {withdrawn !== null && (
        <p>
          <b>
            {history.withdrawnOn} <DateText date={withdrawn.at} today={today} />.
          </b>{" "}
          {history.reason(withdrawn.reason)}
        </p>
      )}
      {previous === null ? (
        <p>{history.first(count)}</p>
      ) : (
        <Difference
          before={previous.grid}
          after={grid}
          difference={compareRevisions(previous, current)}
        />
      )}
    </section>
  );
}
