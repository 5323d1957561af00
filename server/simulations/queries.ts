import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  notInArray,
  sql,
} from "drizzle-orm";
import { revisions, withdrawals } from "#server/assessments/schema.ts";
import type { Db } from "#server/db/client.ts";
import type { VersionKey } from "#server/grids/queries.ts";
import { listings } from "#server/directory/schema.ts";
import { draftAnswers } from "#server/drafts/schema.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { simulations } from "#server/simulations/schema.ts";

export type SimulationRow = typeof simulations.$inferSelect;
/** A simulation without its report, which may be long. */
export type SimulationState = Omit<SimulationRow, "report"> & { readonly isDone: boolean };

const { report, ...columns } = getTableColumns(simulations);
const state = { ...columns, isDone: sql<boolean>`${report} is not null` };

export async function insertSimulation(db: Db, row: SimulationRow): Promise<void> {
  await db.insert(simulations).values(row);
}

export async function findSimulation(db: Db, id: string): Promise<SimulationRow | undefined> {
  const [row] = await db.select().from(simulations).where(eq(simulations.id, id));
  return row;
}

export async function findSimulationState(
  db: Db,
  id: string,
): Promise<SimulationState | undefined> {
  const [row] = await db.select(state).from(simulations).where(eq(simulations.id, id));
  return row;
}

/** The last simulation of a version that is done, of this document and these answers where they are given. */
export async function findDoneSimulation(
  db: Db,
  { gridId, version }: VersionKey,
  made: { readonly gridDigest?: string; readonly answersDigest?: string } = {},
): Promise<SimulationRow | undefined> {
  const { gridDigest, answersDigest } = made;
  const [row] = await db
    .select()
    .from(simulations)
    .where(
      and(
        isOf({ gridId, version }),
        isNotNull(simulations.report),
        gridDigest === undefined ? undefined : eq(simulations.gridDigest, gridDigest),
        answersDigest === undefined ? undefined : eq(simulations.answersDigest, answersDigest),
      ),
    )
    .orderBy(desc(simulations.madeAt), desc(simulations.id))
    .limit(1);
  return row;
}

/** The same without its report, whatever it was made of. */
export async function findDoneState(db: Db, key: VersionKey): Promise<SimulationState | undefined> {
  const [row] = await db
    .select(state)
    .from(simulations)
    .where(and(isOf(key), isNotNull(simulations.report)))
    .orderBy(desc(simulations.madeAt), desc(simulations.id))
    .limit(1);
  return row;
}

/** The simulation of a version that is not done yet and was asked for last. */
export async function findRunningSimulation(
  db: Db,
  key: VersionKey,
): Promise<SimulationState | undefined> {
  const [row] = await db
    .select(state)
    .from(simulations)
    .where(and(isOf(key), isNull(simulations.report)))
    .orderBy(desc(simulations.madeAt), desc(simulations.id))
    .limit(1);
  return row;
}

export async function noteProgress(
  db: Db,
  id: string,
  progress: { readonly done: number; readonly total: number },
): Promise<void> {
  await db.update(simulations).set(progress).where(eq(simulations.id, id));
}

/** Stores the report of a simulation that has none yet. */
export async function completeSimulation(
  db: Db,
  id: string,
  made: Pick<SimulationRow, "answersDigest" | "done" | "total" | "report">,
): Promise<void> {
  await db
    .update(simulations)
    .set(made)
    .where(and(eq(simulations.id, id), isNull(simulations.report)));
}

/** Publishes a simulation with the announcement of its version, once. */
export async function setPublished(db: Db, id: string): Promise<void> {
  const publishedAt = sql`coalesce((
    select announced_at from ${gridVersions} as announced
    where announced.grid_id = ${simulations.gridId} and announced.version = ${simulations.version}), now())`;
  await db
    .update(simulations)
    .set({ publishedAt })
    .where(and(eq(simulations.id, id), isNull(simulations.publishedAt)));
}

/** Forgets the simulations of a version but the last ones, and those that were published. */
export async function deleteOldSimulations(
  db: Db,
  key: VersionKey,
  keptCount: number,
): Promise<void> {
  const kept = db
    .select({ id: simulations.id })
    .from(simulations)
    .where(and(isOf(key), isNull(simulations.publishedAt)))
    .orderBy(desc(simulations.madeAt), desc(simulations.id))
    .limit(keptCount);
  await db
    .delete(simulations)
    .where(and(isOf(key), isNull(simulations.publishedAt), notInArray(simulations.id, kept)));
}

