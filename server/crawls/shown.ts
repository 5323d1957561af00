import type { LineReport } from "#core/chatonsinfos.ts";
import { fileFates } from "#core/crawl.ts";
import type { FileFate } from "#core/crawl.ts";
import { readKept } from "#server/crawls/content.ts";
import type { CrawlFile } from "#server/crawl-files/queries.ts";
import type { Crawl } from "#server/crawls/queries.ts";
import type { SourceFileRow } from "#server/source-files/queries.ts";

/** A crawl as pages show it. */
export function shownCrawl(
  crawl: Crawl,
  named: { federation: string | null; hoster: string | null },
) {
  const { id, address, askedAt, startedAt, endedAt } = crawl;
  return {
    ...{ id, name: named.federation ?? address, address, hoster: named.hoster },
    askedAt: askedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

/** A file of a crawl as pages show it. */
export function shownFile(file: CrawlFile) {
  const { id, role, address, name, fate, reason, since, taken, kept, ignored, outcome } = file;
  return {
    ...{ id, role, address, name, fate, reason, outcome },
    since: since?.toISOString() ?? null,
    lines: { taken, kept, ignored },
  };
}

/** How many files had each fate, and how many there are. */
export function shownCounts(counts: ReadonlyMap<FileFate | null, number>) {
  const total = [...counts.values()].reduce((sum, files) => sum + files, 0);
  return { total, counts: fileFates.map((fate) => ({ fate, files: counts.get(fate) ?? 0 })) };
}

/** What a file last said, line by line; null when it never came. */
export function readLines(row: SourceFileRow | undefined): {
  readonly name: string | null;
  readonly lines: readonly LineReport[];
} | null {
  if (row === undefined || row.content === null) return null;
  const read = readKept(row.content, row);
  if (!read.ok) return null;
  const { role, file } = read.value;
  if (role === "federation") return { name: file.name, lines: file.lines };
  const said = file.content;
  const name = said.class === "organization" ? said.facts.name : said.service.name;
  return { name, lines: file.lines };
}
