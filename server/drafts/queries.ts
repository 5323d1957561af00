import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { people } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { draftAnswers, drafts } from "#server/drafts/schema.ts";
import { hosters } from "#server/hosters/schema.ts";

export type DraftRow = typeof drafts.$inferSelect;
export type DraftAnswerRow = typeof draftAnswers.$inferSelect;
export type DraftKey = Pick<DraftRow, "hosterId" | "gridId" | "gridVersion">;

/** Until the end of the transaction, no other one that asks for this may change the hoster's drafts. */
export async function lockDrafts(db: Db, hosterId: string): Promise<void> {
  // The draft may not be there yet, and whoever only refers to the hoster need not wait.
  await db
    .select({ id: hosters.id })
    .from(hosters)
    .where(eq(hosters.id, hosterId))
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

/** Stores a draft, or what it aims for now. */
export async function putDraft(db: Db, draft: DraftRow): Promise<void> {
  await db
    .insert(drafts)
    .values(draft)
    .onConflictDoUpdate({
      target: [drafts.hosterId, drafts.gridId, drafts.gridVersion],
      set: { aims: draft.aims },
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
      set: {
        version: sql`excluded.version`,
        value: sql`excluded.value`,
        evidence: sql`excluded.evidence`,
        note: sql`excluded.note`,
        answeredAt: sql`excluded.answered_at`,
        changedAt: sql`excluded.changed_at`,
        answeredBy: sql`excluded.answered_by`,
      },
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
