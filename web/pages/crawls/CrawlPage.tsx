import { crawlPathTo } from "#core/crawl-paths.ts";
import { fileFates } from "#core/crawl.ts";
import type { FileFate } from "#core/crawl.ts";
import { DateText } from "#web/components/DateText.tsx";
import { OtherPages } from "#web/pages/discussion/OtherPages.tsx";
import { useSite } from "#web/site.ts";
import { CrawlCrumb } from "./CrawlCrumb.tsx";
import { FileRow } from "./FileRow.tsx";
import { headingOf, stateOf } from "./crawl-props.ts";
import type { FateCounts, ShownCrawl, ShownFile } from "./crawl-props.ts";

type CrawlPageProps = {
  readonly crawl: ShownCrawl;
  readonly counts: FateCounts;
  /** Files found so far, those that wait included. */
  readonly total: number;
  readonly files: readonly ShownFile[];
  readonly fate: FileFate | null;
  readonly page: number;
  readonly hasMore: boolean;
};

/** How far a crawl is, or what became of each of its files. */
export function CrawlPage(props: CrawlPageProps) {
  const { crawl, counts, total, files, fate, page, hasMore } = props;
  const { language, text } = useSite();
  const words = text.crawls.report;
  const pathOf = (number: number) =>
    crawlPathTo.crawl(language, crawl.id, queryOf({ fate, page: number }));
  return (
    <div class="stack-l">
      <CrawlCrumb current={words.titleOf(headingOf(crawl))} />
      <div class="stack">
        <h1>{words.titleOf(headingOf(crawl))}</h1>
        <p class="crawl-address">{crawl.address}</p>
        <Moments crawl={crawl} />
        {stateOf(crawl) !== "over" && <Progress {...{ crawl, counts, total }} />}
      </div>
      <section class="sec stack">
        <h2>{words.counts}</h2>
        <Counts {...{ crawl, counts, total, fate }} />
      </section>
      <section class="sec stack">
        <h2>{words.list}</h2>
        {files.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="rows">
            {files.map((file) => (
              <li key={file.id} class={file.role === "service" ? "crawl-service" : undefined}>
                <FileRow
                  file={file}
                  detail={crawlPathTo.crawl(language, crawl.id, `fichier=${file.id}`)}
                />
              </li>
            ))}
          </ul>
        )}
        <OtherPages {...{ pathOf, page, hasMore }} isForward />
      </section>
    </div>
  );
}

function Moments({ crawl }: Pick<CrawlPageProps, "crawl">) {
  const words = useSite().text.crawls;
  const { askedAt, endedAt, hoster } = crawl;
  return (
    <p class="lead">
      {words.report.askedOn} <DateText date={askedAt} />.{" "}
      {endedAt === null ? (
        words.states[stateOf(crawl)]
      ) : (
        <>
          {words.report.endedOn} <DateText date={endedAt} />
        </>
      )}
      {hoster !== null && `. ${words.runs.by(hoster)}`}.
    </p>
  );
}

function Progress({ crawl, counts, total }: Pick<CrawlPageProps, "crawl" | "counts" | "total">) {
  const { language, text } = useSite();
  const words = text.crawls.report;
  const done = counts.reduce((sum, { files }) => sum + files, 0);
  return (
    <>
      <p role="status">{words.progress(done, total)}</p>
      <progress class="sim-progress" value={done} max={Math.max(1, total)} aria-hidden="true" />
      <p>{words.waiting}</p>
      <p>
        <a class="btn" href={crawlPathTo.crawl(language, crawl.id)}>
          {words.see}
        </a>
      </p>
    </>
  );
}

/** Each count leads to the files it counts. */
function Counts({
  crawl,
  counts,
  total,
  fate,
}: Pick<CrawlPageProps, "crawl" | "counts" | "total" | "fate">) {
  const { language, text } = useSite();
  const { report, fates } = text.crawls;
  const lines = [
    { key: null, label: report.all, files: total },
    ...fileFates.map((key) => ({
      key,
      label: fates[key],
      files: counts.find((each) => each.fate === key)?.files ?? 0,
    })),
  ];
  return (
    <nav aria-label={report.filter}>
      <ul class="leaders">
        {lines.map(({ key, label, files }) => (
          <li key={label}>
            <span>
              <a
                href={crawlPathTo.crawl(language, crawl.id, queryOf({ fate: key, page: 1 }))}
                aria-current={key === fate ? "true" : undefined}
              >
                {label}
              </a>
            </span>
            <span>{report.files(files)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function queryOf({ fate, page }: { readonly fate: FileFate | null; readonly page: number }) {
  return new URLSearchParams({
    ...(fate !== null && { etat: fate }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
}
