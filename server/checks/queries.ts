import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { checkRounds, machineChecks } from "#server/checks/schema.ts";

export type CheckRow = typeof machineChecks.$inferSelect;
export type CheckRound = typeof checkRounds.$inferSelect;

/** The last look at each declaration of a hoster, by criterion. */
export function listCheckRows(db: Db, hosterId: string): Promise<CheckRow[]> {
  return listCheckRowsOf(db, [hosterId]);
}

/** The last looks at several hosters, by hoster and criterion. */
export function listCheckRowsOf(db: Db, hosterIds: readonly string[]): Promise<CheckRow[]> {
  return db
    .select()
    .from(machineChecks)
    .where(inArray(machineChecks.hosterId, [...hosterIds]))
    .orderBy(asc(machineChecks.hosterId), asc(machineChecks.criterion), asc(machineChecks.check));
}

/** Writes the last look over the one before. */
export async function upsertCheckRows(db: Db, rows: readonly CheckRow[]): Promise<void> {
  if (rows.length === 0) return;
  const given = (column: string) => sql.raw(`excluded.${column}`);
  await db
    .insert(machineChecks)
    .values([...rows])
    .onConflictDoUpdate({
      target: [machineChecks.hosterId, machineChecks.criterion, machineChecks.check],
      set: {
        target: given("target"),
        declared: given("declared"),
        verdict: given("verdict"),
        seen: given("seen"),
        checkedAt: given("checked_at"),
        since: given("since"),
        troubledSince: given("troubled_since"),
        toldAt: given("told_at"),
      },
    });
}

/** Deletes looks at a hoster, each by its criterion and check. */
export async function deleteCheckRows(
  db: Db,
  hosterId: string,
  rows: readonly Pick<CheckRow, "criterion" | "check">[],
): Promise<void> {
  if (rows.length === 0) return;
  const named = rows.map(({ criterion, check }) =>
    and(eq(machineChecks.criterion, criterion), eq(machineChecks.check, check)),
  );
  await db.delete(machineChecks).where(and(eq(machineChecks.hosterId, hosterId), or(...named)));
}

/** Says that the team of a hoster was told of every difference there is. */
export async function setDifferencesTold(
  db: Db,
  { hosterId, toldAt }: { readonly hosterId: string; readonly toldAt: Date },
): Promise<void> {
  await db
    .update(machineChecks)
    .set({ toldAt })
    .where(
      and(
        eq(machineChecks.hosterId, hosterId),
        eq(machineChecks.verdict, "differs"),
        isNull(machineChecks.toldAt),
      ),
    );
}

export async function findRound(db: Db, hosterId: string): Promise<CheckRound | undefined> {
  const [round] = await db.select().from(checkRounds).where(eq(checkRounds.hosterId, hosterId));
  return round;
}

/** When each hoster was last to be looked at. */
export function listRounds(db: Db): Promise<CheckRound[]> {
  return db.select().from(checkRounds).orderBy(asc(checkRounds.hosterId));
}

export async function upsertRound(db: Db, round: CheckRound): Promise<void> {
  const { id, askedAt, endedAt } = round;
  await db
    .insert(checkRounds)
    .values(round)
    .onConflictDoUpdate({ target: checkRounds.hosterId, set: { id, askedAt, endedAt } });
}

export async function setRoundEnded(
  db: Db,
  { id, endedAt }: { readonly id: string; readonly endedAt: Date },
): Promise<void> {
  await db.update(checkRounds).set({ endedAt }).where(eq(checkRounds.id, id));
}
