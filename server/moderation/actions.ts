import type { Person } from "#core/access.ts";
import type { Stance } from "#core/hoster.ts";
import { listingStances } from "#core/moderation.ts";
import type { ListingFault, ListingStance } from "#core/moderation.ts";
import { longestText, readPlainText } from "#core/plain-text.ts";
import { pathTo } from "#core/paths.ts";
import { isUuid } from "#core/uuid.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { listHosters, lockHosters, updateHoster } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { findLastStanceChange } from "#server/moderation/queries.ts";
import { publishRuling } from "#server/rulings/actions.ts";
import type { NewRuling } from "#server/rulings/actions.ts";
import { textFor } from "#web/text/text.ts";

export type ModeratedListing = {
  readonly hoster: Hoster;
  /** Whether the hoster itself chose not to be listed: only it may come back. */
  readonly isOwnChoice: boolean;
};

/** Throws `Refusal("unknown-hoster")`. */
export async function openListing(db: Db, id: string): Promise<ModeratedListing> {
  const [hoster] = isUuid(id) ? await listHosters(db, [id]) : [];
  if (hoster === undefined) throw new Refusal("unknown-hoster");
  if (hoster.stance === "listed") return { hoster, isOwnChoice: false };
  const last = await findLastStanceChange(db, id);
  return { hoster, isOwnChoice: last !== undefined && last.action !== "change-listing" };
}

type ListingChange = {
  readonly id: string;
  /** What the group wants, and what the listing was when it was looked at, as they were sent. */
  readonly stance: string;
  readonly seen: string;
  readonly reason: string;
  readonly person: Pick<Person, "id">;
};

/**
 * Changes the place of a hoster in the directory, with a reason for everyone. What it published
 * stays as it is, and is shown or not as the new place says; nothing is answered in its name.
 */
export function changeListing(
  deps: Deps,
  { id, stance: sent, seen, reason, person }: ListingChange,
): Promise<readonly ListingFault[]> {
  const read = readPlainText(reason, longestText);
  const stance = listingStances.find((each) => each === sent);
  return deps.db.transaction(async (db): Promise<readonly ListingFault[]> => {
    await lockHosters(db);
    await holdPerson(db, person);
    const listing = await openListing(db, id);
    const { hoster } = listing;
    if (hoster.stance === "unproved") throw new Refusal("unproved-hoster");
    const wrong = faultOf(listing, { stance, seen });
    const faults = [...(wrong === null ? [] : [wrong]), ...(read.ok ? [] : noReason)];
    if (stance === undefined || !read.ok || faults.length > 0) return faults;
    await updateHoster(db, id, { stance });
    await refreshListings(deps, db, [id]);
    const said = { kind: "listing-changed", reason: read.value } as const;
    await publishRuling(deps, db, { ...said, ...subjectOf(hoster, stance) });
    await noteWrite(deps, db, {
      ...{ personId: person.id, hosterId: id, action: "change-listing" },
      detail: { before: hoster.stance, after: stance, reason: read.value },
    });
    return [];
  });
}

const noReason: readonly ListingFault[] = ["reason-missing"];

function faultOf(
  { hoster, isOwnChoice }: ModeratedListing,
  asked: { readonly stance: ListingStance | undefined; readonly seen: string },
): ListingFault | null {
  if (asked.seen !== hoster.stance) return "stale";
  if (asked.stance === undefined) return "stance-missing";
  if (asked.stance === hoster.stance) return "same-stance";
  return asked.stance === "listed" && isOwnChoice ? "own-choice" : null;
}

/** Whoever leaves the directory is not named by the log either. */
function subjectOf({ name, slug }: Hoster, stance: Stance): Pick<NewRuling, "subject" | "path"> {
  const {
    listings: { stances },
    reports: { unseenHoster },
  } = textFor("fr").desk;
  if (stance === "removed") return { subject: `${unseenHoster} – ${stances.removed}` };
  return { subject: `${name} – ${stances[stance]}`, path: pathTo.hoster("fr", slug) };
}
