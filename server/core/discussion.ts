/** What becomes of a change that is proposed to a grid: applied to a draft, declined by the group, or taken back by its author. */
export const amendmentStates = ["open", "applied", "declined", "withdrawn"] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** What somebody says of an amendment or of a version: a comment, a consent, or an objection that must be answered. */
export const remarkKinds = ["comment", "support", "objection"] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** An objection is open, then answered by the group; only its author lifts it. */
export const objectionStates = ["open", "answered", "lifted"] as const;
export type ObjectionState = (typeof objectionStates)[number];

/** What is hidden: an amendment or a remark, as its address says it. */
export const moderatedKinds = ["proposition", "remarque"] as const;
export type ModeratedKind = (typeof moderatedKinds)[number];

/** Every way something written for a discussion can be refused where it is typed. */
export const discussionFaults = [
  "title-missing",
  "title-too-long",
  "body-missing",
  "body-too-long",
  "not-web-address",
  "name-too-long",
  "kind-missing",
  "remedy-missing",
  "reason-missing",
  "reason-too-long",
  "answer-missing",
  "answer-too-long",
  "answered-meanwhile",
  "already-supported",
  "draft-missing",
  "day-missing",
  "changed-meanwhile",
  "text-missing",
  "text-too-long",
  "not-a-number",
  "not-a-choice",
] as const;
export type DiscussionFault = (typeof discussionFaults)[number];

/** `field` is the name of what was typed. */
export type DiscussionProblem = { readonly field: string; readonly code: DiscussionFault };

/** What was just done, as an address says it. */
export const discussionNews = [
  "proposed",
  "said",
  "lifted",
  "answered",
  "applied",
  "declined",
  "withdrawn",
  "hidden",
  "shown",
] as const;
export type DiscussionNews = (typeof discussionNews)[number];

/** Who wrote something, as anyone reads it; null for somebody without a public name, or without an account any more. */
export type PublicAuthor = string | null;

/** A remark as it is shown; moments are in ISO 8601. What is hidden keeps its words only for the group. */
export type PublicRemark = {
  readonly id: string;
  readonly kind: RemarkKind;
  readonly author: PublicAuthor;
  readonly createdAt: string;
  /** Limited Markdown; null when it is hidden from the reader. */
  readonly body: string | null;
  /** What would lift an objection. */
  readonly remedy: string | null;
  readonly objection: ObjectionState | null;
  readonly answer: { readonly body: string; readonly by: PublicAuthor; readonly at: string } | null;
  /** Why the group hid it. */
  readonly hiddenReason: string | null;
  /** Whether the reader wrote it. */
  readonly isOwn: boolean;
};

/** How a discussion stands: what is hidden does not count. */
export type DiscussionTally = {
  readonly supports: number;
  readonly comments: number;
  readonly objections: Readonly<Record<ObjectionState, number>>;
};
