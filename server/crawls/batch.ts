import { fateOfReason } from "#core/crawl.ts";
import type { FileReason } from "#core/crawl.ts";
import { groupBy } from "#core/groups.ts";
import {
  findCost,
  insertCrawlFiles,
  leaveWaiting,
  postponeHost,
  saveCrawlFiles,
} from "#server/crawl-files/queries.ts";
import type { CrawlFile } from "#server/crawl-files/queries.ts";
import { countLines, nameOf } from "#server/crawls/content.ts";
import type { FileContent } from "#server/crawls/content.ts";
import { findFollowing } from "#server/crawls/following.ts";
import { keepHold } from "#server/crawls/hold.ts";
import type { Crawl, Hold } from "#server/crawls/queries.ts";
import { readFile, recallFile } from "#server/crawls/reading.ts";
import type { Reading } from "#server/crawls/reading.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import {
  listSourceFiles,
  saveSourceFiles,
  touchSourceFiles,
} from "#server/source-files/queries.ts";
import type { SourceFileRow } from "#server/source-files/queries.ts";

type Batch = {
  readonly crawl: Crawl;
  readonly hold: Hold;
  readonly files: readonly CrawlFile[];
  /** What was read in this slice, by address: added to. */
  readonly contents: Map<string, FileContent>;
};

/** What kills the process each time is left out, after so many attempts. */
export const mostAttempts = 3;

/** Failures by the way there, before a server is asked for nothing more in a crawl. */
const mostFailuresOfHost = 3;

/** What the files of one organization may take, in milliseconds. */
const longestOrganization = 5 * 60_000;

/** The longest that a server may ask to be left alone for within a crawl, in seconds. */
const longestWait = 600;

/**
 * Reads files of one organization, then writes all that came of it at once. Gives the files that lead
 * further.
 */
export async function readBatch(deps: Deps, batch: Batch): Promise<number> {
  const { crawl, files } = batch;
  const [first] = files;
  if (first === undefined) return 0;
  const hosts = [...new Set(files.map(({ host }) => host))];
  const { took, failures } = await findCost(deps.db, first, hosts);
  if (took > longestOrganization) {
    await leaveWaiting(deps.db, first, "crawl-capped");
    return 0;
  }
  const known = await listSourceFiles(
    deps.db,
    files.map(({ address }) => address),
  );
  const filesOf = groupBy(files, ({ host }) => host);
  // Servers at once, the files of each one after the other.
  const visits = await Promise.all(
    hosts.map((host) =>
      visitHost(deps, crawl, { files: filesOf(host), known, failures: failures.get(host) ?? 0 }),
    ),
  );
  return deps.db.transaction((db) => saveVisits(deps, db, batch, visits.flat()));
}

/** A file, and what reading it gave; null when it was not asked for. */
type Visit = { readonly file: CrawlFile; readonly reading: Reading | null };

async function visitHost(
  deps: Deps,
  crawl: Crawl,
  host: {
    readonly files: readonly CrawlFile[];
    readonly known: readonly SourceFileRow[];
    readonly failures: number;
  },
): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  let isAskedToWait = false;
  for (const file of host.files) {
    const { address, role } = file;
    const known = host.known.find((row) => row.address === address);
    const isRead = known !== undefined && known.triedAt >= (crawl.startedAt ?? crawl.askedAt);
    if (file.attempts > mostAttempts) visits.push({ file, reading: unread("our-side") });
    else if (isRead) visits.push({ file, reading: recallFile(known, role) });
    else if (isAskedToWait) visits.push({ file, reading: null });
    else if (host.failures >= mostFailuresOfHost) {
      visits.push({ file, reading: unread("host-given-up") });
    } else {
      const reading = await readFile(deps, { address, role, known });
      visits.push({ file, reading });
      isAskedToWait = reading.retryAfter !== null;
    }
  }
  return visits;
}

function unread(reason: FileReason): Reading {
  const content = { ok: false, problems: [reason] } as const;
  return { content, isChanged: false, isSame: false, row: null, retryAfter: null, took: 0 };
}

async function saveVisits(
  deps: Deps,
  db: Db,
  { crawl, hold, contents }: Batch,
  visits: readonly Visit[],
): Promise<number> {
  const now = deps.now();
  const done = visits.filter(({ file, reading }) => !mayWait(file, reading));
  await keepHold(deps, db, hold, sizeOf(done));
  await saveSources(db, done, now);
  const read = contentsOf(visits);
  for (const { file, content } of read) contents.set(file.address, content);
  const following = await findFollowing(deps, db, crawl, read);
  const saved = visits.map((visit) => savedFile(visit, now));
  await saveCrawlFiles(
    db,
    saved.map((file) => ({ ...file, ...following.refused.get(file.id) })),
  );
  await insertCrawlFiles(db, following.files);
  for (const { file, reading } of visits) {
    if (!mayWait(file, reading) || reading === null) continue;
    await postponeHost(db, file, new Date(now.getTime() + waitOf(reading) * 1_000));
  }
  return following.files.length;
}

/** Bytes that are stored anew. */
function sizeOf(visits: readonly Visit[]): number {
  const sizes = visits.map(({ reading }) =>
    reading?.isChanged === true ? (reading.row?.content?.length ?? 0) : 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function saveSources(db: Db, done: readonly Visit[], now: Date): Promise<void> {
  const rows = (isSame: boolean) =>
    done.flatMap(({ reading }) => (reading?.isSame === isSame ? (reading.row ?? []) : []));
  const cameAgain = rows(true).map(({ address }) => address);
  await touchSourceFiles(db, cameAgain, now);
  await saveSourceFiles(db, rows(false));
}

/** Whether a server asked for a while, once, that is short enough. */
function mayWait({ attempts }: CrawlFile, reading: Reading | null): boolean {
  if (reading === null) return true;
  const { retryAfter } = reading;
  return retryAfter !== null && retryAfter <= longestWait && attempts < 2;
}

function waitOf({ retryAfter }: Reading): number {
  return Math.max(1, retryAfter ?? 0);
}

function savedFile({ file, reading }: Visit, now: Date): CrawlFile {
  // It was not asked for: that was no attempt.
  if (reading === null) return { ...file, attempts: file.attempts - 1 };
  const took = file.took + reading.took;
  if (mayWait(file, reading)) return { ...file, took };
  const { content, isChanged, row } = reading;
  if (!content.ok) {
    const reason = content.problems[0] ?? "our-side";
    const fate = fateOfReason(reason);
    const since = fate === "left-out" ? null : (row?.unreachableSince ?? now);
    return { ...file, took, fate, reason, since };
  }
  const { role, file: read } = content.value;
  return {
    ...{ ...file, took, role, name: nameOf(content.value), ...countLines(read.lines) },
    // Recording it has attempts of its own.
    attempts: 0,
    fate: isChanged ? "taken" : "unchanged",
  };
}

function contentsOf(visits: readonly Visit[]) {
  return visits.flatMap(({ file, reading }) =>
    reading?.content.ok === true ? [{ file, content: reading.content.value }] : [],
  );
}
