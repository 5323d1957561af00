/** Days and minutes a week has, of those the checks are spread over. */
const daysOfWeek = 7;
const minutesOfDay = 1_440;

/** When a hoster is looked at: always the same day of the week and minute, told by its id alone. */
export type CheckSlot = { readonly weekday: number; readonly minute: number };

/** From a UUID: its first and last digits are spread evenly. */
export function checkSlot(id: string): CheckSlot {
  const digits = id.replaceAll("-", "");
  return {
    weekday: Number.parseInt(digits.slice(0, 8), 16) % daysOfWeek,
    minute: Number.parseInt(digits.slice(-8), 16) % minutesOfDay,
  };
}
