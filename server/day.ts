/** The calendar day in Europe/Paris, as YYYY-MM-DD. */
export function dayInParis(moment: Date): string {
  return day.format(moment);
}

/** The Swedish short date is the international one. */
const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });
