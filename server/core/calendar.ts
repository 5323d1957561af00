/**
 * The same moment some calendar months later, in UTC; a day the month does not have
 * becomes its last day (31 January and one month is 28 or 29 February).
 * Takes and gives `YYYY-MM-DD`, alone or followed by `T` and a time in UTC.
 * Throws a `RangeError` when the text is no such moment.
 */
export function addMonths(iso: string, months: number): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})(T.+Z)?$/u.exec(iso);
  const [, year, month, day, time = ""] = parts ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError(`Not a day or a moment in UTC: ${iso}`);
  }
  const count = Number(year) * 12 + Number(month) - 1 + months;
  const reached = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const lastDay = daysIn(reached.year, reached.month);
  const clamped = Math.min(Number(day), lastDay);
  return `${pad(reached.year, 4)}-${pad(reached.month, 2)}-${pad(clamped, 2)}${time}`;
}

/** Days of a month counted from 1, in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
