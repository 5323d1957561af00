/** Every way a document or an answer can be wrong. The sentences live in `web/text`. */
export const problemCodes = [
  "missing-field",
  "unknown-field",
  "wrong-type",
  "unreadable-text",
  "not-in-list",
  "not-whole",
  "out-of-bounds",
  "unsupported-format",
  "malformed-id",
  "duplicate-id",
  "reserved-id",
  "reused-id",
  "unknown-theme",
  "unknown-source",
  "unknown-check",
  "unknown-criterion",
  "unknown-profile",
  "unknown-outcome",
  "unknown-option",
  "duplicate-option",
  "empty-list",
  "empty-text",
  "unknown-software",
  "missing-profile",
  "missing-level",
  "needless-level",
  "missing-steps",
  "needless-steps",
  "unreachable-step",
  "scale-does-not-fit",
  "operator-does-not-fit",
  "unsatisfiable",
  "na-changes-profile",
  "na-not-allowed",
  "none-not-allowed",
  "partly-not-allowed",
  "theme-without-score",
  "not-monotone",
  "no-last-outcome",
  "unknown-missing",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * One thing wrong in a document.
 * `path` is a JSON Pointer (RFC 6901) into the document that was read;
 * `detail` is the offending or the expected value, for the sentence.
 */
export type Problem = {
  readonly path: string;
  readonly code: ProblemCode;
  readonly detail?: string;
};

/** Appends a key or a position to a JSON Pointer, escaped as RFC 6901 asks. */
export function pointer(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
