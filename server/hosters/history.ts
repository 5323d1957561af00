import type { HosterCard } from "#core/hoster.ts";
import { countRevisions, listRevisionsOfPage } from "#server/assessments/queries.ts";
import type { Deps } from "#server/deps.ts";
import { openCard } from "#server/hosters/actions.ts";
import type { ReadRevision } from "#server/assessments/actions.ts";
import { readRevisions } from "#server/assessments/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import { listClosedReports } from "#server/reports/queries.ts";

const revisionsPerPage = 50;

/** More than a page should hold; older ones stay in the database. */
const reportsShown = 100;

/** What was published by a hoster and what came of reports about it: a page of its history. */
export type History = {
  readonly card: HosterCard;
  /** The newest first, each with the one before it. */
  readonly revisions: readonly {
    readonly current: ReadRevision;
    readonly previous: ReadRevision | null;
  }[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly reports: readonly { createdAt: string; closedAt: string; outcome: string }[];
};

/** Throws as `openHoster` does, and `Refusal("not-found")` for a page that does not exist. */
export async function openHistory(
  deps: Deps,
  slug: string,
  asked: string | undefined,
): Promise<History> {
  const { hoster, card } = await openCard(deps, slug);
  const total = await countRevisions(deps.db, hoster.id);
  const pages = Math.max(1, Math.ceil(total / revisionsPerPage));
  const page = readPage(asked, pages);
  // One more than is shown: the oldest of the page is told by what it changed, too.
  const stored = await listRevisionsOfPage(deps.db, hoster.id, {
    limit: revisionsPerPage + 1,
    offset: (page - 1) * revisionsPerPage,
  });
  const published = await readRevisions(deps, stored);
  const reports = await listClosedReports(deps.db, hoster.id, reportsShown);
  return {
    card,
    revisions: published
      .slice(0, revisionsPerPage)
      .map((current, index) => ({ current, previous: published[index + 1] ?? null })),
    total,
    page,
    pages,
    reports: reports.map(({ createdAt, closedAt, outcome }) => ({
      createdAt: createdAt.toISOString(),
      closedAt: closedAt.toISOString(),
      outcome,
    })),
  };
}

function readPage(asked: string | undefined, pages: number): number {
  const page = asked === undefined ? 1 : /^[1-9]\d{0,5}$/u.test(asked) ? Number(asked) : 0;
  if (page < 1 || page > pages) throw new Refusal("not-found");
  return page;
}
