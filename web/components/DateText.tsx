import type { Language } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";

type DateTextProps = {
  /** A day (YYYY-MM-DD) or an instant, in ISO 8601. */
  readonly date: string;
  /** Now, in ISO 8601; without it only the absolute date is written. */
  readonly today?: string;
};

/** "12 mai 2026", and with `today` "12 mai 2026, il y a 4 mois". */
export function DateText({ date, today }: DateTextProps) {
  const { language } = useSite();
  return (
    <>
      <time dateTime={date}>{absoluteDate(language, date)}</time>
      {today !== undefined && <span class="ago">, {relativeDate(language, date, today)}</span>}
    </>
  );
}

/** Days are those of Paris, whatever the clock of the machine says. */
export function absoluteDate(language: Language, date: string): string {
  return format(language, date);
}

/** How long ago, or in how long, counted in whole days in Paris. */
export function relativeDate(language: Language, date: string, today: string): string {
  const days = dayNumber(date) - dayNumber(today);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const distance = Math.abs(days);
  if (distance < 31) return relative.format(days, "day");
  if (distance < 365) return relative.format(Math.trunc(days / 30.44), "month");
  // A year to the day is a little less than 365.25 days.
  return relative.format(Math.trunc(days / 365.25) || Math.sign(days), "year");
}

function format(language: Language, date: string): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "long",
    timeZone: "Europe/Paris",
  }).format(new Date(date));
}

function dayNumber(date: string): number {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date(date));
  return Math.round(Date.parse(day) / 86_400_000);
}
