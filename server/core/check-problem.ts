import type { ProblemCode } from "#core/problem.ts";

/** What a consistent document may still have wrong, or only worth knowing. */
export const findingCodes = [
  "missing-translation",
  "untranslated",
  "unusable-address",
  "outcome-without-row",
  "shadowed-outcome",
  "unreachable-profile",
  "example-outcome",
  "example-status",
  "example-missing",
  "changed-kind",
  "shadowed-row",
  "unreachable-need",
  "duplicate-label",
  "unused-theme",
  "unused-profile",
  "unused-criterion",
  "changed-question",
  "changed-scale",
  "changed-answer",
  "dropped-answer",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Both are about a document; the second cannot be said without judging it as a whole. */
export type DraftProblemCode = ProblemCode | FindingCode;

/**
 * Something to say of a draft, and where: `path` is that of a change (see `GridEdit`). `detail` and
 * `other` are what its sentence needs: the value found or expected, then what it stands against.
 */
export type DraftProblem = {
  readonly path: string;
  readonly code: DraftProblemCode;
  readonly detail?: string;
  readonly other?: string;
};

/** Something found, before anything is said of how much it matters. */
export type Finding = DraftProblem & { readonly code: FindingCode };

/** An error keeps the version a draft, a warning asks for a look, a note is only good to know. */
export type Severity = "error" | "warning" | "note";

/** A document that cannot be proven consistent is always wrong. */
export function severityOf(code: DraftProblemCode): Severity {
  return severities[code] ?? "error";
}

const severities: Readonly<Partial<Record<DraftProblemCode, Severity>>> = {
  "shadowed-row": "warning",
  "unreachable-need": "warning",
  "duplicate-label": "warning",
  "unused-theme": "warning",
  "unused-profile": "warning",
  "unused-criterion": "note",
  "changed-question": "note",
  "changed-scale": "note",
  "changed-answer": "note",
  "dropped-answer": "note",
};
