import { readDate } from "#core/chatonsinfos-dates.ts";
import type { FieldProblem } from "#core/field-problem.ts";
import type { FormField } from "#core/form-answers.ts";
import { completeAddress, isLong, isWebAddress, longestTyped } from "#core/typed-fields.ts";
import { readTypedFields } from "#core/typed-fields.ts";

/** Fields of the form of a workshop or an open day, in its order; also the names they are sent by. */
export const eventFields = [
  "title",
  "description",
  "startDay",
  "startHour",
  "endDay",
  "endHour",
  "place",
  "url",
] as const;
export type EventField = (typeof eventFields)[number];

/** As it was typed, cleaned; days and hours that can be read are YYYY-MM-DD and HH:MM, in Paris. */
export type EventForm = Readonly<Record<EventField, string>>;

export type EventProblem = FieldProblem<EventField>;

/** An event anyone may read of; moments are in ISO 8601, in UTC. */
export type HosterEvent = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly place: string | null;
  readonly url: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly isCancelled: boolean;
};

/** The moment of a day and an hour in Paris, in ISO 8601; null for an hour that clocks jump over. */
export type ToMoment = (day: string, hour: string) => string | null;

export const emptyEventForm: EventForm = {
  ...{ title: "", description: "", place: "", url: "" },
  ...{ startDay: "", startHour: "", endDay: "", endHour: "" },
};

/** An event that ends on the day it starts need not say it twice. */
export function readEventForm(fields: Iterable<FormField>): EventForm {
  const { line, text } = readTypedFields(fields);
  const day = (name: EventField) => readDate(line(name)) ?? line(name);
  const hour = (name: EventField) => readHour(line(name)) ?? line(name);
  const startDay = day("startDay");
  return {
    title: line("title"),
    description: text("description"),
    startDay,
    startHour: hour("startHour"),
    endDay: day("endDay") || startDay,
    endHour: hour("endHour"),
    place: line("place"),
    url: completeAddress(line("url")),
  };
}

/** HH:MM from `18:30`, `18h30`, `18 h` or `9:05:00`; null for anything else. */
export function readHour(typed: string): string | null {
  const [, hour, minute = "00"] =
    /^(\d{1,2}) ?[h:] ?(\d{2})?(?::\d{2}(?:\.\d{1,3})?)?$/iu.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}

type Bounds = {
  /** First day an event may end on, and last one it may start on, as YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  readonly toMoment: ToMoment;
};

/** What is wrong, in the order of the form. */
export function checkEvent(form: EventForm, bounds: Bounds): readonly EventProblem[] {
  return eventFields.flatMap((field): readonly EventProblem[] => {
    const longest = field === "description" ? longestTyped.text : longestTyped.line;
    const code = isLong(form[field], longest) ? "too-long" : faultOf(field, form, bounds);
    return code === null ? [] : [{ field, code }];
  });
}

function faultOf(field: EventField, form: EventForm, bounds: Bounds): EventProblem["code"] | null {
  const typed = form[field];
  switch (field) {
    case "title":
      return /[\p{L}\p{N}]/u.test(typed) ? null : "missing";
    case "description":
    case "place":
      return null;
    case "url":
      return typed === "" || isWebAddress(typed) ? null : "not-web-address";
    case "startDay":
      return dayFault(typed) ?? (typed > bounds.last ? "day-too-far" : null);
    case "startHour":
      return hourFault(form.startDay, typed, bounds);
    case "endDay":
      return endDayFault(form, bounds);
    case "endHour":
      return hourFault(form.endDay, typed, bounds) ?? endHourFault(form, bounds);
  }
}

function dayFault(day: string): EventProblem["code"] | null {
  if (day === "") return "missing";
  return readDate(day) === day ? null : "not-a-day";
}

/** What is wrong with the day it starts on is said there alone. */
function endDayFault({ startDay, endDay }: EventForm, { first, last }: Bounds) {
  if (dayFault(startDay) !== null && endDay === startDay) return null;
  const fault = dayFault(endDay);
  if (fault !== null) return fault;
  if (endDay < first) return "day-past";
  if (dayFault(startDay) === null && endDay < startDay) return "ends-before";
  return endDay > last && endDay !== startDay ? "day-too-far" : null;
}

function hourFault(day: string, hour: string, { toMoment }: Bounds): EventProblem["code"] | null {
  if (hour === "") return "missing";
  if (readHour(hour) !== hour) return "not-an-hour";
  if (dayFault(day) !== null) return null;
  return toMoment(day, hour) === null ? "hour-skipped" : null;
}

function endHourFault({ startDay, startHour, endDay, endHour }: EventForm, { toMoment }: Bounds) {
  if (dayFault(startDay) !== null || readHour(startHour) !== startHour) return null;
  if (startDay !== endDay) return null;
  const [start, end] = [toMoment(startDay, startHour), toMoment(endDay, endHour)];
  return start !== null && end !== null && end <= start ? "ends-before" : null;
}
