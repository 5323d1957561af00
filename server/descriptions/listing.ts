import type { Fact } from "#core/hoster.ts";
import {
  checkListing,
  factOfListing,
  factsOfListing,
  listingFactFields,
} from "#core/own-listing.ts";
import type {
  ListingFactField,
  ListingField,
  ListingProblem,
  OwnListing,
} from "#core/own-listing.ts";
import type { Provenance, ServiceProposal } from "#core/proposals.ts";
import { keyOfField } from "#core/proposal-keys.ts";
import { keyOfProposal, proposeServices } from "#core/proposals.ts";
import { findFact } from "#core/public-facts.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import {
  lockOwnHoster,
  refreshOwn,
  writeOwnFacts,
  writeOwnServices,
} from "#server/descriptions/own-source.ts";
import {
  insertDeclined,
  listDeclinedDigests,
  listShownFacts,
} from "#server/descriptions/queries.ts";
import { listImportedServices } from "#server/services/queries.ts";
import { digestOf } from "#server/digest.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { updateHoster } from "#server/hosters/queries.ts";
import { fr } from "#web/text/fr.ts";

/** What the listing of a hoster says, and where that comes from. */
export type ListingState = {
  readonly listing: OwnListing;
  /** For each field that only an import says, where it was read. */
  readonly imported: Readonly<Partial<Record<ListingField, Provenance>>>;
  /** The services that imports name, to be kept or not at the first save; none afterwards. */
  readonly services: readonly (ServiceProposal & { readonly digest: string })[];
  /** The fields left empty on purpose: what sources say of them is not proposed. */
  readonly closed: readonly ListingFactField[];
  readonly isDescribed: boolean;
  /** Of all that: a form says what it started from. */
  readonly digest: string;
};

export type ListingSave = {
  readonly slug: string;
  readonly personId: string;
  readonly listing: OwnListing;
  /** Digests of the imported services to keep. */
  readonly keep: readonly string[];
  /** Digest of the state the form started from. */
  readonly read: string;
};

export type ListingOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "problems"; readonly problems: readonly ListingProblem[] }
  /** Somebody saved meanwhile: nothing was changed. */
  | { readonly kind: "stale"; readonly theirs: ListingState };

/** What the listing of a hoster says today. */
export async function readListing(
  deps: Pick<Deps, "now">,
  db: Db,
  hoster: Hoster,
): Promise<ListingState> {
  const facts = await listShownFacts(db, [hoster.id]);
  const isDescribed = hoster.describedAt !== null;
  const listing = listingOf(hoster, facts);
  const services = isDescribed
    ? []
    : proposeServices([], await listImportedServices(db, hoster.id), dayInParis(deps.now())).map(
        (proposal) => ({ ...proposal, digest: digestOf(keyOfProposal(proposal)) }),
      );
  const declined = new Set(await listDeclinedDigests(db, hoster.id));
  const isClosed = (field: ListingFactField) => declined.has(proposalsOfField(field));
  const read = [isDescribed, listing, services.map(({ digest }) => digest)];
  return {
    ...{ listing, services, isDescribed },
    closed: listingFactFields.filter(isClosed),
    imported: provenancesOf(listing, facts),
    digest: digestOf(JSON.stringify(read)),
  };
}

/**
 * Has a hoster describe itself: from the first time on, imports change nothing of it. What
 * is emptied is declined whole, whatever sources come to say of it.
 */
export async function saveListing(deps: Deps, save: ListingSave): Promise<ListingOutcome> {
  const problems = checkListing(save.listing);
  if (problems.length > 0) return { kind: "problems", problems };
  return deps.db.transaction(async (db): Promise<ListingOutcome> => {
    const hoster = await lockOwnHoster(db, save);
    const state = await readListing(deps, db, hoster);
    if (state.digest !== save.read) {
      const isSame = JSON.stringify(state.listing) === JSON.stringify(save.listing);
      return isSame && state.isDescribed ? { kind: "saved" } : { kind: "stale", theirs: state };
    }
    await declineEmptied(deps, db, hoster, { before: state.listing, after: save.listing });
    if (!state.isDescribed) await keepServices(deps, db, hoster, { state, keep: save.keep });
    await writeListing(deps, db, hoster, save);
    return { kind: "saved" };
  });
}

