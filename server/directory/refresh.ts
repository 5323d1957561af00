import { stemmer } from "@orama/stemmers/french";
import type { Audience } from "#core/audiences.ts";
import type { Grid } from "#core/grid.ts";
import { groupBy } from "#core/groups.ts";
import { makeListedRevision } from "#core/listed-revision.ts";
import type { ListedRevision } from "#core/listing-source.ts";
import { makeListing } from "#core/listing.ts";
import type { Offer } from "#core/offers.ts";
import type { Service } from "#core/services.ts";
import { languages } from "#core/vocabulary.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import type { Revision } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { deleteListings, writeListings } from "#server/directory/queries.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import {
  listFacts,
  listHosters,
  listOffers,
  listServices,
  lockHosters,
} from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { textFor } from "#web/text/text.ts";

/**
 * Rewrites what the directory finds hosters by, within the transaction that changed
 * them; those that asked to leave lose their row.
 */
export async function refreshListings(
  deps: Pick<Deps, "now">,
  db: Db,
  hosterIds: readonly string[],
): Promise<void> {
  const { grid } = await findGridInForce({ db });
  const at = deps.now().toISOString();
  for (let start = 0; start < hosterIds.length; start += refreshedAtOnce) {
    await refreshSome({ grid, at }, db, hosterIds.slice(start, start + refreshedAtOnce));
  }
}

/**
 * Rewrites every listing: after the grid, the site's words or this code changed. `db` is a
 * transaction: an import of another process waits, lest its changes be overwritten by older ones.
 */
export async function refreshAllListings(deps: Pick<Deps, "now">, db: Db): Promise<void> {
  await lockHosters(db);
  const hosters = await listHosters(db);
  await refreshListings(
    deps,
    db,
    hosters.map(({ id }) => id),
  );
}

/** Keeps statements, and what is held in memory, of a reasonable size. */
const refreshedAtOnce = 500;

async function refreshSome(
  { grid, at }: { readonly grid: Grid; readonly at: string },
  db: Db,
  hosterIds: readonly string[],
): Promise<void> {
  const hosters = await listHosters(db, hosterIds);
  const hosterOf = ({ hosterId }: { readonly hosterId: string }) => hosterId;
  const factsOf = groupBy(await listFacts(db, hosterIds), hosterOf);
  const servicesOf = groupBy(await listServices(db, hosterIds), hosterOf);
  const offersOf = groupBy(await listOffers(db, hosterIds), hosterOf);
  const revisionsOf = groupBy(await findCurrentRevisions(db, hosterIds), hosterOf);
  const isUnlisted = ({ stance }: Hoster) => stance === "removed" || stance === "unproved";
  const rows = hosters
    .filter((hoster) => !isUnlisted(hoster))
    .map((hoster) => {
      const [revision] = revisionsOf(hoster.id);
      const services = servicesOf(hoster.id);
      const listing = makeListing({
        hoster: { ...hoster, isClaimed: hoster.claimedAt !== null },
        facts: factsOf(hoster.id),
        services,
        offers: offersOf(hoster.id).map(withoutHoster),
        revision: revision === undefined ? null : readRevision(grid, revision, at),
        keywords: keywordsOf(hoster.audiences, services),
        grid,
        stem: stemmer,
      });
      return { ...listing, hosterId: hoster.id };
    });
  await deleteListings(
    db,
    hosters.filter(isUnlisted).map(({ id }) => id),
  );
  await writeListings(db, rows);
}

function withoutHoster(row: Offer & { readonly hosterId: string }): Offer {
  const { hosterId: _, ...offer } = row;
  return offer;
}

/** Its answers were checked and frozen when they were published. */
function readRevision(grid: Grid, revision: Revision, at: string): ListedRevision {
  const answers: Readonly<Record<string, StoredAnswer>> = JSON.parse(revision.answers);
  return makeListedRevision(grid, { answers, publishedAt: revision.publishedAt.toISOString() }, at);
}

/** The site's names of what a hoster offers and for whom: visitors search by them. */
function keywordsOf(audiences: readonly Audience[], services: readonly Service[]): string[] {
  return languages.flatMap((language) => {
    const { names } = textFor(language);
    const types = services.map(({ type }) => type).filter((type) => type !== "other");
    return [
      ...types.map((type) => names.serviceTypes[type]),
      ...audiences.map((audience) => names.audiences[audience]),
    ];
  });
}
