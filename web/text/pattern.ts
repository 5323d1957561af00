import type { Language } from "#core/vocabulary.ts";

/** A text that depends on a count: "{count} question", "{count} questions". */
export type CountedText = { readonly one: string; readonly other: string };

/**
 * Fills the braces of a text. Texts read by an island are patterns rather than
 * functions: they travel in the page as data, not in the script.
 */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ""));
}

/** The form that goes with `count`, its braces filled. */
export function fillCounted(
  language: Language,
  { one, other }: CountedText,
  values: Readonly<Record<string, string | number>> & { readonly count: number },
): string {
  const isOne = new Intl.PluralRules(language).select(values.count) === "one";
  return fill(isOne ? one : other, values);
}