/** What a whole field of the listing is declined by. */
export function digestsOfField(field: ListingFactField): readonly string[] {
  const shown = keyOfField(factOfListing[field], "shown");
  return [digestOf(shown), proposalsOfField(field)];
}

/** What the proposals of a field are declined by, what they say set aside. */
export function proposalsOfField(field: ListingFactField): string {
  return digestOf(keyOfField(factOfListing[field], "proposed"));
}

/** Writes a listing that is right over what the hoster said before. */
export async function writeListing(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  hoster: Hoster,
  { listing, personId }: Pick<ListingSave, "listing" | "personId">,
): Promise<void> {
  const { name, summary, summaryEn, website, country, department, audiences } = listing;
  await updateHoster(db, hoster.id, {
    name,
    summary: summary || null,
    summaryEn: summaryEn || null,
    website: website || null,
    country: country || null,
    department: department || null,
    audiences: [...audiences],
    describedAt: hoster.describedAt ?? deps.now(),
  });
  await writeOwnFacts(deps, db, hoster.id, factsOfListing(listing, fr.names.audiences));
  await noteWrite(deps, db, {
    ...{ personId, hosterId: hoster.id, action: "describe-hoster" },
    // A public e-mail address is somebody's: it is left where it can be changed.
    detail: { listing: { ...listing, contact: listing.contact === "" ? "" : "…" } },
  });
  await refreshOwn(deps, db, hoster.id);
}

function listingOf(hoster: Hoster, facts: readonly Fact[]): OwnListing {
  return {
    name: hoster.name,
    summary: hoster.summary ?? "",
    summaryEn: hoster.summaryEn ?? "",
    website: hoster.website ?? "",
    place: findFact(facts, "place") ?? "",
    country: hoster.country ?? "",
    department: hoster.department ?? "",
    legalForm: findFact(facts, "legal-form") ?? "",
    audiences: hoster.audiences,
    openSince: findFact(facts, "open-since") ?? "",
    contact: findFact(facts, "contact") ?? "",
    legalNotice: findFact(facts, "legal-notice") ?? "",
  };
}

function provenancesOf(listing: OwnListing, facts: readonly Fact[]): ListingState["imported"] {
  const entries = listingFactFields.flatMap((field) => {
    const fact = facts.find((each) => each.field === factOfListing[field]);
    const isOwn = fact === undefined || fact.origin === "own" || listing[field].length === 0;
    if (isOwn) return [];
    const { origin, sources, recordedOn } = fact;
    return [[field, { origin, sources, recordedOn }] as const];
  });
  return Object.fromEntries(entries);
}

/** Whatever sources come to say of a field that the hoster empties. */
async function declineEmptied(
  deps: Pick<Deps, "now">,
  db: Db,
  hoster: Hoster,
  { before, after }: { readonly before: OwnListing; readonly after: OwnListing },
): Promise<void> {
  const emptied = listingFactFields.filter(
    (field) => before[field].length > 0 && after[field].length === 0,
  );
  await insertDeclined(db, hoster.id, emptied.flatMap(digestsOfField), deps.now());
}

async function keepServices(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  hoster: Hoster,
  { state, keep }: { readonly state: ListingState; readonly keep: readonly string[] },
): Promise<void> {
  const kept = state.services.filter(({ digest }) => keep.includes(digest));
  await writeOwnServices(
    deps,
    db,
    hoster.id,
    kept.map(({ accepted }) => ({ ...accepted, id: deps.newId() })),
  );
}
