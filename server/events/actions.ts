import type { AuditAction } from "#core/audit-action.ts";
import { addMonths } from "#core/calendar.ts";
import { checkEvent } from "#core/event.ts";
import type { EventForm, EventProblem, HosterEvent } from "#core/event.ts";
import { groupBy } from "#core/groups.ts";
import { isUuid } from "#core/uuid.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import {
  countEventsFrom,
  findEvent,
  insertEvent,
  listEventsBefore,
  listEventsFrom,
  listEventsOf,
  lockEvent,
  updateEvent,
} from "#server/events/queries.ts";
import type { EventRow } from "#server/events/queries.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { clockInParis, momentInParis } from "#server/paris-time.ts";

/** Far above what a hoster announces. */
const mostComing = 100;
const mostPastShown = 50;

const monthsAhead = 24;

type Acting = { readonly slug: string; readonly personId: string };

export type EventOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "problems"; readonly problems: readonly EventProblem[] }
  | { readonly kind: "stale"; readonly theirs: OwnEvent };

/** An event as its hoster changes it: `digest` names what it says now. */
export type OwnEvent = {
  readonly event: HosterEvent;
  readonly form: EventForm;
  readonly digest: string;
  readonly isOver: boolean;
};

/** What is to come, until the end of its last day, and what is over, of a hoster. */
export async function listOwnEvents(deps: Pick<Deps, "db" | "now">, { id: hosterId }: Hoster) {
  const from = startOfToday(deps);
  return {
    coming: (await listEventsFrom(deps.db, { hosterId, from, most: mostComing })).map(asRead),
    past: (await listEventsBefore(deps.db, { hosterId, before: from, most: mostPastShown })).map(
      asRead,
    ),
  };
}

/** The next events of a hoster, until the end of their last day; cancelled ones too, as such. */
export async function listComingEvents(
  deps: Pick<Deps, "db" | "now">,
  hosterId: string,
  most = mostComing,
): Promise<readonly HosterEvent[]> {
  return (await listEventsFrom(deps.db, { hosterId, from: startOfToday(deps), most })).map(asRead);
}

/** The same of several hosters, by hoster. */
export async function listComingEventsOf(
  deps: Pick<Deps, "db" | "now">,
  hosterIds: readonly string[],
): Promise<(hosterId: string) => readonly HosterEvent[]> {
  const rows = await listEventsOf(deps.db, { hosterIds, from: startOfToday(deps) });
  const eventsOf = groupBy(rows, ({ hosterId }) => hosterId);
  return (hosterId) => eventsOf(hosterId).slice(0, mostComing).map(asRead);
}

/** Throws `Refusal("not-found")`. */
export async function openOwnEvent(
  deps: Pick<Deps, "db" | "now">,
  hoster: Hoster,
  id: string,
): Promise<OwnEvent> {
  const row = isUuid(id) ? await findEvent(deps.db, { hosterId: hoster.id, id }) : undefined;
  if (row === undefined) throw new Refusal("not-found");
  return asOwned(deps, row);
}

/** Announces an event. */
export function addEvent(
  deps: Deps,
  { slug, personId, form }: Acting & { readonly form: EventForm },
): Promise<EventOutcome> {
  return deps.db.transaction(async (db): Promise<EventOutcome> => {
    const { id: hosterId } = await openOwnHoster({ db }, slug);
    const problems = checkEvent(form, boundsOf(deps));
    if (problems.length > 0) return { kind: "problems", problems };
    await lockNames(db, [`events ${hosterId}`]);
    await holdPerson(db, { id: personId });
    const coming = await countEventsFrom(db, hosterId, startOfToday(deps));
    if (coming >= mostComing) throw new Refusal("too-many-requests");
    const at = deps.now();
    const event = {
      ...{ id: deps.newId(), hosterId, ...rowOf(form) },
      ...{ createdAt: at, changedAt: at, cancelledAt: null },
    };
    await insertEvent(db, event);
    await note(deps, db, { personId, event, action: "announce-event" });
    return { kind: "saved" };
  });
}

type Changing = Acting & { readonly id: string };

