import { crawlPathTo } from "#core/crawl-paths.ts";
import type { Path } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

type CrawlCrumbProps = {
  readonly steps?: readonly { readonly label: string; readonly path: Path }[];
  readonly current: string;
};

/** The way back to all crawls. */
export function CrawlCrumb({ steps = [], current }: CrawlCrumbProps) {
  const { language, text } = useSite();
  const before = [
    { label: text.desk.title, path: spacePathTo.desk(language) },
    { label: text.crawls.title, path: crawlPathTo.crawls(language) },
  ];
  return <Breadcrumb steps={[...before, ...steps]} current={current} />;
}
