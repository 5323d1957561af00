import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { cardOn } from "#core/listed-revision.ts";
import { assessmentOf } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { addChecks } from "#server/checks/actions.ts";
import type { Deps } from "#server/deps.ts";
import { findGrid, findGridInForce } from "#server/grids/actions.ts";
import { openCard } from "#server/hosters/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";

/** What anyone may read of a hoster: its page, its badge and its JSON are made from it. */
export type HosterSheet = {
  readonly hoster: Hoster;
  readonly card: HosterCard;
  /** The grid that was answered; the one in force when nothing was. */
  readonly grid: Grid;
  /** Null when not assessed, and when the hoster declines to be situated. */
  readonly assessment: Assessment | null;
};

/** Everything public of a hoster but its facts; throws as `openHoster` does. */
export async function openSheet(deps: Deps, slug: string): Promise<HosterSheet> {
  const { hoster, card } = await openCard(deps, slug);
  const [revision] =
    hoster.stance === "declined" ? [] : await findCurrentRevisions(deps.db, [hoster.id]);
  if (revision === undefined) {
    return { hoster, card, grid: (await findGridInForce(deps)).grid, assessment: null };
  }
  const { grid } = await findGrid(deps, revision.gridId, revision.gridVersion);
  const published = assessmentOf(grid, revision);
  const checked = { hosterId: hoster.id, grid, assessment: published };
  const assessment = await addChecks(deps.db, checked);
  return { hoster, card: await cardOfToday(deps, card, assessment), grid, assessment };
}

/** The grid in force is only read where it is needed. */
async function cardOfToday(deps: Deps, card: HosterCard, assessment: Assessment) {
  const at = deps.now().toISOString();
  if (at < assessment.expiresAt) return card;
  const { grid } = await findGridInForce(deps);
  return cardOn(card, grid, assessment, at);
}