/** What a hoster of the directory says, under whichever version it published last. */
export type PublishedAnswers = {
  readonly hosterId: string;
  readonly slug: string;
  readonly name: string;
  readonly isImaginary: boolean;
  /** JSON text. */
  readonly answers: string;
};

/** Current answers of the hosters of the directory, in the order of their ids: those after one, or the first. */
export function listCurrentAnswers(
  db: Db,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<PublishedAnswers[]> {
  const last = lastRevision(db);
  return db
    .select({
      hosterId: listings.hosterId,
      slug: listings.slug,
      name: listings.name,
      isImaginary: listings.isImaginary,
      answers: last.answers,
    })
    .from(listings)
    .innerJoinLateral(last, sql`true`)
    .leftJoin(withdrawals, isWithdrawalOf(last))
    .where(and(isNull(withdrawals.number), gt(listings.hosterId, after)))
    .orderBy(asc(listings.hosterId))
    .limit(most);
}

/** Those of these hosters that are in the directory. */
export async function listListedAmong(
  db: Db,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ slug: listings.slug })
    .from(listings)
    .where(sql`${listings.slug} = any(${sql.param([...slugs])}::text[])`)
    .orderBy(asc(listings.slug));
  return new Set(rows.map(({ slug }) => slug));
}

export async function countCurrentAnswers(db: Db): Promise<number> {
  const last = lastRevision(db);
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(listings)
    .innerJoinLateral(last, sql`true`)
    .leftJoin(withdrawals, isWithdrawalOf(last))
    .where(isNull(withdrawals.number));
  return row?.total ?? 0;
}

/** One line per current revision of a hoster of the directory, in a fixed order: which answers stand. */
export async function digestRevisions(db: Db): Promise<string> {
  const last = lastRevision(db);
  const line = sql`${listings.slug} || ' ' || ${last.number} || ' ' || ${last.answersDigest}`;
  const [row] = await db
    .select({ digest: digestOfLines(line, sql`${listings.hosterId}::text`) })
    .from(listings)
    .innerJoinLateral(last, sql`true`)
    .leftJoin(withdrawals, isWithdrawalOf(last))
    .where(isNull(withdrawals.number));
  return row?.digest ?? "";
}

/** The same of the answers that are prepared for versions to come. */
export async function digestEarlyAnswers(db: Db): Promise<string> {
  const key = sql`${draftAnswers.hosterId}::text || ' ' || ${draftAnswers.gridVersion} || ' ' || ${draftAnswers.criterion}`;
  const line = sql`${key} || ' ' || coalesce(${draftAnswers.value}::text, '') || ' ' || coalesce(${draftAnswers.evidence}, '') || ' ' || ${draftAnswers.answeredAt}::text`;
  const [row] = await db
    .select({ digest: digestOfLines(line, key) })
    .from(draftAnswers)
    .innerJoin(
      gridVersions,
      and(
        eq(gridVersions.gridId, draftAnswers.gridId),
        eq(gridVersions.version, draftAnswers.gridVersion),
        inArray(gridVersions.state, ["draft", "in-discussion", "announced"]),
      ),
    );
  return row?.digest ?? "";
}

function digestOfLines(line: ReturnType<typeof sql>, order: ReturnType<typeof sql>) {
  return sql<string>`encode(sha256(convert_to(
    coalesce(string_agg(${line}, chr(10) order by ${order} collate "C"), ''), 'UTF8')), 'hex')`;
}

function isOf({ gridId, version }: VersionKey) {
  return and(eq(simulations.gridId, gridId), eq(simulations.version, version));
}

/** Of a hoster of the directory; looked for hoster by hoster, so that a page costs what it shows. */
function lastRevision(db: Db) {
  return db
    .select({
      hosterId: revisions.hosterId,
      number: revisions.number,
      answers: revisions.answers,
      answersDigest: revisions.answersDigest,
    })
    .from(revisions)
    .where(eq(revisions.hosterId, listings.hosterId))
    .orderBy(desc(revisions.number))
    .limit(1)
    .as("last_revision");
}

function isWithdrawalOf({ hosterId, number }: ReturnType<typeof lastRevision>) {
  return and(eq(withdrawals.hosterId, hosterId), eq(withdrawals.number, number));
}
