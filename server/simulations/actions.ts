import { checkGrid } from "#core/check-grid.ts";
import { parseGrid } from "#core/grid-document.ts";
import type { Problem } from "#core/problem.ts";
import type { SimulationReport } from "#core/simulate.ts";
import { isUuid } from "#core/uuid.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { findGridVersion, findVersionRow } from "#server/grids/queries.ts";
import type { GridVersionRow, GridVersionSummary, VersionKey } from "#server/grids/queries.ts";
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
  listListedAmong,
  setPublished,
} from "#server/simulations/queries.ts";
import type { SimulationRow } from "#server/simulations/queries.ts";

export { findShortSimulation } from "#server/simulations/short-report.ts";

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
    await holdPerson(db, { id: personId });
    // With its document, at once: it may be edited between two queries.
    const row = await findVersionRow(db, { gridId: siteGridId, version });
    if (row === undefined || !isComing(row)) throw new Refusal("unknown-grid");
    const problems = problemsOf(row.document);
    if (problems.length > 0) throw new Refusal("invalid-grid", problems);
    await insertSimulation(db, {
      ...{ id, gridId: siteGridId, version, madeAt, madeBy: personId },
      gridDigest: simulatedDigest(row),
      total: await countCurrentAnswers(db),
      ...{ done: 0, answersDigest: null, report: null, publishedAt: null },
    });
    await deleteOldSimulations(db, { gridId: siteGridId, version }, mostKept);
    const { document, reworded } = row;
    const payload: SimulationOrder = { id, document, reworded };
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

/** A simulation that was joined to an announcement, as anyone reads it. */
export type PublishedSimulation = {
  readonly id: string;
  readonly version: number;
  readonly madeAt: Date;
  readonly report: SimulationReport;
  /** Hosters that left the directory since: they count still, and are named no more. */
  readonly unnamed: number;
};

/** Throws `Refusal("not-found")` for a simulation that is not public. */
export async function openPublished(
  deps: Pick<Deps, "db">,
  id: string,
): Promise<PublishedSimulation> {
  const found = await readSimulation(deps, id);
  const { publishedAt, report } = found ?? { publishedAt: null, report: null };
  if (found === undefined || publishedAt === null || report === null)
    throw new Refusal("not-found");
  const told = [...report.moved, ...report.unmoved];
  const slugs = told.map(({ slug }) => slug);
  const listed = await listListedAmong(deps.db, slugs);
  const isListed = ({ slug }: { readonly slug: string }) => listed.has(slug);
  return {
    ...{ id, version: found.version, madeAt: found.madeAt },
    report: {
      ...report,
      moved: report.moved.filter(isListed),
      unmoved: report.unmoved.filter(isListed),
    },
    unnamed: told.length - told.filter(isListed).length,
  };
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

function problemsOf(document: string): readonly Problem[] {
  const draft = parseGrid(JSON.parse(document));
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
