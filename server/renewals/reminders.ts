import { deadlinesOf, reminderDue } from "#core/renewal.ts";
import type { Deadlines } from "#core/renewal.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { findLastEntry } from "#server/audit/queries.ts";
import { afterDays, dayInParis, daysUntil } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { lockDrafts } from "#server/drafts/queries.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { listHosters } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { notifyHoster } from "#server/notifications/actions.ts";
import { publishedAnswers } from "#server/renewals/actions.ts";
import { reminderMail } from "#server/renewals/letters.ts";
import { readSettings } from "#server/settings/actions.ts";

/** Hosters looked at in one go. */
const readAtOnce = 500;

/** A team gets no two reminders of different days within these: the group spaces those of one day. */
const daysBetween = 6;

const action = "remind-renewal";

/** Asks for a reminder to each hoster whose answers will soon be due: one that fails holds no other back. */
export async function askForReminders(deps: Deps): Promise<void> {
  const hosters = (await listHosters(deps.db)).filter(({ stance }) => stance === "listed");
  const today = dayInParis(deps.now());
  for (let start = 0; start < hosters.length; start += readAtOnce) {
    const ids = hosters.slice(start, start + readAtOnce).map(({ id }) => id);
    const due = await listDue(deps, deps.db, ids);
    const wanted = due.map(({ hosterId }) => ({
      name: action,
      payload: { hosterId },
      dedupeKey: `${action} ${hosterId} ${today}`,
    }));
    await enqueue(deps, deps.db, wanted);
  }
}

/** Mails the team of a hoster the reminder that is due, once, whatever asks for it and how often. */
export function sendReminder(deps: Deps, hosterId: string): Promise<void> {
  return deps.db.transaction(async (db) => {
    await lockDrafts(db, hosterId);
    const [hoster] = await listHosters(db, [hosterId]);
    const [due] = await listDue(deps, db, [hosterId]);
    if (hoster?.stance !== "listed" || due === undefined) return;
    if (await wasSent(deps, db, due)) return;
    await remind(deps, db, { hoster, due });
  });
}

type Due = {
  readonly hosterId: string;
  readonly days: number;
  readonly deadlines: Deadlines;
};

async function listDue(deps: Deps, db: Db, hosterIds: readonly string[]): Promise<readonly Due[]> {
  const { grid } = await findGridInForce({ db });
  const { reminderDays } = await readSettings(db);
  const now = deps.now();
  const deadlinesFor = (revision: Revision) =>
    deadlinesOf(
      grid,
      Object.fromEntries(publishedAnswers(grid, revision)),
      revision.publishedAt.toISOString(),
    );
  const revisions = await findCurrentRevisions(db, hosterIds);
  return revisions.flatMap((revision): readonly Due[] => {
    const deadlines = deadlinesFor(revision);
    const days = reminderDue(daysUntil(deadlines.confirmBy, now), reminderDays);
    return days === null ? [] : [{ hosterId: revision.hosterId, days, deadlines }];
  });
}

/** Whether this reminder, or a later one for the same day, was sent; or one for another day too recently. */
async function wasSent(
  { now }: Deps,
  db: Db,
  { hosterId, days, deadlines }: Due,
): Promise<boolean> {
  const last = await findLastEntry(db, { hosterId, action });
  if (last === undefined) return false;
  if (last.detail["confirmBy"] === deadlines.confirmBy) return Number(last.detail["days"]) <= days;
  return last.at > afterDays(now(), -daysBetween);
}

async function remind(
  deps: Deps,
  db: Db,
  { hoster, due }: { readonly hoster: Hoster; readonly due: Due },
): Promise<void> {
  const { hosterId, days, deadlines } = due;
  const { confirmBy } = deadlines;
  await noteWrite(deps, db, { personId: null, hosterId, action, detail: { confirmBy, days } });
  await notifyHoster(deps, db, {
    hosterId,
    kind: "renewal",
    compose: (reader, stopUrl) =>
      reminderMail(deps, { ...reader, hoster, deadlines, stopUrl, at: deps.now() }),
  });
}
