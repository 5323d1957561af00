import { countsAsEvidence } from "#core/answers.ts";
import type { Classification } from "#core/classify.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";

/** One answer of a published assessment, as anyone can read it. */
export type PublishedAnswer = {
  readonly value: AnswerValue;
  /** As the hoster gave it; whether it counts is decided by `countsAsEvidence`. */
  readonly evidence: string | null;
  readonly note: string | null;
  /** When it was given or last confirmed, as an ISO moment in UTC. */
  readonly answeredAt: string;
  /** What machines saw of it: nothing is checked yet. */
  readonly checks: readonly never[];
};

/** A published revision of a hoster's answers to one grid version. */
export type Assessment = {
  readonly grid: { readonly id: string; readonly version: number };
  readonly revision: number;
  readonly publishedAt: string;
  /** From when its answers wait for a confirmation. */
  readonly expiresAt: string;
  readonly answers: Readonly<Record<string, PublishedAnswer>>;
  readonly classification: Classification;
};

/** The criteria that a condition of a profile names, in grid order. */
export function decidingCriteria({ document }: Grid): ReadonlySet<string> {
  const { base, profiles } = document.rules;
  const named = new Set(
    [...base, ...profiles.flatMap(({ requires }) => requires)]
      .concat(profiles.flatMap(({ at_least: groups }) => groups.flatMap(({ of }) => of)))
      .map(({ criterion }) => criterion),
  );
  return new Set(document.criteria.map(({ id }) => id).filter((id) => named.has(id)));
}

/** The public address that goes with an answer, if it counts: an address is its own evidence. */
export function evidenceOf(
  grid: Grid,
  criterion: string,
  { value, evidence }: Pick<PublishedAnswer, "value" | "evidence">,
): string | null {
  const asked = grid.criteria.get(criterion);
  const address = asked !== undefined && isOwnEvidence(asked) ? value : evidence;
  return countsAsEvidence(address) ? address : null;
}
