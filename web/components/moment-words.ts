import type { Language } from "#core/vocabulary.ts";

type Precision = {
  readonly dateStyle?: "medium" | "long";
  readonly timeStyle?: "short" | "medium";
};

/** A moment as it is in Paris, to the second unless less is asked for. */
export function momentWords(
  language: Language,
  moment: string,
  { dateStyle = "medium", timeStyle = "medium" }: Precision = {},
): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    ...{ dateStyle, timeStyle },
    timeZone: "Europe/Paris",
  }).format(new Date(moment));
}
