import { shortenReport } from "#core/short-report.ts";
import type { ShortReport } from "#core/short-report.ts";
import type { SimulationReport } from "#core/simulate.ts";
import type { Db } from "#server/db/client.ts";
import type { VersionKey } from "#server/grids/queries.ts";
import { findDoneState, findSimulation } from "#server/simulations/queries.ts";
import type { SimulationState } from "#server/simulations/queries.ts";

/**
 * Reports in short, by id and answers: one that is done never changes, so an entry is never stale;
 * the oldest leaves first. Whole reports of thousands of hosters are not read for each page.
 */
const shortReports = new Map<string, ShortReport>();
const capacity = 20;

/** The last simulation of a version that is done, with its report in short. */
export async function findShortSimulation(
  db: Db,
  key: VersionKey,
): Promise<(SimulationState & { readonly report: ShortReport }) | undefined> {
  const state = await findDoneState(db, key);
  const report = state && (await findShortReport(db, state));
  return state && report && { ...state, report };
}

async function findShortReport(
  db: Db,
  { id, answersDigest }: SimulationState,
): Promise<ShortReport | undefined> {
  const name = `${id} ${answersDigest}`;
  const known = shortReports.get(name);
  if (known !== undefined) return known;
  const text = (await findSimulation(db, id))?.report;
  if (text === undefined || text === null) return undefined;
  // A text the job wrote: its shape needs no second check.
  const short = shortenReport(JSON.parse(text) as SimulationReport);
  if (shortReports.size >= capacity) shortReports.delete(shortReports.keys().next().value ?? "");
  shortReports.set(name, short);
  return short;
}
