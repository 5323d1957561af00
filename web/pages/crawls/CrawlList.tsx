import { crawlPathTo } from "#core/crawl-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { stateOf } from "./crawl-props.ts";
import type { ShownCrawl } from "./crawl-props.ts";

type CrawlListProps = { readonly crawls: readonly ShownCrawl[]; readonly today: string };

/** Crawls, the last asked for first. */
export function CrawlList({ crawls, today }: CrawlListProps) {
  const { language, text } = useSite();
  const words = text.crawls;
  if (crawls.length === 0) return <p>{words.runs.none}</p>;
  return (
    <ul class="rows">
      {crawls.map((crawl) => (
        <li key={crawl.id}>
          <p class="crawl-address">
            <a href={crawlPathTo.crawl(language, crawl.id)}>{crawl.name}</a>
          </p>
          <p class="meta">
            <DateText date={crawl.askedAt} today={today} />. {words.states[stateOf(crawl)]}
            {crawl.hoster !== null && `. ${words.runs.by(crawl.hoster)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
