import { and, asc, desc, eq, gte, inArray, lt } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { events } from "#server/events/schema.ts";

export type EventRow = typeof events.$inferSelect;

export async function insertEvent(db: Db, event: EventRow): Promise<void> {
  await db.insert(events).values(event);
}

/** Events of a hoster that end from a moment on, the first to come first. */
export function listEventsFrom(
  db: Db,
  {
    hosterId,
    from,
    most,
  }: { readonly hosterId: string; readonly from: Date; readonly most: number },
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.hosterId, hosterId), gte(events.endsAt, from)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(most);
}

/** The same of several hosters, all of them. */
export function listEventsOf(
  db: Db,
  { hosterIds, from }: { readonly hosterIds: readonly string[]; readonly from: Date },
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(inArray(events.hosterId, [...hosterIds]), gte(events.endsAt, from)))
    .orderBy(asc(events.hosterId), asc(events.startsAt), asc(events.id));
}

/** Events of a hoster that were over before a moment, the latest first. */
export function listEventsBefore(
  db: Db,
  {
    hosterId,
    before,
    most,
  }: { readonly hosterId: string; readonly before: Date; readonly most: number },
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.hosterId, hosterId), lt(events.endsAt, before)))
    .orderBy(desc(events.startsAt), desc(events.id))
    .limit(most);
}

export function countEventsFrom(db: Db, hosterId: string, from: Date): Promise<number> {
  return db.$count(events, and(eq(events.hosterId, hosterId), gte(events.endsAt, from)));
}

export async function findEvent(
  db: Db,
  { hosterId, id }: Pick<EventRow, "hosterId" | "id">,
): Promise<EventRow | undefined> {
  const [event] = await db.select().from(events).where(isEvent({ hosterId, id }));
  return event;
}

/** The event as it is, and stays until the end of the transaction. */
export async function lockEvent(
  db: Db,
  { hosterId, id }: Pick<EventRow, "hosterId" | "id">,
): Promise<EventRow | undefined> {
  const [event] = await db.select().from(events).where(isEvent({ hosterId, id })).for("update");
  return event;
}

export async function updateEvent(
  db: Db,
  id: string,
  changes: Partial<Omit<EventRow, "id" | "hosterId" | "createdAt">>,
): Promise<void> {
  await db.update(events).set(changes).where(eq(events.id, id));
}

function isEvent({ hosterId, id }: Pick<EventRow, "hosterId" | "id">) {
  return and(eq(events.hosterId, hosterId), eq(events.id, id));
}
