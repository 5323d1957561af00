import { asc, desc, eq, isNotNull } from "drizzle-orm";
import type { RulingKind } from "#core/ruling.ts";
import { people } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { minutes } from "#server/discussions/schema.ts";
import { rulings } from "#server/rulings/schema.ts";

export type Ruling = typeof rulings.$inferSelect;
export type MinutesRow = typeof minutes.$inferSelect;

type Page = { readonly limit: number; readonly offset: number };

export async function insertRuling(db: Db, ruling: Ruling): Promise<void> {
  await db.insert(rulings).values(ruling);
}

/** What the group decided, the newest first. */
export function listRulings(
  db: Db,
  { kind, limit, offset }: Page & { readonly kind: RulingKind | null },
): Promise<Ruling[]> {
  return db
    .select()
    .from(rulings)
    .where(kind === null ? undefined : eq(rulings.kind, kind))
    .orderBy(desc(rulings.at), desc(rulings.id))
    .limit(limit)
    .offset(offset);
}

/** Gives another name to what is read at a path: the words of somebody that are hidden leave the log too. */
export async function renameSubject(db: Db, path: string, subject: string): Promise<void> {
  await db.update(rulings).set({ subject }).where(eq(rulings.path, path));
}

/** Who the group is: the names its members sign with, null for those who have none. */
export async function listGroupMembers(db: Db): Promise<readonly (string | null)[]> {
  const rows = await db
    .select({ name: people.name })
    .from(people)
    .where(isNotNull(people.groupRole))
    .orderBy(asc(people.name), asc(people.id));
  return rows.map(({ name }) => name);
}

export async function insertMinutes(db: Db, row: MinutesRow): Promise<void> {
  await db.insert(minutes).values(row);
}

export async function updateMinutes(
  db: Db,
  id: string,
  changes: Pick<MinutesRow, "heldOn" | "title" | "body" | "forumUrl" | "changedAt">,
): Promise<void> {
  await db.update(minutes).set(changes).where(eq(minutes.id, id));
}

export async function findMinutes(db: Db, id: string): Promise<MinutesRow | undefined> {
  const [row] = await db.select().from(minutes).where(eq(minutes.id, id));
  return row;
}

export async function lockMinutes(db: Db, id: string): Promise<MinutesRow | undefined> {
  const [row] = await db.select().from(minutes).where(eq(minutes.id, id)).for("update");
  return row;
}

/** Minutes without their texts, those of the last meeting first. */
export function listMinutes(db: Db, { limit, offset }: Page) {
  return db
    .select({ id: minutes.id, heldOn: minutes.heldOn, title: minutes.title })
    .from(minutes)
    .orderBy(desc(minutes.heldOn), desc(minutes.id))
    .limit(limit)
    .offset(offset);
}
