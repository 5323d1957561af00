import type { FactField } from "#core/hoster.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import type { Db } from "#server/db/client.ts";
import { dayInParis } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { findOwnSource, replaceOwnFacts, updateOwnSource } from "#server/descriptions/queries.ts";
import { replaceOwnServices } from "#server/services/queries.ts";
import type { OwnService } from "#server/services/queries.ts";
import { digestOf } from "#server/digest.ts";
import { refreshListings } from "#server/directory/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { findHoster, insertSources, lockHosters } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/**
 * A hoster that someone describes: until the end of the transaction nobody else, nor an import,
 * changes it, and they keep their account.
 */
export async function lockOwnHoster(
  db: Db,
  { slug, personId }: { readonly slug: string; readonly personId: string },
): Promise<Hoster> {
  await lockHosters(db);
  await holdPerson(db, { id: personId });
  const hoster = await findHoster(db, slug);
  if (hoster === undefined) throw new Refusal("unknown-hoster");
  return hoster;
}

/** Writes down what a hoster says of itself, dated today. */
export async function writeOwnFacts(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  hosterId: string,
  facts: Readonly<Partial<Record<FactField, string>>>,
): Promise<void> {
  const sourceId = await dateOwnSource(deps, db, hosterId, digestOf(JSON.stringify(facts)));
  const rows = (Object.keys(facts) as FactField[]).flatMap((field) => {
    const value = facts[field];
    return value === undefined ? [] : [{ id: deps.newId(), field, value }];
  });
  await replaceOwnFacts(db, sourceId, rows);
}

/** Writes down which services a hoster says it runs, in its order. */
export async function writeOwnServices(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  hosterId: string,
  wanted: readonly OwnService[],
): Promise<void> {
  const sourceId = await dateOwnSource(deps, db, hosterId, null);
  await replaceOwnServices(db, { hosterId, sourceId }, wanted);
}

/** After a hoster changed what it says: what the directory shows and finds. */
export function refreshOwn(deps: Pick<Deps, "now">, db: Db, hosterId: string): Promise<void> {
  return refreshListings(deps, db, [hosterId]);
}

/** The source that stands for the hoster itself, made the first time, dated today. */
async function dateOwnSource(
  { now, newId }: Pick<Deps, "now" | "newId">,
  db: Db,
  hosterId: string,
  digest: string | null,
): Promise<string> {
  const recordedOn = dayInParis(now());
  const known = await findOwnSource(db, hosterId);
  if (known !== undefined) {
    await updateOwnSource(db, known.id, { recordedOn, ...(digest !== null && { digest }) });
    return known.id;
  }
  const id = newId();
  const source = { id, hosterId, origin: "own", key: hosterId, addresses: [], recordedOn } as const;
  await insertSources(db, [
    { ...source, addresses: [], unread: {}, digest: digest ?? digestOf("") },
  ]);
  return id;
}
