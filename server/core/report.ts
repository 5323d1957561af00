import { readEmail } from "#core/email.ts";
import { hasControlCharacters } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";

/** Who says that something on a page is wrong: someone who uses the hoster, or who runs it. */
export const reportRoutes = ["user", "hoster"] as const;
export type ReportRoute = (typeof reportRoutes)[number];

export const reportFields = ["route", "message", "email"] as const;
export type ReportField = (typeof reportFields)[number];

/** What was typed, kept as it was for the form to show again. */
export type ReportForm = Readonly<Record<ReportField, string>>;

/** A report that can be read by a moderator. */
export type Report = {
  readonly route: ReportRoute;
  /** Several lines, without anything that does not show. */
  readonly message: string;
  /** Where an answer is wanted; null when none is. */
  readonly email: string | null;
};

/** Longest message, in UTF-16 units. */
export const longestReport = 2_000;

/** Reads a report, or says which fields do not fit. */
export function readReport(form: ReportForm): Result<Report, ReportField> {
  const route = reportRoutes.find((each) => each === form.route);
  const message = form.message.replaceAll(/\r\n?/gu, "\n").trim();
  const email = form.email.trim() === "" ? null : readEmail(form.email);
  const isEmailWrong = email === null && form.email.trim() !== "";
  const wrong: readonly ReportField[] = [
    ...(route === undefined ? (["route"] as const) : []),
    ...(isReadable(message) ? [] : (["message"] as const)),
    ...(isEmailWrong ? (["email"] as const) : []),
  ];
  return route === undefined || wrong.length > 0
    ? failure(wrong)
    : success({ route, message, email });
}

function isReadable(message: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(message) &&
    message.length <= longestReport &&
    !hasControlCharacters(message.replaceAll(/[\n\t]/gu, ""))
  );
}
