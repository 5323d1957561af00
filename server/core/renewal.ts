import type { DatedAnswers } from "#core/assessment.ts";
import { oldestAnswer } from "#core/assessment.ts";
import { addMonths } from "#core/calendar.ts";
import type { Grid } from "#core/grid.ts";

/** When the oldest of published answers asks for a confirmation, and when it counts no longer. */
export type Deadlines = { readonly confirmBy: string; readonly pendingFrom: string };

/** Both in ISO, in UTC; by the grid that was answered. */
export function deadlinesOf(
  { document }: Grid,
  answers: DatedAnswers,
  publishedAt: string,
): Deadlines {
  const { remind_after_months: remind, expire_after_months: expire } = document.rules.answers;
  const oldest = oldestAnswer(answers, publishedAt);
  return { confirmBy: addMonths(oldest, remind), pendingFrom: addMonths(oldest, expire) };
}

/**
 * Which of the reminders, the first one first, is due some days, whole or not, before a deadline:
 * the nearest one whose day has come. Null when it is too early, and once the deadline has passed.
 * Those that nobody sent in time, the site being down, are passed over.
 */
export function reminderDue(daysLeft: number, reminderDays: readonly number[]): number | null {
  if (daysLeft <= 0) return null;
  return reminderDays.findLast((days) => daysLeft <= days) ?? null;
}
