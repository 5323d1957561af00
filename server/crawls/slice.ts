import {
  beginFiles,
  countAttempt,
  findNextWait,
  findUnrecorded,
  leaveOrganization,
  leaveWaiting,
} from "#server/crawl-files/queries.ts";
import { mostAttempts, readBatch } from "#server/crawls/batch.ts";
import type { FileContent } from "#server/crawls/content.ts";
import { holdLength, LostHold } from "#server/crawls/hold.ts";
import {
  findCrawlUnderWay,
  hasWaitingCrawl,
  holdCrawl,
  startOldestCrawl,
  updateHeld,
} from "#server/crawls/queries.ts";
import type { Crawl, Hold } from "#server/crawls/queries.ts";
import { recordOrganization } from "#server/crawls/recording.ts";
import { tellTeams } from "#server/crawls/telling.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { enqueue } from "#server/jobs/enqueue.ts";

/** How long a slice goes on, in milliseconds; a batch under way is finished. */
const sliceLength = 15_000;

/** A crawl that takes longer, in milliseconds, or stores more, in bytes, leaves the rest for the next one. */
const longestCrawl = 6 * 3_600_000;
const mostStored = 200_000_000;

/** Files asked for at once, of one organization. */
const atOnce = 8;

/** What the job `crawl-step` is given: the slice it is for; without one, whichever comes. */
export type SliceOrder = { readonly crawlId?: string; readonly slice?: number };

/** Where a slice left things. */
export type SliceEnd = "nothing-to-do" | "held-elsewhere" | "went-on" | "over";

/**
 * Goes on with the crawl under way, or starts the one that waited for longest, for some seconds; what
 * is left is asked for again. One worker at a time does it: of two, the second does nothing.
 */
export async function crawlSlice(deps: Deps, order: SliceOrder = {}): Promise<SliceEnd> {
  const holder = deps.newId();
  const crawl = await takeCrawl(deps, holder, order);
  if (crawl === "nothing-to-do" || crawl === "held-elsewhere") return crawl;
  const hold = { crawlId: crawl.id, holder };
  try {
    return await workOn(deps, crawl, hold);
  } catch (error) {
    // Another worker has it in hand: this one was taken for dead.
    if (error instanceof LostHold) return "held-elsewhere";
    await updateHeld(deps.db, hold, { heldBy: null, heldUntil: null });
    throw error;
  }
}

function takeCrawl(
  deps: Deps,
  holder: string,
  order: SliceOrder,
): Promise<Crawl | "nothing-to-do" | "held-elsewhere"> {
  return deps.db.transaction(async (db) => {
    await lockNames(db, ["crawls"]);
    const now = deps.now();
    if ((await findCrawlUnderWay(db)) === undefined) await startOldestCrawl(db, now);
    const crawl = await findCrawlUnderWay(db);
    if (crawl === undefined || isDone(crawl, order)) return "nothing-to-do";
    const until = new Date(now.getTime() + holdLength);
    const isHeld = await holdCrawl(db, { crawlId: crawl.id, holder }, { now, until });
    return isHeld ? crawl : "held-elsewhere";
  });
}

/** A job that was meant for a slice that somebody else did. */
function isDone(crawl: Crawl, { crawlId, slice }: SliceOrder): boolean {
  return crawlId === crawl.id && slice !== crawl.slice;
}

async function workOn(deps: Deps, crawl: Crawl, hold: Hold): Promise<SliceEnd> {
  const stopsAt = performance.now() + sliceLength;
  await leaveCapped(deps, crawl);
  const work = { crawl, hold, contents: new Map<string, FileContent>() };
  while (performance.now() < stopsAt) {
    if (!(await readNext(deps, work)) && !(await recordNext(deps, work))) break;
  }
  return endSlice(deps, crawl, hold);
}

type Work = {
  readonly crawl: Crawl;
  readonly hold: Hold;
  readonly contents: Map<string, FileContent>;
};

/** Reads some files, and records the organization when they were its last ones; false when none can be read now. */
async function readNext(deps: Deps, work: Work): Promise<boolean> {
  const asked = { crawlId: work.crawl.id, now: deps.now(), limit: atOnce };
  const files = await beginFiles(deps.db, asked);
  if (files.length === 0) return false;
  const following = await readBatch(deps, { ...work, files });
  if (following === 0 && files.length < atOnce) await recordNext(deps, work);
  return true;
}

/** Records an organization whose files are all read; false when there is none. */
async function recordNext(deps: Deps, work: Work): Promise<boolean> {
  const file = await findUnrecorded(deps.db, work.crawl.id);
  if (file === undefined) return false;
  const attempts = await countAttempt(deps.db, file);
  // Recording it failed each time: it must not keep the crawl from ending.
  if (attempts > mostAttempts) await leaveOrganization(deps.db, file, "our-side");
  else await recordOrganization(deps, { ...work, file });
  work.contents.clear();
  return true;
}

async function leaveCapped({ db, now }: Deps, crawl: Crawl): Promise<void> {
  const { id, startedAt, storedBytes } = crawl;
  const length = now().getTime() - (startedAt ?? now()).getTime();
  if (length <= longestCrawl && storedBytes <= mostStored) return;
  await leaveWaiting(db, { crawlId: id }, "crawl-capped");
}

function endSlice(deps: Deps, crawl: Crawl, hold: Hold): Promise<SliceEnd> {
  return deps.db.transaction(async (db) => {
    await lockNames(db, ["crawls"]);
    const left = await findNextWait(db, crawl.id);
    const isOver = left === undefined && (await findUnrecorded(db, crawl.id)) === undefined;
    if (isOver) await tellTeams(deps, db, crawl);
    const slice = crawl.slice + 1;
    const freed = { heldBy: null, heldUntil: null, slice };
    const ended = isOver ? { ...freed, endedAt: deps.now() } : freed;
    if (!(await updateHeld(db, hold, ended))) throw new LostHold();
    if (!isOver)
      await askForSlice(deps, db, { crawlId: crawl.id, slice, runAt: left?.notBefore ?? null });
    else if (await hasWaitingCrawl(db))
      await enqueue(deps, db, [{ name: "crawl-step", payload: {} }]);
    return isOver ? "over" : "went-on";
  });
}

async function askForSlice(
  deps: Deps,
  db: Db,
  { crawlId, slice, runAt }: { crawlId: string; slice: number; runAt: Date | null },
): Promise<void> {
  const dedupeKey = `crawl-step ${crawlId} ${slice}`;
  const job = { name: "crawl-step", payload: { crawlId, slice }, dedupeKey };
  await enqueue(deps, db, [{ ...job, ...(runAt !== null && { runAt }) }]);
}
