import { stemmer } from "@orama/stemmers/french";
import type { Audience } from "#core/audiences.ts";
import type { Grid } from "#core/grid.ts";
import { groupBy } from "#core/groups.ts";
import type { HosterCard } from "#core/hoster.ts";
import { makeListedRevision } from "#core/listed-revision.ts";
import type { ListedRevision } from "#core/listing-source.ts";
import { makeListing } from "#core/listing.ts";
import type { Offer } from "#core/offers.ts";
import { serviceOn } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import { languages } from "#core/vocabulary.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { listShownFacts } from "#server/descriptions/queries.ts";
import { deleteListings, writeListings } from "#server/directory/queries.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { listHosters, listOffers, listServices, lockHosters } from "#server/hosters/queries.ts";
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
  const now = deps.now();
  const today = { grid, at: now.toISOString(), day: dayInParis(now) };
  for (let start = 0; start < hosterIds.length; start += refreshedAtOnce) {
    await refreshSome(today, db, hosterIds.slice(start, start + refreshedAtOnce));
  }
}

/** What lists would show of a hoster, whatever its stance, had it published this. */
export async function previewCard(
  { grid, revision }: { readonly grid: Grid; readonly revision: ListedRevision },
  db: Db,
  hoster: Hoster,
): Promise<HosterCard> {
  const saidOf = await readSaid(db, [hoster.id], dayInParis(new Date(revision.publishedAt)));
  const said = saidOf({ ...hoster, stance: "listed" });
  return makeListing({ ...said, revision, grid, stem: stemmer }).card;
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
  { grid, at, day }: { readonly grid: Grid; readonly at: string; readonly day: string },
  db: Db,
  hosterIds: readonly string[],
): Promise<void> {
  const hosters = await listHosters(db, hosterIds);
  const saidOf = await readSaid(db, hosterIds, day);
  const revisionsOf = groupBy(await findCurrentRevisions(db, hosterIds), hosterOf);
  const isUnlisted = ({ stance }: Hoster) => stance === "removed" || stance === "unproved";
  const rows = hosters
    .filter((hoster) => !isUnlisted(hoster))
    .map((hoster) => {
      const [revision] = revisionsOf(hoster.id);
      const listed = revision === undefined ? null : readRevision(grid, revision, at);
      const listing = makeListing({ ...saidOf(hoster), revision: listed, grid, stem: stemmer });
      return { ...listing, hosterId: hoster.id };
    });
  await deleteListings(
    db,
    hosters.filter(isUnlisted).map(({ id }) => id),
  );
  await writeListings(db, rows);
}

/** What is said of hosters, by themselves or their sources, but for their answers. */
async function readSaid(db: Db, hosterIds: readonly string[], day: string) {
  const factsOf = groupBy(await listShownFacts(db, hosterIds), hosterOf);
  const servicesOf = groupBy(await listServices(db, hosterIds), hosterOf);
  const offersOf = groupBy(await listOffers(db, hosterIds), hosterOf);
  return (hoster: Hoster) => {
    const services = servicesOf(hoster.id).map((service) => serviceOn(service, day));
    return {
      hoster: { ...hoster, isClaimed: hoster.claimedAt !== null },
      facts: factsOf(hoster.id),
      services,
      offers: offersOf(hoster.id).map(withoutHoster),
      keywords: keywordsOf(hoster.audiences, services),
    };
  };
}

function hosterOf({ hosterId }: { readonly hosterId: string }): string {
  return hosterId;
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
