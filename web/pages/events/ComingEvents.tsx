import type { HosterEvent } from "#core/event.ts";
import type { HosterCard } from "#core/hoster.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Address } from "#web/components/Address.tsx";
import { useSite } from "#web/site.ts";
import { EventDates } from "./EventDates.tsx";

type ComingEventsProps = {
  readonly card: Pick<HosterCard, "slug" | "imaginary">;
  readonly events: readonly HosterEvent[] | undefined;
};

/** The next workshops and open days of a hoster; nothing when none is to come. */
export function ComingEvents({ card, events = [] }: ComingEventsProps) {
  const { language, text } = useSite();
  const words = text.events;
  if (events.length === 0) return null;
  return (
    <section class="sec">
      <h2>{words.title}</h2>
      <ul class="rows plain">
        {events.map((event) => (
          <li key={event.id}>
            <b>{event.title}</b> {event.isCancelled && <span class="tag">{words.cancelled}</span>}
            <br />
            <EventDates {...event} />
            {event.place !== null && ` · ${event.place}`}
            {event.description !== null && <p>{event.description}</p>}
            {event.url !== null && <Address href={event.url} isImaginary={card.imaginary} />}
          </li>
        ))}
      </ul>
      <p>
        <a href={spacePathTo.calendar(language, card.slug)}>{words.calendarLink}</a>
      </p>
    </section>
  );
}
