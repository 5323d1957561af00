/** What a peer may say of an answer: that it was seen to be so, or a question. */
export const reviewKinds = ["seen", "question"] as const;
export type ReviewKind = (typeof reviewKinds)[number];
