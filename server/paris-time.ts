/**
 * The moment a clock in Paris shows a day (YYYY-MM-DD) and an hour (HH:MM): the first of both when
 * it shows them twice, null when it jumps over them.
 */
export function momentInParis(day: string, hour: string): Date | null {
  const shown = Date.parse(`${day}T${hour}:00Z`);
  for (const ahead of hoursAhead) {
    const moment = new Date(shown - ahead * 3_600_000);
    const clock = clockInParis(moment);
    if (clock.day === day && clock.hour === hour) return moment;
  }
  return null;
}

/** What a clock in Paris shows: YYYY-MM-DD and HH:MM. */
export function clockInParis(moment: Date): { readonly day: string; readonly hour: string } {
  const [day = "", hour = ""] = clock.format(moment).split(" ");
  return { day, hour };
}

/** Of Paris on UTC, in summer and in winter. */
const hoursAhead = [2, 1];

/** The Swedish short forms are the international ones. */
const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Paris",
  dateStyle: "short",
  timeStyle: "short",
});
