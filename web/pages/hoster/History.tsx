import type { HosterCard } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { sectionIds } from "./Contents.tsx";
import type { RevisionSummary } from "./hoster-props.ts";

type HistoryProps = { readonly card: HosterCard; readonly revisions: readonly RevisionSummary[] };

/** Every published revision, the newest first; none is ever changed. */
export function History({ card, revisions }: HistoryProps) {
  const { hoster } = useSite().text;
  const { history } = hoster;
  return (
    <section class="sec" id={sectionIds.history}>
      <h2>{hoster.sections.history}</h2>
      <ol class="rows plain">
        {revisions.map(({ number, gridVersion, publishedAt }, index) => (
          <li key={number}>
            <b>{history.revision(number)}</b>
            {index === 0 && ` (${history.current})`}, {history.publishedOn}{" "}
            <DateText date={publishedAt} /> · {history.grid(gridVersion)} ·{" "}
            <a href={pathTo.apiRevision(card.slug, number)}>{history.data}</a>
          </li>
        ))}
      </ol>
      <p>
        <a href={pathTo.apiRevisions(card.slug)}>{history.all}</a>
      </p>
    </section>
  );
}
