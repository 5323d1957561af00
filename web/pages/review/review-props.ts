import type { ReviewFault } from "#core/review.ts";

/** What was just done, as an address says it. */
export const reviewNews = ["seen", "asked", "replied", "hidden", "shown"] as const;
export type ReviewNews = (typeof reviewNews)[number];

/** What was typed in the form of one review and is not saved. */
export type Mistake =
  | {
      readonly kind: "faults";
      readonly id: string;
      readonly typed: string;
      readonly faults: readonly ReviewFault[];
    }
  | { readonly kind: "stale"; readonly id: string; readonly typed: string };

/** Field of the form of a peer that each fault is about. */
export const fieldOfFault = {
  "kind-missing": "f-kind",
  "speaker-missing": "f-speaker",
  "note-missing": "f-note",
  "note-too-long": "f-note",
  "open-question": "f-kind",
  "already-seen": "f-kind",
  "answer-changed": "f-reponse",
  "too-many": "f-note",
  "reply-missing": "f-note",
  "reply-too-long": "f-note",
  "reason-missing": "f-note",
  "reason-too-long": "f-note",
} as const satisfies Record<ReviewFault, string>;
