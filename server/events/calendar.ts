import { writeCalendar } from "#core/calendar-file.ts";
import { afterDays } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import type { EventRow } from "#server/events/queries.ts";
import { listEventsFrom } from "#server/events/queries.ts";
import { openHoster } from "#server/hosters/actions.ts";

/** Calendars that are opened now and then still hear of what was cancelled. */
const daysKept = 90;
const mostWritten = 500;

/** The events of a hoster as calendars follow them; throws as `openHoster` does. */
export async function writeHosterCalendar(
  deps: Pick<Deps, "db" | "isDemo" | "now" | "publicUrl">,
  slug: string,
  nameOf: (hoster: string) => string,
): Promise<string> {
  const hoster = await openHoster(deps, slug);
  const from = afterDays(deps.now(), -daysKept);
  const rows = await listEventsFrom(deps.db, { hosterId: hoster.id, from, most: mostWritten });
  const site = new URL(deps.publicUrl).hostname;
  return writeCalendar({
    name: nameOf(hoster.name),
    events: rows.map((row) => ({
      ...{ uid: `${row.id}@${site}`, title: row.title, description: row.description },
      ...{ place: row.place, url: row.url, isCancelled: row.cancelledAt !== null },
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      sequence: secondsOfChange(row),
    })),
  });
}

/** Without a count of changes, the time of the last one grows as well. */
function secondsOfChange({ createdAt, changedAt }: EventRow): number {
  return Math.max(0, Math.ceil((changedAt.getTime() - createdAt.getTime()) / 1000));
}
