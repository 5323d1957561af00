import { setTimeout } from "node:timers/promises";
import { inspect } from "./crash-checks.ts";
import type { SavedState } from "./crash-checks.ts";
import { prepareData, startMortal, withData } from "./crash-site.ts";
import type { CrashPlace } from "./crash-site.ts";
import { beginWriting, savedCriteria } from "./crash-writer.ts";
import type { Acknowledged, Writing } from "./crash-writer.ts";

export type CrashPlan = {
  /** How many acknowledged writes of each kind are wanted at least. */
  readonly saves: number;
  readonly publications: number;
  /** Between these, at random, is how long a process lives after its first write, in milliseconds. */
  readonly life: readonly [number, number];
};

export type CrashCounts = {
  readonly kills: number;
  readonly savesAcknowledged: number;
  readonly savesLost: number;
  readonly publicationsAcknowledged: number;
  readonly publicationsLost: number;
  /** Written before the process died, and never acknowledged: allowed. */
  readonly unacknowledged: number;
  /** Everything else that is wrong: half a revision, a listing of another one, a missing trace. */
  readonly faults: readonly string[];
};

/**
 * Saves answers and publishes them while the process that does it is killed again and again, and
 * looks after each death for what it had acknowledged.
 */
export async function crash(place: CrashPlace, plan: CrashPlan): Promise<CrashCounts> {
  const headers = await prepareData(place);
  const counts = { kills: 0, saves: 0, savesLost: 0, published: 0, publishedLost: 0, spare: 0 };
  const faults: string[] = [];
  let found = await withData(place, inspect);
  while (counts.saves < plan.saves || counts.published < plan.publications) {
    const wantsPublications = counts.published < plan.publications;
    const given = { headers, from: found.saved, wantsPublications };
    const acknowledged = await writeUntilKilled(place, given, plan.life);
    counts.kills += 1;
    const before = found;
    found = await withData(place, inspect);
    const { lost, spare } = compareSaves(acknowledged, found.saved);
    const published = found.revisions - before.revisions;
    counts.saves += acknowledged.saves;
    counts.savesLost += lost;
    counts.published += acknowledged.published;
    counts.publishedLost += Math.max(0, acknowledged.published - published);
    counts.spare += spare + Math.max(0, published - acknowledged.published);
    faults.push(...found.faults);
  }
  return {
    kills: counts.kills,
    savesAcknowledged: counts.saves,
    savesLost: counts.savesLost,
    publicationsAcknowledged: counts.published,
    publicationsLost: counts.publishedLost,
    unacknowledged: counts.spare,
    faults: [...new Set(faults)],
  };
}

/** What a process acknowledged before it was killed, at some moment after its first write. */
async function writeUntilKilled(
  place: CrashPlace,
  given: Omit<Writing, "url">,
  [least, most]: CrashPlan["life"],
): Promise<Acknowledged> {
  const site = await startMortal(place);
  try {
    const writing = beginWriting({ ...given, url: site.url });
    await writing.begun;
    await setTimeout(least + Math.random() * (most - least));
    await site.kill();
    return await writing.ended();
  } finally {
    await site.kill();
  }
}

/** The counts in one line each. */
export function sayCounts(counts: CrashCounts): readonly string[] {
  const { faults, ...numbers } = counts;
  return [
    ...Object.entries(numbers).map(([name, count]) => `${name}: ${count}`),
    `faults: ${faults.length === 0 ? "none" : faults.join("; ")}`,
  ];
}

/** A save is there when what is stored is what it said, or what was sent after it. */
function compareSaves({ saved, sent }: Acknowledged, found: SavedState) {
  let [lost, spare] = [0, 0];
  for (const criterion of savedCriteria) {
    const [told, stored] = [saved.get(criterion), found.get(criterion)];
    if (told === undefined || stored === undefined) continue;
    const isOneMore = stored.version === told.version + 1 && stored.note === sent.get(criterion);
    if (isOneMore) spare += 1;
    else if (stored.version !== told.version || stored.note !== told.note) {
      lost += Math.max(1, told.version - stored.version);
    }
  }
  return { lost, spare };
}