/** Changes an event, unless it says something else than what `read` names. */
export function saveEvent(
  deps: Deps,
  {
    slug,
    personId,
    id,
    form,
    read,
  }: Changing & { readonly form: EventForm; readonly read: string },
): Promise<EventOutcome> {
  return deps.db.transaction(async (db): Promise<EventOutcome> => {
    await holdPerson(db, { id: personId });
    const row = await lockOwnEvent(db, slug, id);
    const current = asOwned(deps, row);
    const isSame = JSON.stringify(form) === JSON.stringify(current.form);
    if (isSame) return { kind: "saved" };
    // What is over may still be corrected, and what is to come not be moved to the past.
    const first = current.isOver ? form.startDay : boundsOf(deps).first;
    const problems = checkEvent(form, { ...boundsOf(deps), first });
    if (problems.length > 0) return { kind: "problems", problems };
    if (current.digest !== read) return { kind: "stale", theirs: current };
    await updateEvent(db, id, { ...rowOf(form), changedAt: deps.now() });
    await note(deps, db, { personId, event: row, action: "change-event" });
    return { kind: "saved" };
  });
}

/** Says that an event does not take place, or that it does after all. Doing it again changes nothing. */
export function setCancelled(
  deps: Deps,
  { slug, personId, id, isCancelled }: Changing & { readonly isCancelled: boolean },
): Promise<void> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, { id: personId });
    const row = await lockOwnEvent(db, slug, id);
    if (isCancelled === (row.cancelledAt !== null)) return;
    const changedAt = deps.now();
    await updateEvent(db, id, { changedAt, cancelledAt: isCancelled ? changedAt : null });
    const action = isCancelled ? "cancel-event" : "restore-event";
    await note(deps, db, { personId, event: row, action });
  });
}

/** Days an event that is announced now may be on. */
export function boundsOf({ now }: Pick<Deps, "now">) {
  const first = dayInParis(now());
  return { first, last: addMonths(first, monthsAhead), toMoment };
}

async function lockOwnEvent(db: Db, slug: string, id: string): Promise<EventRow> {
  const { id: hosterId } = await openOwnHoster({ db }, slug);
  const row = isUuid(id) ? await lockEvent(db, { hosterId, id }) : undefined;
  if (row === undefined) throw new Refusal("not-found");
  return row;
}

function note(
  deps: Deps,
  db: Db,
  given: { personId: string; event: Pick<EventRow, "id" | "hosterId">; action: AuditAction },
): Promise<void> {
  const { personId, event, action } = given;
  const detail = { event: event.id };
  return noteWrite(deps, db, { personId, hosterId: event.hosterId, action, detail });
}

function toMoment(day: string, hour: string): string | null {
  return momentInParis(day, hour)?.toISOString() ?? null;
}

/** What a form without problem says. */
function rowOf(form: EventForm) {
  const { title, description, place, url } = form;
  const startsAt = momentInParis(form.startDay, form.startHour);
  const endsAt = momentInParis(form.endDay, form.endHour);
  if (startsAt === null || endsAt === null) throw new Error("An event was stored unchecked");
  return {
    ...{ title, description: description || null, place: place || null, url: url || null },
    ...{ startsAt, endsAt },
  };
}

function asOwned({ now }: Pick<Deps, "now">, row: EventRow): OwnEvent {
  const { title, description, place, url, startsAt, endsAt } = row;
  const [start, end] = [clockInParis(startsAt), clockInParis(endsAt)];
  const form = {
    ...{ title, description: description ?? "" },
    ...{ startDay: start.day, startHour: start.hour, endDay: end.day, endHour: end.hour },
    ...{ place: place ?? "", url: url ?? "" },
  };
  return {
    event: asRead(row),
    form,
    digest: digestOf(JSON.stringify(form)),
    isOver: end.day < dayInParis(now()),
  };
}

function asRead(row: EventRow): HosterEvent {
  const { id, title, description, place, url, cancelledAt } = row;
  const { startsAt, endsAt, createdAt, changedAt } = row;
  return {
    ...{ id, title, description, place, url },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...{ createdAt: createdAt.toISOString(), changedAt: changedAt.toISOString() },
    isCancelled: cancelledAt !== null,
  };
}

function startOfToday({ now }: Pick<Deps, "now">): Date {
  return momentInParis(dayInParis(now()), "00:00") ?? now();
}
