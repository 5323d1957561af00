import { readEmail } from "#core/email.ts";
import { cleanLine } from "#core/typed-text.ts";

/** Every way what was typed about an account can be wrong; each is about one field. */
export const accountFaults = [
  "email-missing",
  "email-malformed",
  "email-same",
  "email-other",
  "name-too-long",
  "too-many",
] as const;
export type AccountFault = (typeof accountFaults)[number];

/** Characters of the name someone signs with. */
export const longestName = 80;

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: AccountFault };

/** An address as accounts hold it: in lower case. */
export function readAccountEmail(typed: string): Read<string> {
  if (typed.trim() === "") return { ok: false, fault: "email-missing" };
  const email = readEmail(typed);
  return email === null
    ? { ok: false, fault: "email-malformed" }
    : { ok: true, value: email.toLowerCase() };
}

/** The address an account moves to: another than `current`. */
export function readNewEmail(typed: string, current: string): Read<string> {
  const read = readAccountEmail(typed);
  return read.ok && read.value === current ? { ok: false, fault: "email-same" } : read;
}

/** Null for someone who gives no name. */
export function readName(typed: string): Read<string | null> {
  const name = cleanLine(typed);
  if ([...name].length > longestName) return { ok: false, fault: "name-too-long" };
  return { ok: true, value: name === "" ? null : name };
}

/** Whether what was typed is an address, as whoever owns it would type it. */
export function isTypedEmail(typed: string, email: string): boolean {
  return typed.trim().toLowerCase() === email;
}
