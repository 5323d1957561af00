import { readEmail } from "#core/email.ts";
import type { FormField } from "#core/form-answers.ts";
import { cleanLine } from "#core/typed-text.ts";

/** Fields of the form, in its order; also the names they are sent by. */
export const alertFields = ["name", "email"] as const;
export type AlertField = (typeof alertFields)[number];

/** What was typed, cleaned: nothing in it can end a line or a header. */
export type AlertForm = Readonly<Record<AlertField, string>>;

/** Everything that can be wrong, in the order of the form. */
export const alertFaults = [
  "name-missing",
  "name-too-long",
  "email-missing",
  "email-malformed",
] as const;
export type AlertFault = (typeof alertFaults)[number];

/** Characters of a name, enough for a line of a mailbox. */
export const longestAlertName = 80;

/** Reads the fields of the form; those it does not know are ignored. */
export function readAlertForm(fields: Iterable<FormField>): AlertForm {
  const sent = [...fields];
  const first = (name: AlertField) => cleanLine(sent.find(([key]) => key === name)?.[1] ?? "");
  return { name: first("name"), email: first("email") };
}

/** What is wrong, in the order of the form. */
export function checkAlertForm({ name, email }: AlertForm): readonly AlertFault[] {
  const isFault = {
    "name-missing": name === "",
    "name-too-long": [...name].length > longestAlertName,
    "email-missing": email === "",
    "email-malformed": email !== "" && readEmail(email) === null,
  } satisfies Record<AlertFault, boolean>;
  return alertFaults.filter((fault) => isFault[fault]);
}

/** The field to mend. */
export function faultyField(fault: AlertFault): AlertField {
  return fault.startsWith("name") ? "name" : "email";
}
