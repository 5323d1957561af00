import { and, asc, eq, inArray, ne, not, sql } from "drizzle-orm";
import type { Service } from "#core/services.ts";
import type { Db } from "#server/db/client.ts";
import { byAuthority } from "#server/descriptions/queries.ts";
import { hosterSources, services } from "#server/hosters/schema.ts";

/** A service that its hoster described, and what it is named by in addresses. */
export type OwnService = Service & { readonly id: string };

/** The services a hoster describes here, in its order. */
export async function listOwnServices(db: Db, hosterId: string): Promise<OwnService[]> {
  const rows = await db
    .select({
      id: services.id,
      type: services.type,
      name: services.name,
      software: services.software,
      url: services.url,
      registrations: services.registrations,
      load: services.load,
      loadUntil: services.loadUntil,
    })
    .from(services)
    .innerJoin(hosterSources, eq(services.sourceId, hosterSources.id))
    .where(and(eq(services.hosterId, hosterId), eq(hosterSources.origin, "own")))
    .orderBy(asc(services.position));
  return rows.map(({ loadUntil, ...row }) => ({
    ...row,
    ...(loadUntil !== null && { loadUntil }),
  }));
}

/** The services that other sources name, each with its source, the word that counts most first. */
export async function listImportedServices(db: Db, hosterId: string) {
  return db
    .select({
      type: services.type,
      name: services.name,
      software: services.software,
      url: services.url,
      registrations: services.registrations,
      load: services.load,
      origin: hosterSources.origin,
      sources: hosterSources.addresses,
      recordedOn: hosterSources.recordedOn,
    })
    .from(services)
    .innerJoin(hosterSources, eq(services.sourceId, hosterSources.id))
    .where(and(eq(services.hosterId, hosterId), ne(hosterSources.origin, "own")))
    .orderBy(byAuthority, asc(services.position), asc(hosterSources.key));
}

export async function replaceOwnServices(
  db: Db,
  { hosterId, sourceId }: { readonly hosterId: string; readonly sourceId: string },
  wanted: readonly OwnService[],
): Promise<void> {
  await db.delete(services).where(eq(services.sourceId, sourceId));
  if (wanted.length === 0) return;
  await db.insert(services).values(
    wanted.map(({ loadUntil, ...service }, position) => ({
      ...service,
      ...{ hosterId, sourceId, position },
      registrations: [...service.registrations],
      loadUntil: loadUntil ?? null,
    })),
  );
}

/** Whether one of these ids names a service that is not the hoster's own word. */
export async function hasServiceOfOthers(
  db: Db,
  hosterId: string,
  ids: readonly string[],
): Promise<boolean> {
  const isOwn = and(eq(hosterSources.hosterId, hosterId), eq(hosterSources.origin, "own"));
  const rows = await db
    .select({ id: services.id })
    .from(services)
    .innerJoin(hosterSources, eq(hosterSources.id, services.sourceId))
    .where(and(inArray(sql`${services.id}::text`, [...ids]), not(sql`(${isOwn})`)))
    .limit(1);
  return rows.length > 0;
}
