import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import type { ClosedReport, HistoryProps } from "./history-props.ts";
import { Revision } from "./Revision.tsx";

/** Everything a hoster has published and what each revision changed, then what came of reports. */
export function HistoryPage(props: HistoryProps) {
  const { card, revisions, total, reports, today } = props;
  const { language, text } = useSite();
  const { history, site } = text;
  const steps = [
    { label: site.directory, path: pathTo.directory(language) },
    { label: card.name, path: pathTo.hoster(language, card.slug) },
  ];
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb steps={steps} current={history.title} />
        {card.imaginary && <ImaginaryTag />}
        <h1>{history.pageTitle(card.name)}</h1>
        <p class="lead">{history.intro}</p>
        {card.outcome === "declined" && total > 0 && <p>{history.declined(card.name)}</p>}
      </div>
      {total === 0 && <p>{history.none(card.name)}</p>}
      {revisions.map(({ current, previous }) => (
        <Revision
          key={current.assessment.revision}
          slug={card.slug}
          current={current}
          previous={previous}
          today={today}
        />
      ))}
      <Pager {...props} />
      <Reports reports={reports} />
      {total > 0 && (
        <p>
          <a href={pathTo.apiRevisions(card.slug)}>{history.allData}</a>
        </p>
      )}
    </div>
  );
}

function Pager({ card, page, pages }: Pick<HistoryProps, "card" | "page" | "pages">) {
  const { language, text } = useSite();
  const { history } = text;
  if (pages < 2) return null;
  const pathOf = (number: number) =>
    choicePathTo.history(language, card.slug, number === 1 ? "" : `page=${number}`);
  return (
    <nav class="cluster" aria-label={history.pager}>
      {page > 1 && <a href={pathOf(page - 1)}>{history.newer}</a>}
      <span>{history.place(page, pages)}</span>
      {page < pages && <a href={pathOf(page + 1)}>{history.older}</a>}
    </nav>
  );
}

function Reports({ reports }: { readonly reports: readonly ClosedReport[] }) {
  const { history } = useSite().text;
  return (
    <section class="sec" id="signalements">
      <h2>{history.reports}</h2>
      {reports.length === 0 ? (
        <p>{history.noReports}</p>
      ) : (
        <ol class="rows plain">
          {reports.map(({ createdAt, closedAt, outcome }) => (
            <li key={`${createdAt} ${closedAt}`}>
              <b>
                {history.reported} <DateText date={createdAt} />
              </b>
              , {history.closed} <DateText date={closedAt} />
              {history.outcome} <span lang="fr">{outcome}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
