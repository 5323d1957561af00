import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { people } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { excluded } from "#server/db/excluded.ts";
import { draftAnswers, drafts } from "#server/drafts/schema.ts";
import type { VersionKey } from "#server/grids/queries.ts";
import { hosters } from "#server/hosters/schema.ts";

export type DraftRow = typeof drafts.$inferSelect;
export type DraftAnswerRow = typeof draftAnswers.$inferSelect;
export type DraftKey = Pick<DraftRow, "hosterId" | "gridId" | "gridVersion">;

/** Until the end of the transaction, no other one that asks for this may change the hoster's drafts. */
export function lockDrafts(db: Db, hosterId: string): Promise<void> {
  return lockDraftsOf(db, [hosterId]);
}

/** The same for several hosters, always in one order. */
export async function lockDraftsOf(db: Db, hosterIds: readonly string[]): Promise<void> {
  // A draft may not be there yet, and whoever only refers to a hoster need not wait.
  await db
    .select({ id: hosters.id })
    .from(hosters)
    .where(inArray(hosters.id, [...hosterIds]))
    .orderBy(hosters.id)
    .for("no key update");
}

export async function findDraft(db: Db, key: DraftKey): Promise<DraftRow | undefined> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.hosterId, key.hosterId),
        eq(drafts.gridId, key.gridId),
        eq(drafts.gridVersion, key.gridVersion),
      ),
    );
  return row;
}

/** Every answer of a draft, by criterion. */
export function listDraftAnswers(
  db: Db,
  key: DraftKey,
): Promise<Omit<DraftAnswerRow, keyof DraftKey>[]> {
  return db
    .select({
      criterion: draftAnswers.criterion,
      version: draftAnswers.version,
      value: draftAnswers.value,
      evidence: draftAnswers.evidence,
      note: draftAnswers.note,
      answeredAt: draftAnswers.answeredAt,
      changedAt: draftAnswers.changedAt,
      answeredBy: draftAnswers.answeredBy,
    })
    .from(draftAnswers)
    .where(
      and(
        eq(draftAnswers.hosterId, key.hosterId),
        eq(draftAnswers.gridId, key.gridId),
        eq(draftAnswers.gridVersion, key.gridVersion),
      ),
    )
    .orderBy(draftAnswers.criterion);
}

/** The drafts that some hosters have for a version. */
export function listDrafts(
  db: Db,
  { gridId, version }: VersionKey,
  hosterIds: readonly string[],
): Promise<DraftRow[]> {
  return db
    .select()
    .from(drafts)
    .where(
      and(
        inArray(drafts.hosterId, [...hosterIds]),
        eq(drafts.gridId, gridId),
        eq(drafts.gridVersion, version),
      ),
    );
}

/** What some hosters have in their drafts for a version, questions left empty included. */
export function listAnswersOfDrafts(
  db: Db,
  { gridId, version }: VersionKey,
  hosterIds: readonly string[],
): Promise<DraftAnswerRow[]> {
  return db
    .select()
    .from(draftAnswers)
    .where(
      and(
        sql`${draftAnswers.hosterId} = any(${sql.param([...hosterIds])}::uuid[])`,
        eq(draftAnswers.gridId, gridId),
        eq(draftAnswers.gridVersion, version),
      ),
    )
    .orderBy(draftAnswers.hosterId, draftAnswers.criterion);
}

/** Stores drafts, or what those that are there aim for now. */
export async function putDrafts(db: Db, rows: readonly DraftRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(drafts)
    .values([...rows])
    .onConflictDoUpdate({
      target: [drafts.hosterId, drafts.gridId, drafts.gridVersion],
      set: { aims: sql`excluded.aims` },
    });
}

/** Stores answers of a draft, each in the place of what it was. */
export async function putDraftAnswers(db: Db, rows: readonly DraftAnswerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(draftAnswers)
    .values([...rows])
    .onConflictDoUpdate({
      target: [
        draftAnswers.hosterId,
        draftAnswers.gridId,
        draftAnswers.gridVersion,
        draftAnswers.criterion,
      ],
      set: excluded(draftAnswers, [
        "version",
        "value",
        "evidence",
        "note",
        "answeredAt",
        "changedAt",
        "answeredBy",
      ]),
    });
}

/** Names of people who gave one, by their id. */
export async function findNames(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, [...personIds]), isNotNull(people.name)));
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
