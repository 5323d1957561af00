import { eventFields } from "#core/event.ts";
import type { EventField, EventForm } from "#core/event.ts";
import type { Language } from "#core/vocabulary.ts";

/** What was just done, as an address says it. */
export const eventNews = ["added", "saved", "cancelled", "restored"] as const;
export type EventNews = (typeof eventNews)[number];

/** First and last day that can be given, as YYYY-MM-DD; null when any can. */
export type EventDays = { readonly first: string; readonly last: string } | null;

/** What somebody else saved, field by field, where it is not what is typed. */
export function eventDifferences(
  language: Language,
  form: EventForm,
  saved: EventForm,
): Readonly<Partial<Record<EventField, string>>> {
  const different = eventFields.filter((field) => form[field] !== saved[field]);
  return Object.fromEntries(different.map((field) => [field, sayField(language, field, saved)]));
}

function sayField(language: Language, field: EventField, form: EventForm): string {
  if (field !== "startDay" && field !== "endDay") return form[field];
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${form[field]}T00:00:00Z`));
}
