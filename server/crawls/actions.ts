import { readWebAddress as readAddressText } from "#core/plain-text.ts";
import type { FileRole } from "#core/crawl.ts";
import { isUuid } from "#core/uuid.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { insertCrawlFiles } from "#server/crawl-files/queries.ts";
import { waitingFile } from "#server/crawls/following.ts";
import {
  deleteFederation,
  deleteOldCrawls,
  findAskedCrawl,
  findCrawlUnderWay,
  findFederation,
  findFederationAt,
  insertCrawl,
  insertFederation,
  listFederations,
  listOwnCrawls,
  updateFederation,
} from "#server/crawls/queries.ts";
import type { Crawl, Federation } from "#server/crawls/queries.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { deleteForsakenFiles } from "#server/source-files/queries.ts";

export { readLines, shownCrawl, shownFile } from "#server/crawls/shown.ts";
export { crawlSlice } from "#server/crawls/slice.ts";

/** Longest address taken, in characters. */
const longestAddress = 500;

/** Federations that may be followed, and own crawls that a hoster may ask for within an hour. */
const mostFederations = 50;
const mostOwnCrawls = 5;
const hour = 3_600_000;

export const addressFaults = ["no-address", "known-address", "too-many"] as const;
export type AddressFault = (typeof addressFaults)[number];

type Acting = { readonly personId: string };

/** The address of a file as it is asked for; null for what is no public web address. */
export function readFileAddress(typed: string): string | null {
  const read = readAddressText(typed.trim());
  return read.ok && read.value.length <= longestAddress ? read.value : null;
}

/** Follows a federation from now on: its file is read at once, then every night. */
export function followFederation(
  deps: Deps,
  { personId, typed }: Acting & { readonly typed: string },
): Promise<AddressFault | null> {
  const address = readFileAddress(typed);
  if (address === null) return Promise.resolve("no-address");
  return deps.db.transaction(async (db) => {
    await lockNames(db, ["crawls"]);
    await holdPerson(db, { id: personId });
    const followed = await listFederations(db);
    if (followed.length >= mostFederations) return "too-many";
    const row = { id: deps.newId(), address, name: null, addedAt: deps.now(), pausedAt: null };
    if (!(await insertFederation(db, row))) return "known-address";
    await askForCrawl(deps, db, { address, federationId: row.id, role: "federation" });
    await noteWrite(deps, db, { personId, action: "follow-federation", detail: { address } });
    return null;
  });
}

export const federationDeeds = ["crawl", "pause", "resume", "remove"] as const;
export type FederationDeed = (typeof federationDeeds)[number];

/** Has a federation read now, left alone, read again, or followed no more. Throws `Refusal("not-found")`. */
export function changeFederation(
  deps: Deps,
  { id, deed, personId }: Acting & { readonly id: string; readonly deed: FederationDeed },
): Promise<void> {
  return deps.db.transaction(async (db) => {
    await lockNames(db, ["crawls"]);
    await holdPerson(db, { id: personId });
    const federation = isUuid(id) ? await findFederation(db, id) : undefined;
    if (federation === undefined) throw new Refusal("not-found");
    await doDeed(deps, db, federation, deed);
    const { address } = federation;
    await noteWrite(deps, db, { personId, action: `${deed}-federation`, detail: { address } });
  });
}

async function doDeed(
  deps: Deps,
  db: Db,
  { id, address }: Federation,
  deed: FederationDeed,
): Promise<void> {
  switch (deed) {
    case "crawl":
      await askForCrawl(deps, db, { address, federationId: id, role: "federation" });
      return;
    case "pause":
      return updateFederation(db, id, { pausedAt: deps.now() });
    case "resume":
      return updateFederation(db, id, { pausedAt: null });
    case "remove":
      return deleteFederation(db, id);
  }
}

/**
 * Has the files of a hoster read, from that of its organization, as its team asks. Throws
 * `Refusal("too-many-requests")`, and the refusals of a hoster that has no files to read.
 */
