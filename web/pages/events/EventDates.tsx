import type { HosterEvent } from "#core/event.ts";
import type { Language } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";

type EventDatesProps = Pick<HosterEvent, "startsAt" | "endsAt">;

/** When something takes place, in Paris; its day is said once when it is over on the same. */
export function EventDates({ startsAt, endsAt }: EventDatesProps) {
  const { language } = useSite();
  return <time dateTime={startsAt}>{sayEventDates(language, { startsAt, endsAt })}</time>;
}

function sayEventDates(language: Language, { startsAt, endsAt }: EventDatesProps): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: "Europe/Paris",
  }).formatRange(new Date(startsAt), new Date(endsAt));
}
