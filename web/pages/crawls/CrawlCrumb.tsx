import { crawlPathTo } from "#core/crawl-paths.ts";
import type { Path } from "#core/paths.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { useSite } from "#web/site.ts";

type CrawlCrumbProps = {
  readonly steps?: readonly { readonly label: string; readonly path: Path }[];
  readonly current: string;
};

/** The way back to all crawls. */
export function CrawlCrumb({ steps = [], current }: CrawlCrumbProps) {
  const { language, text } = useSite();
  const crawls = { label: text.crawls.title, path: crawlPathTo.crawls(language) };
  return <DeskCrumb steps={[crawls, ...steps]} current={current} />;
}
