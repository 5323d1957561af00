import type { SourceContent } from "#core/source-content.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";

/** What a source says, written to break a page. */
export const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;

/** A word that only the hidden field of a source holds. */
export const hearsay = "rumeur-sur-ses-moyens";

const source: SourceContent = {
  origin: "listing",
  key: "piege",
  addresses: ["https://sources.example/piege", "javascript:alert(2)"],
  recordedOn: "2026-11-22",
  facts: {
    name: hostile,
    description: hostile,
    website: "https://piege.example/?a=%22&b=<i>",
    place: hostile,
    "legal-form": hostile,
    membership: hostile,
    contact: "javascript:alert(3)",
    terms: hearsay,
  },
  services: [
    {
      position: 0,
      type: "files",
      name: hostile,
      software: hostile,
      url: null,
      registrations: [],
      load: null,
    },
  ],
  unread: {},
};

/** Lists a hoster whose every word is hostile, and gives its slug. */
export async function addHostileHoster(deps: Deps): Promise<string> {
  const [hoster] = await addHosters(deps, deps.db, [{ name: hostile, sources: [source] }]);
  if (hoster === undefined) throw new Error("No hoster was added");
  return hoster.slug;
}

export async function changeStance(
  deps: Deps,
  slug: string,
  stance: Hoster["stance"],
): Promise<void> {
  const hoster = await findHoster(deps.db, slug);
  if (hoster === undefined) throw new Error(`No hoster ${slug}`);
  await updateHoster(deps.db, hoster.id, { stance });
  await refreshListings(deps, deps.db, [hoster.id]);
}
