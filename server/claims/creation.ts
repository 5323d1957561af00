import type { Person } from "#core/access.ts";
import type { NewHoster } from "#core/new-hoster.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { countCreations, makeOwner } from "#server/claims/queries.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { addHosters, recogniseHoster } from "#server/hosters/actions.ts";
import { lockHosters, updateHoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/** Hosters someone may create in a day. */
const mostCreated = 5;

/** Lists a hoster that nobody knew, for its creator alone until they prove to speak for it; gives its slug, or that of the one it is. */
export async function createHoster(
  deps: Deps,
  person: Person,
  { name, website }: NewHoster,
): Promise<{ readonly slug: string; readonly isNew: boolean }> {
  return deps.db.transaction(async (db) => {
    await lockHosters(db);
    await limitCreations(deps, db, person);
    await holdPerson(db, person);
    const known = await recogniseHoster(db, name, website);
    if (known !== undefined) return { slug: known.slug, isNew: false };
    const [hoster] = await addHosters(deps, db, [{ name, sources: [] }]);
    if (hoster === undefined) throw new Error("A hoster was added and is not there");
    const createdAt = deps.now();
    await updateHoster(db, hoster.id, { stance: "unproved", website });
    await makeOwner(db, { hosterId: hoster.id, personId: person.id, createdAt });
    await refreshListings(deps, db, [hoster.id]);
    await noteWrite(deps, db, {
      ...{ personId: person.id, hosterId: hoster.id, action: "create-hoster" },
      detail: { name, website },
    });
    return { slug: hoster.slug, isNew: true };
  });
}

/** Whoever creates hosters holds the lock of all of them. */
async function limitCreations(deps: Deps, db: Db, person: Person): Promise<void> {
  const since = afterDays(deps.now(), -1);
  if ((await countCreations(db, person.id, since)) >= mostCreated) {
    throw new Refusal("too-many-requests", [], 86_400);
  }
}
