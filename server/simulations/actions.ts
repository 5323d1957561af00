import { checkGrid } from "#core/check-grid.ts";
import { parseGrid } from "#core/grid-document.ts";
import type { Problem } from "#core/problem.ts";
import type { SimulationReport } from "#core/simulate.ts";
import { isUuid } from "#core/uuid.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { findGridVersion, readGridDocument } from "#server/grids/queries.ts";
import type { GridVersionRow, GridVersionSummary } from "#server/grids/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import {
  countCurrentAnswers,
  deleteOldSimulations,
  digestEarlyAnswers,
  digestRevisions,
  findDoneSimulation,
  findSimulation,
  insertSimulation,
  setPublished,
} from "#server/simulations/queries.ts";
import type { SimulationRow, VersionKey } from "#server/simulations/queries.ts";

/** What the job `simulate` is given: the document as it was when it was asked for. */
export type SimulationOrder = {
  readonly id: string;
  readonly document: string;
  readonly reworded: readonly string[];
};

/** A simulation, and its report once it is done. */
export type ReadSimulation = Omit<SimulationRow, "report"> & {
  readonly report: SimulationReport | null;
};

/** Versions that may come into force still. */
const comingStates: readonly string[] = ["draft", "in-discussion", "announced"];

/** Simulations of a version that are kept, beside those that were published. */
const mostKept = 5;

/**
 * Asks for a simulation of a version of the site's grid, as it is now, and gives its id. Throws
 * `Refusal("unknown-grid")` where no such version may come into force still, and
 * `Refusal("invalid-grid")` while its document is inconsistent.
 */
export async function startSimulation(
  deps: Deps,
  { version, personId }: { readonly version: number; readonly personId: string },
): Promise<string> {
  const id = deps.newId();
  const madeAt = deps.now();
  await deps.db.transaction(async (db) => {
    const row = await findGridVersion(db, siteGridId, version);
    if (row === undefined || !isComing(row)) throw new Refusal("unknown-grid");
    const document = await readGridDocument(db, siteGridId, version);
    const problems = problemsOf(document);
    if (document === undefined || problems.length > 0) throw new Refusal("invalid-grid", problems);
    await insertSimulation(db, {
      ...{ id, gridId: siteGridId, version, madeAt, madeBy: personId },
      gridDigest: simulatedDigest(row),
      total: await countCurrentAnswers(db),
      ...{ done: 0, answersDigest: null, report: null, publishedAt: null },
    });
    await deleteOldSimulations(db, { gridId: siteGridId, version }, mostKept);
    const payload: SimulationOrder = { id, document, reworded: row.reworded };
    await enqueue(deps, db, [{ name: "simulate", payload }]);
    await noteWrite(deps, db, { personId, action: "simulate-grid", detail: { version } });
  });
  return id;
}

/** One simulation; undefined when there is none under this id, or any more. */
export async function readSimulation(
  { db }: Pick<Deps, "db">,
  id: string,
): Promise<ReadSimulation | undefined> {
  const row = isUuid(id) ? await findSimulation(db, id) : undefined;
  return row && withReport(row);
}

/** The last simulation of a version that is done. */
export async function findLatestSimulation(
  db: Db,
  key: VersionKey,
): Promise<ReadSimulation | undefined> {
  const row = await findDoneSimulation(db, key);
  return row && withReport(row);
}

/** What says whether answers changed: those that hosters published, and those kept for versions to come. */
export async function currentAnswersDigest(db: Db): Promise<string> {
  return digestOf(`${await digestRevisions(db)} ${await digestEarlyAnswers(db)}`);
}

/** A simulation that is done, of the version as it is and of the answers as they are. */
export async function findCurrentSimulation(
  db: Db,
  key: VersionKey,
): Promise<SimulationRow | undefined> {
  const version = await findGridVersion(db, key.gridId, key.version);
  if (version === undefined) return undefined;
  const answersDigest = await currentAnswersDigest(db);
  return findDoneSimulation(db, key, { gridDigest: simulatedDigest(version), answersDigest });
}

/** Joins a simulation to an announcement, within its transaction: anyone may read it, for ever. */
export function publishSimulation(db: Db, id: string): Promise<void> {
  return setPublished(db, id);
}

export function isComing({ state }: Pick<GridVersionRow, "state">): boolean {
  return comingStates.includes(state);
}

/** What is simulated of a version: its document, and what the group says means the same. */
export function simulatedDigest({
  digest,
  reworded,
}: Pick<GridVersionSummary, "digest" | "reworded">): string {
  return reworded.length === 0 ? digest : digestOf([digest, ...reworded.toSorted()].join(" "));
}

function problemsOf(document: string | undefined): readonly Problem[] {
  const draft = parseGrid(JSON.parse(document ?? "null"));
  const grid = draft.ok ? checkGrid(draft.value) : draft;
  return grid.ok ? [] : grid.problems;
}

function withReport(row: SimulationRow): ReadSimulation {
  return { ...row, report: row.report === null ? null : readReport(row.report) };
}

/** A text the job wrote: its shape needs no second check. */
function readReport(text: string): SimulationReport {
  return JSON.parse(text) as SimulationReport;
}
