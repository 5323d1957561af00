import type { Person } from "#core/access.ts";
import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import { evidenceOf } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import { groupBy } from "#core/groups.ts";
import type { PublicCheck, RoundState } from "#core/machine-check.ts";
import { verdictOf } from "#core/machine-check-summary.ts";
import { checkSlot } from "#core/machine-check-slot.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { assessmentOf, publishedAnswers } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { findRound, listCheckRows, listCheckRowsOf, listRounds } from "#server/checks/queries.ts";
import type { CheckRow } from "#server/checks/queries.ts";
import { beginRound, checkJob, lockName } from "#server/checks/rounds.ts";
import type { CheckOrder } from "#server/checks/rounds.ts";
import { findSubject } from "#server/checks/subject.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { findGrid, findGridInForce } from "#server/grids/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import { listHosters } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { enqueue } from "#server/jobs/enqueue.ts";

/** Hosters looked at in one query. */
const readAtOnce = 500;

/**
 * Asks for a round of checks of each hoster whose day it is, at its own minute of that day, and of
 * those that published since they were last looked at.
 */
export async function askForChecks(deps: Deps): Promise<void> {
  const { db, now } = deps;
  const hosters = (await listHosters(db)).filter(
    ({ stance, isImaginary }) => stance === "listed" && !isImaginary,
  );
  const rounds = new Map((await listRounds(db)).map((round) => [round.hosterId, round]));
  const day = dayInParis(now());
  const weekday = (Date.parse(day) / 86_400_000) % 7;
  for (let start = 0; start < hosters.length; start += readAtOnce) {
    const ids = hosters.slice(start, start + readAtOnce).map(({ id }) => id);
    const due = (await findCurrentRevisions(db, ids)).filter(({ hosterId, publishedAt }) => {
      const asked = rounds.get(hosterId)?.askedAt;
      const isNews = asked === undefined || asked < publishedAt;
      return isNews || checkSlot(hosterId).weekday === weekday;
    });
    const wanted = due.map(({ hosterId }) => ({
      name: checkJob,
      payload: { hosterId } satisfies CheckOrder,
      runAt: new Date(now().getTime() + checkSlot(hosterId).minute * 60_000),
      dedupeKey: `${checkJob} ${hosterId} ${day}`,
    }));
    await enqueue(deps, db, wanted);
  }
}

/** How long a team waits before it asks again, in seconds. */
const patience = 600;

/**
 * Has everything of a hoster looked at again, for its team. Throws `Refusal("imaginary-hoster")`,
 * `Refusal("nothing-to-check")` and, within ten minutes of a former round, `Refusal("too-many-requests")`.
 */
export async function askAgain(
  deps: Deps,
  { slug, person }: { readonly slug: string; readonly person: Person },
): Promise<void> {
  const { id: hosterId, isImaginary } = await openOwnHoster(deps, slug);
  if (isImaginary) throw new Refusal("imaginary-hoster");
  if ((await findSubject(deps.db, hosterId)) === null) throw new Refusal("nothing-to-check");
  await deps.db.transaction(async (db) => {
    await lockNames(db, [lockName(hosterId)]);
    await holdPerson(db, person);
    const wait = secondsToWait(await findRound(db, hosterId), deps.now());
    if (wait > 0) throw new Refusal("too-many-requests", [], wait);
    const round = await beginRound(deps, db, hosterId);
    const payload: CheckOrder = { hosterId, round };
    await enqueue(deps, db, [{ name: checkJob, payload }]);
    await noteWrite(deps, db, { personId: person.id, hosterId, action: "ask-checks" });
  });
}

type Round = Awaited<ReturnType<typeof findRound>>;

/** Seconds before a team may ask again; none when it may. */
function secondsToWait(round: Round, now: Date): number {
  if (round === undefined) return 0;
  return Math.max(0, patience - Math.floor((now.getTime() - round.askedAt.getTime()) / 1000));
}

/** A round that takes longer was lost with its process, in milliseconds. */
const longestRound = 3_600_000;

export type OwnRound = { readonly state: RoundState; readonly secondsToWait: number };

