import type { Db } from "#server/db/client.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { listGridVersions, listPublishedReports } from "#server/grids/queries.ts";
import type { GridVersionSummary } from "#server/grids/queries.ts";
import type { GridState } from "#server/grids/schema.ts";

/** A version as public pages tell it: its dates in ISO 8601, and its published report. */
export type Life = {
  readonly version: number;
  readonly state: GridState;
  readonly basedOn: number | null;
  readonly haste: string | null;
  readonly report: string | null;
  readonly createdAt: string;
  readonly discussedSince: string | null;
  readonly announcedAt: string | null;
  readonly effectiveAt: string | null;
  readonly inForceSince: string | null;
  readonly retiredAt: string | null;
};

/** Every version of the site's grid, newest first. */
export async function listLives(db: Db): Promise<readonly Life[]> {
  const rows = await listGridVersions(db);
  const reports = await listPublishedReports(db, siteGridId);
  return rows
    .filter(({ gridId }) => gridId === siteGridId)
    .map((row) => lifeOf(row, reports.find(({ version }) => version === row.version)?.id ?? null));
}

function lifeOf(row: GridVersionSummary, report: string | null): Life {
  const { version, state, basedOn, haste, createdAt } = row;
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    ...{ version, state, basedOn, haste, report },
    createdAt: createdAt.toISOString(),
    discussedSince: iso(row.discussedSince),
    announcedAt: iso(row.announcedAt),
    effectiveAt: iso(row.effectiveAt),
    inForceSince: iso(row.inForceSince),
    retiredAt: iso(row.retiredAt),
  };
}
