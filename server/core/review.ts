import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { cleanText } from "#core/typed-text.ts";

/** What a peer may say of an answer: that it was seen to be so, or a question. */
export const reviewKinds = ["seen", "question"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** Days a question is for the hoster alone. */
export const daysPrivate = 30;

/** Longest note, reply or reason, in UTF-16 units. */
export const longestNote = 2_000;

/** Every way a review, its reply or its moderation can be refused where it is typed. */
export const reviewFaults = [
  "kind-missing",
  "speaker-missing",
  "note-missing",
  "note-too-long",
  "reply-missing",
  "reply-too-long",
  "reason-missing",
  "reason-too-long",
  "open-question",
  "already-seen",
  "answer-changed",
  "too-many",
] as const;
export type ReviewFault = (typeof reviewFaults)[number];

/** Who speaks: a hoster, by its slug, or the working group. */
export const groupSpeaker = "groupe-de-travail";

/** As it was typed. */
export type ReviewForm = { readonly kind: string; readonly speaker: string; readonly note: string };

export type Review = {
  readonly kind: ReviewKind;
  /** Slug of a hoster, or `groupSpeaker`. */
  readonly speaker: string;
  readonly note: string | null;
};

/** Whom the author of a review speaks for; without a name, a hoster that left the directory. */
export type ReviewAuthor =
  | { readonly slug: string; readonly name: string }
  | { readonly slug: null; readonly name: null }
  /** The working group. */
  | null;

/** What is public of a review; moments are in ISO 8601. */
export type PublicReview = {
  readonly id: string;
  readonly criterion: string;
  /** The revision that was read. */
  readonly revision: number;
  readonly kind: ReviewKind;
  readonly note: string | null;
  readonly by: ReviewAuthor;
  readonly createdAt: string;
  readonly publicAt: string;
  readonly reply: string | null;
  readonly repliedAt: string | null;
  /** Hidden by the working group: nothing else of it is told then. */
  readonly hidden: { readonly at: string; readonly reason: string } | null;
};

/** Reads a review; a note is needed by a question alone. */
export function readReview(
  form: ReviewForm,
  speakers: readonly string[],
): Result<Review, ReviewFault> {
  const kind = reviewKinds.find((each) => each === form.kind);
  const isSpeaker = speakers.includes(form.speaker);
  const note = cleanText(form.note);
  const faults: readonly ReviewFault[] = [
    ...(isSpeaker ? [] : (["speaker-missing"] as const)),
    ...(kind === undefined ? (["kind-missing"] as const) : []),
    ...(kind === "question" && !saysSomething(note) ? (["note-missing"] as const) : []),
    ...(note.length > longestNote ? (["note-too-long"] as const) : []),
  ];
  if (kind === undefined || faults.length > 0) return failure(faults);
  return success({ kind, speaker: form.speaker, note: note === "" ? null : note });
}

/** Reads a reply, or a reason: something must be said. */
export function readWords(typed: string, what: "reply" | "reason"): Result<string, ReviewFault> {
  const words = cleanText(typed);
  if (!saysSomething(words)) return failure([`${what}-missing` as const]);
  return words.length > longestNote ? failure([`${what}-too-long` as const]) : success(words);
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
