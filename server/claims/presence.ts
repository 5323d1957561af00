import type { Person } from "#core/access.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { findHoster, lockHosters, updateHoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";

export const presences = ["listed", "declined", "removed"] as const;
export type Presence = (typeof presences)[number];

/** Whether a hoster is in the directory, and situated in the grid: its owner's choice. One that is not proved stays hidden. */
export async function choosePresence(
  deps: Deps,
  { slug, person, presence }: { slug: string; person: Person; presence: Presence },
): Promise<void> {
  await deps.db.transaction(async (db) => {
    await lockHosters(db);
    await holdPerson(db, person);
    const hoster = await findHoster(db, slug);
    if (hoster === undefined) throw new Refusal("unknown-hoster");
    if (hoster.stance === presence || hoster.stance === "unproved") return;
    await updateHoster(db, hoster.id, { stance: presence });
    await refreshListings(deps, db, [hoster.id]);
    await noteWrite(deps, db, {
      ...{ personId: person.id, hosterId: hoster.id, action: "choose-presence" },
      detail: { before: hoster.stance, after: presence },
    });
  });
}
