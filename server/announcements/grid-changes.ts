import type { GridChange } from "#core/upgrade.ts";
import type { Db } from "#server/db/client.ts";
import { findGrid, siteGridId } from "#server/grids/actions.ts";

/** What changes from some version to the one that comes. */
export type ChangeFrom = (version: number) => Promise<GridChange>;

/** Revisions may answer older versions than the last one: each is compared with the new one, once. */
export function changesTo(db: Db, to: Pick<GridChange, "after" | "reworded">): ChangeFrom {
  const known = new Map<number, Promise<GridChange>>();
  return (version) => {
    const change =
      known.get(version) ??
      findGrid({ db }, siteGridId, version).then(({ grid }) => ({ before: grid, ...to }));
    known.set(version, change);
    return change;
  };
}
