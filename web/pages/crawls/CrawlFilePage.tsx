import type { LineReport } from "#core/chatonsinfos.ts";
import { crawlPathTo } from "#core/crawl-paths.ts";
import { useSite } from "#web/site.ts";
import { CrawlCrumb } from "./CrawlCrumb.tsx";
import { FileRow } from "./FileRow.tsx";
import { LineList } from "./LineList.tsx";
import { headingOf } from "./crawl-props.ts";
import type { ShownCrawl, ShownFile } from "./crawl-props.ts";

type CrawlFilePageProps = {
  readonly crawl: Pick<ShownCrawl, "id" | "name" | "address">;
  readonly file: ShownFile;
  /** Null once the file changed. */
  readonly lines: readonly LineReport[] | null;
};

/** A file of a crawl, line by line. */
export function CrawlFilePage({ crawl, file, lines }: CrawlFilePageProps) {
  const { language, text } = useSite();
  const words = text.crawls;
  const back = {
    label: words.report.titleOf(headingOf(crawl)),
    path: crawlPathTo.crawl(language, crawl.id),
  };
  const title = file.name ?? words.roles[file.role];
  return (
    <div class="stack-l">
      <CrawlCrumb steps={[back]} current={title} />
      <h1>{title}</h1>
      <FileRow file={file} detail={null} />
      <section class="sec stack">
        <h2>{words.lines.title}</h2>
        {lines === null ? <p>{words.lines.gone}</p> : <LineList lines={lines} />}
      </section>
      <p>
        <a href={back.path}>{words.report.back}</a>
      </p>
    </div>
  );
}
