import type { AmendmentPart } from "#core/amendment-part.ts";
import type { AmendmentSubject } from "#core/amendment-subject.ts";
import type { AmendmentState, DiscussionTally, PublicAuthor } from "#core/discussion.ts";

/** One change of an amendment, and the part of the document it was written on. */
export type ShownEdit = {
  readonly path: string;
  /** Null when that document does not have it. */
  readonly part: AmendmentPart | null;
  readonly before: unknown;
  readonly after: unknown;
};

/** An amendment in a list; moments are in ISO 8601. */
export type ListedAmendment = {
  readonly id: string;
  /** The version it was written on. */
  readonly version: number;
  readonly subjectPath: string;
  readonly subject: AmendmentSubject | null;
  /** Null when it is hidden. */
  readonly title: string | null;
  readonly author: PublicAuthor;
  readonly createdAt: string;
  readonly state: AmendmentState;
};

/** An amendment on its own page, as its reader may read it. */
export type ShownAmendment = ListedAmendment & {
  /** Limited Markdown; null when it is hidden from the reader. */
  readonly body: string | null;
  readonly forumUrl: string | null;
  readonly edits: readonly ShownEdit[];
  readonly settledAt: string | null;
  readonly reason: string | null;
  readonly appliedTo: number | null;
  readonly hiddenReason: string | null;
  readonly isOwn: boolean;
  readonly tally: DiscussionTally;
};

/** What an amendment starts from that a draft no longer has. */
export type ShownConflict = ShownEdit & { readonly found: unknown };

/** What the reader of a discussion may do there. */
export type DiscussionReader = {
  readonly isSignedIn: boolean;
  /** Null for somebody without a public name. */
  readonly name: string | null;
  /** Answers, settles and hides for the group. */
  readonly isLeader: boolean;
};
