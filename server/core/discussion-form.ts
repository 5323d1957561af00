import { readName } from "#core/account-form.ts";
import { readDate } from "#core/chatonsinfos-dates.ts";
import { remarkKinds } from "#core/discussion.ts";
import type { DiscussionFault, DiscussionProblem, RemarkKind } from "#core/discussion.ts";
import type { FormField } from "#core/form-answers.ts";
import { longestName } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { completeAddress, isWebAddress, readTypedFields } from "#core/typed-fields.ts";
import { cleanText } from "#core/typed-text.ts";

/** Longest texts of a discussion, in UTF-16 units. */
export const longestWritten = { remark: 4_000, body: 10_000, minutes: 60_000, reason: 2_000 };

/** As it was typed, cleaned. */
export type Typed = Readonly<Record<string, string>>;

/** What somebody says of something. */
export type Remark = {
  readonly kind: RemarkKind;
  readonly body: string;
  /** Of an objection alone. */
  readonly remedy: string | null;
  /** Null for somebody who gives none. */
  readonly name: string | null;
};

/** What goes before the change itself. */
export type AmendmentWords = {
  readonly title: string;
  readonly body: string;
  readonly forumUrl: string | null;
  readonly name: string | null;
};

/** What minutes hold. */
export type MinutesWords = {
  readonly heldOn: string;
  readonly title: string;
  readonly body: string;
  readonly forumUrl: string | null;
};

/** What was typed in the fields of a discussion, to be shown again. */
export function readTyped(fields: Iterable<FormField>): Typed {
  const { line, text } = readTypedFields(fields);
  const day = line("heldOn");
  return {
    ...{ kind: line("kind"), title: line("title"), name: line("name") },
    ...{ body: text("body"), remedy: text("remedy") },
    forumUrl: completeAddress(line("forumUrl")),
    heldOn: readDate(day) ?? day,
  };
}

/** A consent need not say more; an objection says why, and what would lift it. */
export function readRemark(typed: Typed): Result<Remark, DiscussionProblem> {
  const kind = remarkKinds.find((each) => each === typed["kind"]);
  const body = typed["body"] ?? "";
  const remedy = typed["remedy"] ?? "";
  const isObjection = kind === "objection";
  const name = readName(typed["name"] ?? "");
  const problems = [
    ...when("kind", kind === undefined && "kind-missing"),
    ...when("name", !name.ok && "name-too-long"),
    ...when(
      "body",
      kind !== "support" && kind !== undefined && !saysSomething(body) && "body-missing",
    ),
    ...when("body", body.length > longestWritten.remark && "body-too-long"),
    ...when("remedy", isObjection && !saysSomething(remedy) && "remedy-missing"),
    ...when("remedy", remedy.length > longestWritten.remark && "body-too-long"),
  ];
  if (kind === undefined || !name.ok || problems.length > 0) return failure(problems);
  return success({ kind, body, remedy: isObjection ? remedy : null, name: name.value });
}

/** The title, the reasons, and the name they are signed with. */
export function readAmendmentWords(typed: Typed): Result<AmendmentWords, DiscussionProblem> {
  const name = readName(typed["name"] ?? "");
  const written = readWritten(typed, longestWritten.body);
  const problems = [...written.problems, ...when("name", !name.ok && "name-too-long")];
  if (!name.ok || problems.length > 0) return failure(problems);
  return success({ ...written.words, name: name.value });
}

/** A day, a title and the text are asked for. */
export function readMinutesWords(typed: Typed): Result<MinutesWords, DiscussionProblem> {
  const heldOn = readDate(typed["heldOn"] ?? "");
  const written = readWritten(typed, longestWritten.minutes);
  const problems = [...when("heldOn", heldOn === null && "day-missing"), ...written.problems];
  if (heldOn === null || problems.length > 0) return failure(problems);
  return success({ heldOn, ...written.words });
}

/** Reads a reason, or an answer: something must be said. */
export function readSaid(
  typed: string,
  what: "reason" | "answer",
): Result<string, DiscussionProblem> {
  const words = cleanText(typed);
  if (!saysSomething(words)) return failure([{ field: what, code: `${what}-missing` as const }]);
  if (words.length <= longestWritten.reason) return success(words);
  return failure([{ field: what, code: `${what}-too-long` as const }]);
}

function readWritten(typed: Typed, longest: number) {
  const { title = "", body = "", forumUrl = "" } = typed;
  const problems = [
    ...when("title", !saysSomething(title) && "title-missing"),
    ...when("title", title.length > longestName && "title-too-long"),
    ...when("body", !saysSomething(body) && "body-missing"),
    ...when("body", body.length > longest && "body-too-long"),
    ...when("forumUrl", forumUrl !== "" && !isWebAddress(forumUrl) && "not-web-address"),
  ];
  return { problems, words: { title, body, forumUrl: forumUrl === "" ? null : forumUrl } };
}

function when(field: string, code: DiscussionFault | false): readonly DiscussionProblem[] {
  return code === false ? [] : [{ field, code }];
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
