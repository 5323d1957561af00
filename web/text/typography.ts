import type { Language } from "#core/vocabulary.ts";

const narrow = "\u202F";
const noBreak = "\u00A0";

/**
 * Applies the typography of a language to a text written with ordinary spaces.
 * French: no line break before ; : ! ? » %, after «, nor inside "16 000".
 */
export function typeset(language: Language, text: string): string {
  if (language === "en") return text;
  return text
    .replaceAll(/ ([;!?»])/gu, `${narrow}$1`)
    .replaceAll(/ ([:%€])/gu, `${noBreak}$1`)
    .replaceAll("« ", `«${narrow}`)
    .replaceAll(/\b\d{1,3}(?: \d{3})+\b/gu, (number) => number.replaceAll(" ", narrow));
}
