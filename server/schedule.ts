import { Cron } from "croner";
import type { Deps } from "#server/deps.ts";
import { enqueue } from "#server/jobs/enqueue.ts";

/** When it is done, in Paris, and the name of the job. */
type Line = readonly [at: string, job: string];

/** The whole timetable: minute, hour, day of the month, month, day of the week. */
export const timetable: readonly Line[] = [
  ["5 0 * * *", "switch-grids"],
  ["15 1 * * *", "ask-checks"],
  ["0 3 * * *", "start-crawls"],
  ["10 4 * * *", "refresh-listings"],
  ["15 4 * * *", "make-dump"],
  ["20 4 * * *", "forget-ended-jobs"],
  ["20 4 * * *", "forget-sender-keys"],
  ["30 4 * * *", "forget-unconfirmed-alerts"],
  ["30 4 * * *", "purge-briefs"],
  ["40 4 * * *", "forget-ended-sessions"],
  ["40 4 * * *", "forget-account-links"],
  ["40 4 * * *", "forget-crawls"],
  ["40 4 * * *", "forget-invitations"],
  ["40 4 * * *", "forget-notice-links"],
  ["40 4 * * *", "forget-passkey-challenges"],
  ["50 4 * * *", "tidy-database"],
  ["0 7 * * *", "send-alerts"],
  ["30 7 * * *", "remind-renewals"],
];

const timezone = "Europe/Paris";

/** Has each line done at its time, and at once when that passed while nothing was running. */
export function startTimetable(deps: Deps): { readonly stop: () => void } {
  const ask = async (line: Line) => {
    try {
      await askForSlot(deps, line);
    } catch (error) {
      deps.log.error({ err: error, job: line[1] }, "a slot of the timetable is lost");
    }
  };
  for (const line of timetable) void ask(line);
  const clocks = timetable.map(
    (line) => new Cron(line[0], { timezone, unref: true }, () => ask(line)),
  );
  return {
    stop: () => {
      for (const clock of clocks) clock.stop();
    },
  };
}

/** Asks for the work of the slot that passed last; of several processes that do, one is heard. */
export async function askForSlot(deps: Deps, [at, job]: Line): Promise<void> {
  // The slot of this very millisecond counts.
  const soon = new Date(deps.now().getTime() + 1);
  const [slot] = new Cron(at, { timezone, paused: true }).previousRuns(1, soon);
  if (slot === undefined) return;
  const dedupeKey = `${job} ${slot.toISOString()}`;
  await enqueue(deps, deps.db, [{ name: job, payload: {}, dedupeKey }]);
}