export function readOwnFiles(
  deps: Deps,
  { slug, typed, personId }: Acting & { readonly slug: string; readonly typed: string },
): Promise<AddressFault | null> {
  const address = readFileAddress(typed);
  return deps.db.transaction(async (db) => {
    await lockNames(db, ["crawls"]);
    await holdPerson(db, { id: personId });
    const hoster = await openOwnHoster({ db }, slug);
    if (hoster.isImaginary) throw new Refusal("imaginary-hoster");
    if (hoster.stance === "unproved") throw new Refusal("unproved-hoster");
    if (hoster.stance !== "listed") throw new Refusal("unlisted-hoster");
    if (address === null) return "no-address";
    const last = await listOwnCrawls(db, hoster.id, mostOwnCrawls);
    if (last.some(({ endedAt }) => endedAt === null)) return null;
    limitOwn(last, deps.now());
    await askForCrawl(deps, db, { address, hosterId: hoster.id, role: "organization" });
    const detail = { address };
    await noteWrite(deps, db, { personId, hosterId: hoster.id, action: "read-own-files", detail });
    return null;
  });
}

function limitOwn(last: readonly Crawl[], now: Date): void {
  const oldest = last[mostOwnCrawls - 1];
  if (oldest === undefined) return;
  const left = oldest.askedAt.getTime() + hour - now.getTime();
  if (left > 0) throw new Refusal("too-many-requests", [], Math.ceil(left / 1_000));
}

/** Asks for a crawl of whatever is at an address, and gives it; the same one twice is one. */
export function askForAddress(deps: Deps, address: string): Promise<Crawl> {
  return deps.db.transaction(async (db) => {
    const federation = await findFederationAt(db, address);
    const federationId = federation?.id ?? null;
    return askForCrawl(deps, db, { address, federationId, role: "root" });
  });
}

/** Asks for a crawl of each federation that is followed, as the timetable does. */
export async function startCrawls(deps: Deps): Promise<void> {
  await deps.db.transaction(async (db) => {
    const followed = await listFederations(db);
    for (const { id, address, pausedAt } of followed) {
      if (pausedAt !== null) continue;
      await askForCrawl(deps, db, { address, federationId: id, role: "federation" });
    }
    // A crawl that was left in the middle goes on.
    await enqueue(deps, db, [{ name: "crawl-step", payload: {} }]);
  });
}

/** Looks again once a worker that has a crawl in hand would be taken for dead. */
export async function wakeLater(deps: Deps): Promise<void> {
  const crawl = await findCrawlUnderWay(deps.db);
  const runAt = new Date((crawl?.heldUntil ?? deps.now()).getTime() + 1_000);
  if (crawl === undefined) return;
  const dedupeKey = `crawl-step ${crawl.id} after ${runAt.toISOString()}`;
  await enqueue(deps, deps.db, [{ name: "crawl-step", payload: {}, runAt, dedupeKey }]);
}

/** Forgets reports after three months, and files that no fact comes from after six; never what was taken of them. */
export async function forgetCrawls({ db, now }: Deps): Promise<void> {
  await deleteOldCrawls(db, afterDays(now(), -90));
  await deleteForsakenFiles(db, afterDays(now(), -180));
}

type AskedCrawl = {
  readonly address: string;
  readonly federationId?: string | null;
  readonly hosterId?: string | null;
  readonly role: FileRole;
};

async function askForCrawl(deps: Deps, db: Db, asked: AskedCrawl): Promise<Crawl> {
  const { address, federationId = null, hosterId = null, role } = asked;
  const crawl: Crawl = {
    ...{ id: deps.newId(), address, federationId, hosterId, askedAt: deps.now() },
    ...{ startedAt: null, endedAt: null, slice: 0, storedBytes: 0, heldBy: null, heldUntil: null },
  };
  if (!(await insertCrawl(db, crawl))) {
    return (await findAskedCrawl(db, crawl)) ?? crawl;
  }
  const root = { crawlId: crawl.id, rank: 0, place: 0, address, role };
  await insertCrawlFiles(db, [waitingFile(deps, root)]);
  await enqueue(deps, db, [{ name: "crawl-step", payload: {} }]);
  return crawl;
}
