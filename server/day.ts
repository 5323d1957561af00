import type { Language } from "#core/vocabulary.ts";

/** The calendar day in Europe/Paris, as YYYY-MM-DD. */
export function dayInParis(moment: Date): string {
  return day.format(moment);
}

/** Some days of twenty-four hours after a moment; before it when they are fewer than none. */
export function afterDays(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000);
}

/** How many days of twenty-four hours, whole or not, are left until an ISO moment; fewer than none once it passed. */
export function daysUntil(moment: string, from: Date): number {
  return (Date.parse(moment) - from.getTime()) / 86_400_000;
}

/** A day in Paris as people write it: 12 mai 2027, 12 May 2027. */
export function dayInWords(language: Language, moment: Date): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Paris" }).format(
    moment,
  );
}

/** The Swedish short date is the international one. */
const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });
