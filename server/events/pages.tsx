import { Hono } from "hono";
import { emptyEventForm, readEventForm } from "#core/event.ts";
import type { EventForm, EventProblem } from "#core/event.ts";
import { spacePathTo } from "#core/space-paths.ts";
import {
  addEvent,
  boundsOf,
  listOwnEvents,
  openOwnEvent,
  saveEvent,
  setCancelled,
} from "#server/events/actions.ts";
import type { OwnEvent } from "#server/events/actions.ts";
import { writeHosterCalendar } from "#server/events/calendar.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { personOf } from "#server/http/signed-in.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { slugOf } from "#server/http/slug.ts";
import { EventPage } from "#web/pages/events/EventPage.tsx";
import { eventDifferences, eventNews } from "#web/pages/events/event-props.ts";
import { EventsPage } from "#web/pages/events/EventsPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Workshops and open days. */
export const eventPages = new Hono<HttpEnv>()
  .get("/espace/:slug/rendez-vous", (context) => showEvents(context))
  .post("/espace/:slug/rendez-vous", formOnly, add)
  .get("/espace/:slug/rendez-vous/:id", (context) => showEvent(context))
  .post("/espace/:slug/rendez-vous/:id", formOnly, change)
  .get("/hebergeurs/:slug/rendez-vous.ics", showCalendar);

type Unsaved = {
  readonly status: 409 | 422;
  readonly form: EventForm;
  readonly problems: readonly EventProblem[];
  readonly theirs?: OwnEvent;
  /** Digest the form started from, unless the saved version changed meanwhile. */
  readonly read?: string;
};

async function showEvents(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const { coming, past } = await listOwnEvents(deps, hoster);
  const { first, last } = boundsOf(deps);
  return renderSpacePage(
    context,
    { title: textFor(context.get("language")).events.title, hoster: hoster.name },
    <EventsPage
      hoster={hoster}
      person={personOf(context)}
      {...{ coming, past }}
      form={unsaved?.form ?? emptyEventForm}
      problems={unsaved?.problems ?? []}
      days={{ first, last }}
      news={unsaved === undefined ? newsOf(context) : null}
    />,
    unsaved?.status,
  );
}

async function add(context: HttpContext): Promise<Response> {
  const form = readEventForm(await readFormFields(context));
  const acting = { slug: slugOf(context), personId: personOf(context).id };
  const outcome = await addEvent(context.get("deps"), { ...acting, form });
  if (outcome.kind === "problems") {
    return showEvents(context, { status: 422, form, problems: outcome.problems });
  }
  return goBack(context, "added");
}

async function showEvent(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const own = unsaved?.theirs ?? (await openOwnEvent(deps, hoster, idOf(context)));
  const { first, last } = boundsOf(deps);
  return renderSpacePage(
    context,
    { title: own.event.title, hoster: hoster.name },
    <EventPage
      hoster={hoster}
      person={personOf(context)}
      event={own.event}
      form={unsaved?.form ?? own.form}
      view={{
        problems: unsaved?.problems ?? [],
        ...(unsaved?.theirs !== undefined && {
          theirs: eventDifferences(language, unsaved.form, unsaved.theirs.form),
        }),
      }}
      read={unsaved?.read ?? own.digest}
      days={own.isOver ? null : { first, last }}
    />,
    unsaved?.status,
  );
}

async function change(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const deps = context.get("deps");
  const acting = { slug: slugOf(context), personId: personOf(context).id, id: idOf(context) };
  const asked: string = fields.get("do") ?? "";
  switch (asked) {
    case "cancel":
      await setCancelled(deps, { ...acting, isCancelled: true });
      return goBack(context, "cancelled");
    case "restore":
      await setCancelled(deps, { ...acting, isCancelled: false });
      return goBack(context, "restored");
    case "save":
      return save(context, fields);
    default:
      throw new Refusal("malformed-request");
  }
}

async function save(context: HttpContext, fields: URLSearchParams): Promise<Response> {
  const form = readEventForm(fields);
  const read = fields.get("read") ?? "";
  const acting = { slug: slugOf(context), personId: personOf(context).id, id: idOf(context) };
  const outcome = await saveEvent(context.get("deps"), { ...acting, form, read });
  switch (outcome.kind) {
    case "saved":
      return goBack(context, "saved");
    case "problems":
      return showEvent(context, { status: 422, form, problems: outcome.problems, read });
    case "stale":
      return showEvent(context, { status: 409, form, problems: [], theirs: outcome.theirs });
  }
}

/** Calendars ask for it again and again: they are told when nothing changed. */
async function showCalendar(context: HttpContext): Promise<Response> {
  const { events } = textFor(context.get("language"));
  const slug = slugOf(context);
  const calendar = await writeHosterCalendar(context.get("deps"), slug, events.calendarName);
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `inline; filename="${slug}.ics"`,
      "access-control-allow-origin": "*",
    },
  });
}

function newsOf(context: HttpContext) {
  const asked = context.req.query("fait");
  return eventNews.find((each) => each === asked) ?? null;
}

function goBack(context: HttpContext, news: (typeof eventNews)[number]): Response {
  const path = spacePathTo.events(context.get("language"), slugOf(context));
  return context.redirect(`${path}?fait=${news}`, 303);
}

function idOf(context: HttpContext): string {
  return context.req.param("id") ?? "";
}
