import { can } from "#core/access.ts";
import { discussionNews } from "#core/discussion.ts";
import type { DiscussionNews, DiscussionProblem } from "#core/discussion.ts";
import type { DiscussionReader } from "#core/discussion-view.ts";
import type { Path } from "#core/paths.ts";
import { hasControlCharacters } from "#core/plain-text.ts";
import type { HttpContext } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";

/** What whoever reads may do in a discussion. */
export function readerOf(context: HttpContext): DiscussionReader {
  const person = context.get("person");
  return {
    isSignedIn: person !== null,
    name: person?.name ?? null,
    isLeader: can(person, "lead-discussion"),
  };
}

/** What was just done, unless it went wrong. */
export function newsOf(context: HttpContext, isDone: boolean): DiscussionNews | null {
  const asked = context.req.query("fait");
  return (isDone && discussionNews.find((each) => each === asked)) || null;
}

/** The part of a grid that is asked for; null for all of them, and for what the database cannot read. */
export function subjectOf(context: HttpContext): string | null {
  const asked = context.req.query("sujet") ?? "";
  return asked === "" || hasControlCharacters(asked) ? null : asked;
}

export function idOf(context: HttpContext): string {
  return context.req.param("id") ?? "";
}

/** Throws `Refusal("unknown-grid")` for what cannot name a version. */
export function versionOf(context: HttpContext): number {
  const asked = /^[1-9]\d{0,8}$/u.exec(context.req.param("version") ?? "")?.[0];
  if (asked === undefined) throw new Refusal("unknown-grid");
  return Number(asked);
}

/** Goes on to a page that says what was done. */
export function goTo(
  context: HttpContext,
  path: Path,
  news: DiscussionNews,
  anchor?: string,
): Response {
  const fragment = anchor === undefined ? "" : `#${anchor}`;
  return context.redirect(`${path}?fait=${news}${fragment}`, 303);
}

/** What somebody did meanwhile is no mistake of whoever writes. */
export function statusOf(problems: readonly DiscussionProblem[] = []): number {
  if (problems.length === 0) return 200;
  const isLate = problems.some(
    ({ code }) => code === "answered-meanwhile" || code === "changed-meanwhile",
  );
  return isLate ? 409 : 422;
}
