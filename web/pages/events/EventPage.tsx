import type { EventField, EventForm, HosterEvent } from "#core/event.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { FormView } from "#web/pages/description/form-view.ts";
import { FormProblems, StaleNotice } from "#web/pages/description/FormState.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { EventDates } from "./EventDates.tsx";
import { EventFields } from "./EventFields.tsx";
import type { EventDays } from "./event-props.ts";

type EventPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  readonly event: HosterEvent;
  /** As typed, or as it is now. */
  readonly form: EventForm;
  readonly view: Pick<FormView<EventField>, "problems" | "theirs">;
  /** Digest of what the form starts from. */
  readonly read: string;
  readonly days: EventDays;
};

/** One workshop or open day: to change, to cancel, to bring back. */
export function EventPage(props: EventPageProps) {
  const { hoster, person, event, form, read, days } = props;
  const { language, text } = useSite();
  const words = text.events;
  const view = { ...props.view, labels: words.fields, hints: words.hints };
  const here = spacePathTo.event(language, hoster.slug, event.id);
  return (
    <SpaceShell hoster={hoster} person={person} here="events">
      <div class="stack-l">
        <div class="stack">
          <h1>{event.title}</h1>
          <StaleNotice view={view} />
          <FormProblems view={view} />
          <p>
            <EventDates {...event} />{" "}
            {event.isCancelled && <span class="tag">{words.cancelled}</span>}
          </p>
        </div>
        <form class="stack" method="post" action={here} noValidate>
          <input type="hidden" name="read" value={read} />
          <EventFields {...{ form, view, days }} />
          <p class="cluster">
            <button class="btn" name="do" value="save">
              {words.save}
            </button>
            <a href={spacePathTo.events(language, hoster.slug)}>{words.back}</a>
          </p>
        </form>
        <section class="sec stack">
          <h2>{event.isCancelled ? words.restoreTitle : words.cancelTitle}</h2>
          <p>{event.isCancelled ? words.restoreText : words.cancelText}</p>
          <form method="post" action={here}>
            <button class="btn plain" name="do" value={event.isCancelled ? "restore" : "cancel"}>
              {event.isCancelled ? words.restore : words.cancel}
            </button>
          </form>
        </section>
      </div>
    </SpaceShell>
  );
}
