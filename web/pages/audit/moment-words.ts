import type { Language } from "#core/vocabulary.ts";

/** A moment to the second, as it is in Paris. */
export function momentWords(language: Language, moment: string): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "Europe/Paris",
  }).format(new Date(moment));
}
