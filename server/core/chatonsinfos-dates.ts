import { daysIn } from "#core/calendar.ts";

/** A day as YYYY-MM-DD from `2020-07-06`, `2020-07-06T14:23:20` or `06/07/2020`; null for anything else. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/u.exec(text);
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  const [year, month, day] = iso?.slice(1) ?? french?.slice(1).toReversed() ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Decimal degrees with a decimal dot, from a number with a comma or a dot; null for anything else. */
export function readDegree(text: string): string | null {
  const degree = text.replace(",", ".");
  return /^[+-]?\d{1,3}(?:\.\d{1,20})?$/u.test(degree) && Math.abs(Number(degree)) <= 180
    ? String(Number(degree))
    : null;
}

/** `YYYY-MM-DD` the way French texts write it. */
export function writeFrenchDate(day: string): string {
  return day.split("-").toReversed().join("/");
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}
