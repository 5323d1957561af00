import type { EventForm, EventProblem, HosterEvent } from "#core/event.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { FormProblems, News } from "#web/pages/description/FormState.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { EventDates } from "./EventDates.tsx";
import { EventFields } from "./EventFields.tsx";
import type { EventDays, EventNews } from "./event-props.ts";

type EventsPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  readonly coming: readonly HosterEvent[];
  readonly past: readonly HosterEvent[];
  /** As typed. */
  readonly form: EventForm;
  readonly problems: readonly EventProblem[];
  readonly days: EventDays;
  readonly news: EventNews | null;
};

/** The workshops and open days of a hoster, and the form that announces one. */
export function EventsPage(props: EventsPageProps) {
  const { hoster, person, coming, past, form, problems, days, news } = props;
  const { language, text } = useSite();
  const words = text.events;
  const view = { labels: words.fields, hints: words.hints, problems };
  const here = spacePathTo.events(language, hoster.slug);
  return (
    <SpaceShell hoster={hoster} person={person} here="events">
      <div class="stack-l">
        <div class="stack">
          <h1>{words.title}</h1>
          <News words={news === null ? null : words.news[news]} />
          <FormProblems view={view} />
          <p class="lead">{words.lead}</p>
        </div>
        <section class="sec">
          <h2>{words.coming}</h2>
          {coming.length === 0 ? (
            <p>{words.noneComing}</p>
          ) : (
            <>
              <EventList slug={hoster.slug} events={coming} />
              <p>
                {words.calendar}{" "}
                <a href={spacePathTo.calendar(language, hoster.slug)}>{words.calendarLink}</a>
              </p>
            </>
          )}
        </section>
        <section class="sec" id="ajouter">
          <h2>{words.add}</h2>
          <form class="stack" method="post" action={here} noValidate>
            <EventFields {...{ form, view, days }} />
            <p>
              <button class="btn">{words.announce}</button>
            </p>
          </form>
        </section>
        {past.length > 0 && (
          <section class="sec">
            <h2>{words.past}</h2>
            <EventList slug={hoster.slug} events={past} />
          </section>
        )}
      </div>
    </SpaceShell>
  );
}

type EventListProps = { readonly slug: string; readonly events: readonly HosterEvent[] };

function EventList({ slug, events }: EventListProps) {
  const { language, text } = useSite();
  const words = text.events;
  return (
    <ul class="rows plain">
      {events.map((event) => (
        <li key={event.id}>
          <b>{event.title}</b> {event.isCancelled && <span class="tag">{words.cancelled}</span>}
          <br />
          <EventDates {...event} />
          {event.place !== null && ` · ${event.place}`}{" "}
          <a
            href={spacePathTo.event(language, slug, event.id)}
            aria-label={words.changeNamed(event.title)}
          >
            {words.change}
          </a>
        </li>
      ))}
    </ul>
  );
}
