import { daysIn } from "#core/calendar.ts";
import type { Settings } from "#core/settings.ts";

type Day = { readonly year: number; readonly month: number; readonly day: number };

/**
 * The day from which silence is consent, for what is discussed since a day: days are those of
 * Paris, as 2026-11-22. The first one does not count, nor do those of the months of pause. Throws a
 * `RangeError` when every month is one, or for a text that is no day.
 */
export function consentDate(
  since: string,
  { consentDays, consentPause }: Pick<Settings, "consentDays" | "consentPause">,
): string {
  if (new Set(consentPause).size >= 12) throw new RangeError("Every month is one of pause");
  let day = readDay(since);
  for (let left = consentDays; left > 0;) {
    day = nextDay(day);
    if (!consentPause.includes(day.month)) left -= 1;
  }
  return writeDay(day);
}

/**
 * How many hosters have somebody who took part, nobody counting for two of them. `people` says, for
 * each person, the hosters they may count for.
 */
export function countHosters(people: readonly (readonly string[])[]): number {
  const speakers = new Map<string, number>();
  /** Finds somebody a hoster, moving others to another one of theirs where that is needed. */
  const seat = (person: number, tried: Set<string>): boolean =>
    (people[person] ?? []).some((hoster) => {
      if (tried.has(hoster)) return false;
      tried.add(hoster);
      const other = speakers.get(hoster);
      if (other !== undefined && !seat(other, tried)) return false;
      speakers.set(hoster, person);
      return true;
    });
  return people.filter((_, person) => seat(person, new Set())).length;
}

function readDay(text: string): Day {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined) throw new RangeError(`Not a day: ${text}`);
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function writeDay({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function nextDay({ year, month, day }: Day): Day {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
