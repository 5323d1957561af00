import type { FormField } from "#core/form-answers.ts";
import { longestName, longestText, readWebAddress } from "#core/plain-text.ts";
import { cleanLine, cleanText } from "#core/typed-text.ts";

/** What a form sent, by the names of its fields; a field that was not sent is empty. */
export type TypedFields = {
  readonly line: (name: string) => string;
  readonly text: (name: string) => string;
  /** The values of a field that takes several, each once, among those allowed. */
  readonly among: <Value extends string>(name: string, allowed: readonly Value[]) => Value[];
};

/** Lines and texts come cleaned: nothing in them can hide or reorder what is beside them. */
export function readTypedFields(fields: Iterable<FormField>): TypedFields {
  const sent = [...fields];
  const first = (name: string) => sent.find(([key]) => key === name)?.[1] ?? "";
  return {
    line: (name) => cleanLine(first(name)),
    text: (name) => cleanText(first(name)),
    among: (name, allowed) =>
      allowed.filter((value) => sent.some(([key, given]) => key === name && given === value)),
  };
}

/** An address as people say it: without what every address starts with. */
export function completeAddress(typed: string): string {
  const isBare = typed !== "" && !typed.includes(":") && !typed.includes("@");
  return isBare && isWebAddress(`https://${typed}`) ? `https://${typed}` : typed;
}

export function isWebAddress(typed: string): boolean {
  return readWebAddress(typed).ok;
}

/** Longest a line and a text may be. */
export const longestTyped = { line: longestName, text: longestText } as const;

export function isLong(typed: string, longest: number): boolean {
  return typed.length > longest;
}
