import { addMonths } from "#core/calendar.ts";
import { readDate } from "#core/chatonsinfos-dates.ts";
import type { FieldProblem } from "#core/field-problem.ts";
import type { FormField } from "#core/form-answers.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import type { Service, ServiceRegistration } from "#core/services.ts";
import { findSoftware } from "#core/software.ts";
import { completeAddress, isLong, isWebAddress, longestTyped } from "#core/typed-fields.ts";
import { readTypedFields } from "#core/typed-fields.ts";

/** Fields of the form of a service, in its order; also the names they are sent by. */
export const serviceFields = [
  "type",
  "software",
  "name",
  "url",
  "registrations",
  "load",
  "loadUntil",
] as const;
export type ServiceField = (typeof serviceFields)[number];

/** As it was typed, cleaned; an empty text is not said. */
export type OwnServiceForm = Readonly<Record<Exclude<ServiceField, "registrations">, string>> & {
  readonly registrations: readonly ServiceRegistration[];
};

export type ServiceProblem = FieldProblem<ServiceField>;

/** Far above what a hoster runs. */
export const mostServices = 200;

/** Months after which whether a service is open is asked again, by default and at most. */
export const loadMonths = { usual: 6, most: 24 } as const;

export function readServiceForm(fields: Iterable<FormField>): OwnServiceForm {
  const { line, among } = readTypedFields(fields);
  const software = line("software");
  const day = line("loadUntil");
  return {
    type: line("type"),
    software: findSoftware(software)?.name ?? software,
    name: line("name"),
    url: completeAddress(line("url")),
    registrations: among("registrations", serviceRegistrations),
    load: line("load"),
    loadUntil: readDate(day) ?? day,
  };
}

/** What is wrong, in the order of the form. `today` is YYYY-MM-DD. */
export function checkService(form: OwnServiceForm, today: string): readonly ServiceProblem[] {
  return serviceFields.flatMap((field): readonly ServiceProblem[] => {
    if (field === "registrations") return [];
    const code = isLong(form[field], longestTyped.line) ? "too-long" : faultOf(field, form, today);
    return code === null ? [] : [{ field, code }];
  });
}

/** The service of a form that is right: it goes by its software when it has no name of its own. */
export function serviceOf(form: OwnServiceForm): Service {
  const { type, software, url, registrations, loadUntil } = form;
  const load = serviceLoads.find((each) => each === form.load) ?? null;
  return {
    type: serviceTypes.find((each) => each === type) ?? "other",
    name: form.name || software,
    software: software || null,
    url: url || null,
    registrations,
    load,
    ...(load !== null && loadUntil !== "" && { loadUntil }),
  };
}

/** The form that gives a service back when it is read. */
export function formOfService(service: Service): OwnServiceForm {
  const { type, name, software, url, registrations, load, loadUntil } = service;
  return {
    type,
    name,
    software: software ?? "",
    url: url ?? "",
    registrations,
    load: load ?? "",
    loadUntil: loadUntil ?? "",
  };
}

/** The form of a service nobody described yet. */
export function emptyServiceForm(today: string): OwnServiceForm {
  return {
    ...{ type: "", name: "", software: "", url: "", registrations: [], load: "" },
    loadUntil: addMonths(today, loadMonths.usual),
  };
}

function faultOf(
  field: Exclude<ServiceField, "registrations">,
  form: OwnServiceForm,
  today: string,
): ServiceProblem["code"] | null {
  const typed = form[field];
  switch (field) {
    case "type":
      if (typed === "") return "missing";
      return serviceTypes.some((each) => each === typed) ? null : "unknown-choice";
    case "software":
      return null;
    case "name":
      return typed === "" && form.software === "" ? "name-or-software" : null;
    case "url":
      return typed === "" || isWebAddress(typed) ? null : "not-web-address";
    case "load":
      return typed === "" || serviceLoads.some((each) => each === typed) ? null : "unknown-choice";
    case "loadUntil":
      return form.load === "" || typed === "" ? null : dayFault(typed, today);
  }
}

function dayFault(day: string, today: string): ServiceProblem["code"] | null {
  if (readDate(day) !== day) return "not-a-day";
  if (day < today) return "day-past";
  return day > addMonths(today, loadMonths.most) ? "day-too-far" : null;
}
