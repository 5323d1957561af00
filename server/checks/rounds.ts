import type { Sighting } from "#core/machine-check.ts";
import { seeFileField } from "#core/machine-check-file.ts";
import { filePrefix } from "#core/machine-check-plan.ts";
import type { PlannedCheck } from "#core/machine-check-plan.ts";
import { judge } from "#core/machine-check-verdict.ts";
import { tellDifferences } from "#server/checks/letters.ts";
import { look } from "#server/checks/look.ts";
import {
  deleteCheckRows,
  findRound,
  listCheckRows,
  setRoundEnded,
  upsertCheckRows,
  upsertRound,
} from "#server/checks/queries.ts";
import type { CheckRow } from "#server/checks/queries.ts";
import { evidenceIn, findSubject, keyOf } from "#server/checks/subject.ts";
import type { Subject } from "#server/checks/subject.ts";
import { afterDays, dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { enqueue } from "#server/jobs/enqueue.ts";

/** What the job `check-hoster` is given; without a round, it begins one. */
export type CheckOrder = {
  readonly hosterId: string;
  readonly round?: string;
  /** The last check that was made of the round. */
  readonly after?: string;
};

export const checkJob = "check-hoster";

/** A slice ends after that long, in milliseconds: others wait for the network too. */
const longestSlice = 20_000;

/** Makes some of the checks of a round, and asks for the rest. */
export async function checkHoster(deps: Deps, order: CheckOrder): Promise<void> {
  const { hosterId, after = "" } = order;
  const round = order.round ?? (await deps.db.transaction((db) => beginRound(deps, db, hosterId)));
  if ((await findRound(deps.db, hosterId))?.id !== round) return;
  const subject = await findSubject(deps.db, hosterId);
  const left = subject?.planned.filter((each) => keyOf(each) > after) ?? [];
  const made = subject === null ? [] : await makeChecks(deps, subject, left);
  const last = made.at(-1);
  const isOver = last === undefined || made.length === left.length;
  await deps.db.transaction(async (db) => {
    await lockNames(db, [lockName(hosterId)]);
    // Another round began meanwhile: this one has nothing more to say.
    if ((await findRound(db, hosterId))?.id !== round) return;
    if (subject !== null) await saveChecks(deps, db, { subject, made });
    if (isOver) await endRound(deps, db, { hosterId, round });
    else {
      const payload: CheckOrder = { hosterId, round, after: keyOf(last.planned) };
      await enqueue(deps, db, [{ name: checkJob, payload }]);
    }
  });
}

/** Begins to look at everything of a hoster, within a transaction, and gives what the round goes by. */
export async function beginRound(
  deps: Pick<Deps, "newId" | "now">,
  db: Db,
  hosterId: string,
): Promise<string> {
  await lockNames(db, [lockName(hosterId)]);
  const id = deps.newId();
  await upsertRound(db, { hosterId, id, askedAt: deps.now(), endedAt: null });
  return id;
}

/** Rounds of a hoster are begun, saved and told one after the other. */
export function lockName(hosterId: string): string {
  return `checks ${hosterId}`;
}

type Made = { readonly planned: PlannedCheck; readonly sighting: Sighting };

/** What is looked at for several criteria is looked at once. */
async function makeChecks(
  deps: Deps,
  subject: Subject,
  left: readonly PlannedCheck[],
): Promise<readonly Made[]> {
  const end = performance.now() + longestSlice;
  const seen = new Map<string, Sighting>();
  const made: Made[] = [];
  for (const planned of left) {
    if (made.length > 0 && performance.now() > end) break;
    const key = `${planned.check} ${planned.target}`;
    const sighting = seen.get(key) ?? (await makeCheck(deps, subject, planned));
    if (!planned.check.startsWith(filePrefix)) seen.set(key, sighting);
    made.push({ planned, sighting });
  }
  return made;
}

async function makeCheck(deps: Deps, subject: Subject, planned: PlannedCheck): Promise<Sighting> {
  const { website, services, files } = subject;
  const now = deps.now();
  if (files === null || !planned.check.startsWith(filePrefix)) {
    return look(deps, planned, { website, services, at: now.toISOString() });
  }
  const evidence = evidenceIn(subject, planned.criterion);
  return seeFileField(planned, files, { evidence, today: dayInParis(now) });
}

type Saved = { readonly subject: Subject; readonly made: readonly Made[] };

async function saveChecks(deps: Deps, db: Db, { subject, made }: Saved): Promise<void> {
  const former = await listCheckRows(db, subject.hoster.id);
  const rows = made.flatMap((each) => {
    const { criterion, check } = each.planned;
    const before = former.find((row) => row.criterion === criterion && row.check === check);
    return rowOf(subject, each, { before, now: deps.now() }) ?? [];
  });
  await upsertCheckRows(db, rows);
}

type Before = { readonly before: CheckRow | undefined; readonly now: Date };

function rowOf(
  { hoster, grid }: Subject,
  { planned, sighting }: Made,
  { before, now }: Before,
): CheckRow | null {
  const { check, target, value } = planned;
  const criterion = grid.criteria.get(planned.criterion);
  if (criterion === undefined) return null;
  const declared = JSON.stringify(value);
  const same = before?.target === target && before.declared === declared ? before : undefined;
  const since = same?.troubledSince ?? null;
  const { verdict, troubledSince } = judge({ check, criterion, value }, sighting, {
    former: { troubledSince: since === null ? null : dayInParis(since) },
    day: dayInParis(now),
  });
  return {
    ...{ hosterId: hoster.id, criterion: planned.criterion, check, target, declared, verdict },
    seen: sighting.seen,
    checkedAt: now,
    since: same?.verdict === verdict ? same.since : now,
    troubledSince: troubledSince === null ? null : (since ?? now),
    // What could not be told today does not make an old difference a new one.
    toldAt: verdict === "agrees" ? null : (same?.toldAt ?? null),
  };
}

type Ended = { readonly hosterId: string; readonly round: string };

/** Only what speaks of the answers as they are now is kept and told: they may have changed meanwhile. */
async function endRound(deps: Deps, db: Db, { hosterId, round }: Ended): Promise<void> {
  const subject = await findSubject(db, hosterId);
  const rows = await listCheckRows(db, hosterId);
  const kept = rows.filter((row) => subject !== null && isPlanned(subject, row));
  const outdated = rows.filter((row) => !kept.includes(row));
  await deleteCheckRows(db, hosterId, outdated);
  await setRoundEnded(db, { id: round, endedAt: deps.now() });
  if (subject === null) return;
  await tellDifferences(deps, db, { subject, rows: kept });
  await askForSecondLook(deps, db, { hosterId, rows: kept });
}

function isPlanned({ planned }: Subject, row: CheckRow): boolean {
  return planned.some(
    ({ criterion, check, target, value }) =>
      row.criterion === criterion &&
      row.check === check &&
      row.target === target &&
      row.declared === JSON.stringify(value),
  );
}

/** More than a day later, so that it is another one wherever it is counted. */
const hoursToSecondLook = 26;

/** Trouble that began today may be over tomorrow: nothing is said of it before. */
async function askForSecondLook(
  deps: Deps,
  db: Db,
  { hosterId, rows }: { readonly hosterId: string; readonly rows: readonly CheckRow[] },
): Promise<void> {
  const today = dayInParis(deps.now());
  const isNew = rows.some(
    ({ troubledSince }) => troubledSince !== null && dayInParis(troubledSince) === today,
  );
  if (!isNew) return;
  const runAt = afterDays(deps.now(), hoursToSecondLook / 24);
  const dedupeKey = `${checkJob} ${hosterId} ${dayInParis(runAt)} again`;
  const payload: CheckOrder = { hosterId };
  await enqueue(deps, db, [{ name: checkJob, payload, runAt, dedupeKey }]);
}
