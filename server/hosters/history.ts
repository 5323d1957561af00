import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { countRevisions, listRevisionsOfPage } from "#server/assessments/queries.ts";
import type { Deps } from "#server/deps.ts";
import { findGrid } from "#server/grids/actions.ts";
import { openCard } from "#server/hosters/actions.ts";
import { assessmentOf } from "#server/hosters/sheet.ts";
import { Refusal } from "#server/http/errors.ts";
import { listClosedReports } from "#server/reports/queries.ts";

const revisionsPerPage = 50;

/** More than a page should hold; older ones stay in the database. */
const reportsShown = 100;

type Published = { readonly grid: Grid; readonly assessment: Assessment };

/** What was published by a hoster and what came of reports about it: a page of its history. */
export type History = {
  readonly card: HosterCard;
  /** The newest first, each with the one before it. */
  readonly revisions: readonly {
    readonly current: Published;
    readonly previous: Published | null;
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
  const published = await withGrids(deps, stored);
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

/** Each grid is read once, however many revisions answer it. */
async function withGrids(deps: Deps, stored: readonly Revision[]): Promise<readonly Published[]> {
  const grids = new Map<string, Promise<Grid>>();
  const gridOf = ({ gridId, gridVersion }: Revision) => {
    const key = `${gridId} ${gridVersion}`;
    const known = grids.get(key) ?? findGrid(deps, gridId, gridVersion).then(({ grid }) => grid);
    grids.set(key, known);
    return known;
  };
  return Promise.all(
    stored.map(async (revision) => {
      const grid = await gridOf(revision);
      return { grid, assessment: assessmentOf(grid, revision) };
    }),
  );
}