export async function readRound({ db, now }: Deps, hosterId: string): Promise<OwnRound> {
  const round = await findRound(db, hosterId);
  const wait = secondsToWait(round, now());
  if (round === undefined) return { state: { kind: "never" }, secondsToWait: wait };
  const askedAt = round.askedAt.toISOString();
  if (round.endedAt !== null) {
    const endedAt = round.endedAt.toISOString();
    return { state: { kind: "done", endedAt }, secondsToWait: wait };
  }
  const isLost = now().getTime() - round.askedAt.getTime() > longestRound;
  return { state: { kind: isLost ? "interrupted" : "under-way", askedAt }, secondsToWait: wait };
}

/** The current answers of a hoster with what machines saw of them, and their grid; the one in force without answers. */
export async function readChecked(
  deps: Pick<Deps, "db">,
  { id: hosterId, stance }: Pick<Hoster, "id" | "stance">,
): Promise<{ readonly grid: Grid; readonly assessment: Assessment | null }> {
  const [revision] = stance === "listed" ? await findCurrentRevisions(deps.db, [hosterId]) : [];
  if (revision === undefined) {
    return { grid: (await findGridInForce(deps)).grid, assessment: null };
  }
  const { grid } = await findGrid(deps, revision.gridId, revision.gridVersion);
  const assessment = assessmentOf(grid, revision);
  return { grid, assessment: await addChecks(deps.db, { hosterId, grid, assessment }) };
}

/** The current answers of a hoster with what machines saw of them: of these answers, not of former ones. */
export async function addChecks(
  db: Db,
  { hosterId, grid, assessment }: { hosterId: string; grid: Grid; assessment: Assessment },
): Promise<Assessment> {
  return withRows(grid, assessment, await listCheckRows(db, hosterId));
}

/** The same with the rows at hand, those of its hoster. */
export function withRows(
  grid: Grid,
  assessment: Assessment,
  rows: readonly CheckRow[],
): Assessment {
  if (rows.length === 0) return assessment;
  const answers = Object.entries(assessment.answers).map(([criterion, answer]) => {
    const checks = checksOf(grid, { criterion, answer }, rows);
    return [criterion, { ...answer, checks }] as const;
  });
  return { ...assessment, answers: Object.fromEntries(answers) };
}

/** By hoster, the criteria whose published answer a machine agrees with. */
export async function findAgreeing(
  db: Db,
  grid: Grid,
  revisions: readonly Revision[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const hosterIds = revisions.map(({ hosterId }) => hosterId);
  const rowsOf = groupBy(await listCheckRowsOf(db, hosterIds), ({ hosterId }) => hosterId);
  const found = new Map<string, ReadonlySet<string>>();
  for (const revision of revisions) {
    const rows = rowsOf(revision.hosterId);
    if (rows.length === 0) continue;
    const agreeing = Object.entries(publishedAnswers(revision)).flatMap(([criterion, answer]) => {
      const checks = checksOf(grid, { criterion, answer }, rows);
      return verdictOf({ checks }) === "agrees" ? [criterion] : [];
    });
    found.set(revision.hosterId, new Set(agreeing));
  }
  return found;
}

type Answered = {
  readonly criterion: string;
  readonly answer: Pick<PublishedAnswer, "value" | "evidence">;
};

/** What rows of a hoster say of one of its answers, as its criterion names the checks. */
function checksOf(
  grid: Grid,
  answered: Answered,
  rows: readonly CheckRow[],
): readonly PublicCheck[] {
  const asked = grid.criteria.get(answered.criterion)?.checks ?? [];
  return rows
    .filter((row) => row.criterion === answered.criterion && isOf(grid, answered, row))
    .toSorted((one, other) => asked.indexOf(one.check) - asked.indexOf(other.check))
    .map(publicCheck);
}

/** Checks of an address that a hoster gives as evidence. */
const evidenceChecks = ["url-reachable", "status-page-url"];

/** Whether a row speaks of an answer as it is now. */
function isOf(grid: Grid, { criterion, answer }: Answered, row: CheckRow): boolean {
  const isAsked = grid.criteria.get(criterion)?.checks.includes(row.check) ?? false;
  if (!isAsked || row.declared !== JSON.stringify(answer.value)) return false;
  const hasSameTarget = row.target === evidenceOf(grid, criterion, answer);
  return hasSameTarget || !evidenceChecks.includes(row.check);
}

function publicCheck({ check, verdict, checkedAt, target, seen }: CheckRow): PublicCheck {
  return { check, verdict, checkedAt: checkedAt.toISOString(), target, seen };
}
