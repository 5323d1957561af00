import type { Grid } from "#core/grid.ts";
import { groupBy } from "#core/groups.ts";
import { carryRevision } from "#server/announcements/carried-revision.ts";
import { moveDrafts } from "#server/announcements/moved-drafts.ts";
import {
  findVersionIn,
  insertRevisions,
  lockVersions,
  moveVersion,
} from "#server/announcements/queries.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshAllListings } from "#server/directory/actions.ts";
import { listAnswersOfDrafts, lockDraftsOf } from "#server/drafts/queries.ts";
import { findGrid, siteGridId } from "#server/grids/actions.ts";
import { changesTo } from "#server/announcements/grid-changes.ts";
import type { ChangeFrom } from "#server/announcements/grid-changes.ts";
import { listHosters, lockHosters } from "#server/hosters/queries.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { publishRuling } from "#server/rulings/actions.ts";

/** Hosters carried over in one go. */
const carriedAtOnce = 250;

/**
 * Puts the announced version in force once its day has come, and gives whether it did. All of it is
 * one transaction: what was published is carried over, drafts and early answers move along, mails are
 * asked for. Whatever asks for it and how often, it happens once.
 */
export function switchGrids(deps: Deps): Promise<boolean> {
  return deps.db.transaction(async (db) => {
    // In the order of every publication: those under way end first, the others wait.
    await lockHosters(db);
    await lockVersions(db);
    const announced = await findVersionIn(db, siteGridId, "announced");
    const at = deps.now();
    if (announced?.effectiveAt == null || announced.effectiveAt > at) return false;
    const { version } = announced;
    const before = await findVersionIn(db, siteGridId, "in-force");
    if (before !== undefined) await moveVersion(db, before, { state: "retired", retiredAt: at });
    await moveVersion(db, announced, { state: "in-force", inForceSince: at });
    const { grid: after } = await findGrid({ db }, siteGridId, version);
    const changeFrom = changesTo(db, { after, reworded: new Set(announced.reworded) });
    const ids = (await listHosters(db)).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += carriedAtOnce) {
      const hosterIds = ids.slice(start, start + carriedAtOnce);
      const old = before?.version ?? null;
      await carryOver(deps, db, { hosterIds, after, changeFrom, old, at });
    }
    await refreshAllListings(deps, db);
    const subject = `Version ${version}`;
    const path = `/grille/${version}`;
    await publishRuling(deps, db, { kind: "version-in-force", subject, path });
    await noteWrite(deps, db, { personId: null, action: "switch-grid", detail: { version } });
    return true;
  });
}

type Carrying = {
  readonly hosterIds: readonly string[];
  readonly after: Grid;
  readonly changeFrom: ChangeFrom;
  /** The version that was in force; null where none was. */
  readonly old: number | null;
  readonly at: Date;
};

async function carryOver(deps: Deps, db: Db, carrying: Carrying): Promise<void> {
  const { hosterIds, after, changeFrom, at } = carrying;
  await lockDraftsOf(db, hosterIds);
  const { id: gridId, version } = after.document.grid;
  const early = await listAnswersOfDrafts(db, { gridId, version }, hosterIds);
  const earlyOf = groupBy(early, ({ hosterId }) => hosterId);
  const published = await findCurrentRevisions(db, hosterIds);
  const carried = await Promise.all(
    published
      .filter((revision) => revision.gridId === gridId)
      .map(async (revision) => {
        const change = await changeFrom(revision.gridVersion);
        return carryRevision(change, revision, { early: earlyOf(revision.hosterId), at });
      }),
  );
  await insertRevisions(db, carried);
  await moveDrafts(db, { ...carrying, earlyOf, carried });
  const told = carried.map(({ hosterId }) => ({
    name: "tell-of-switch",
    payload: { hosterId, version },
  }));
  await enqueue(deps, db, told);
}
