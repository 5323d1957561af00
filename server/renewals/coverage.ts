import type { Revision } from "#server/assessments/queries.ts";

/** Which of the offers that published answers are true for still exist. */
export type Coverage = {
  /** Names of the offers, in the hoster's order. */
  readonly offers: readonly string[];
  /** Of the offers covered, those that are left. */
  readonly kept: readonly string[];
  /** Those that are gone. */
  readonly gone: readonly string[];
  /** Whether none is left of those that were covered: only the hoster can say what it means now. */
  readonly isAsked: boolean;
};

export function coverageOf(
  { trueFor }: Pick<Revision, "trueFor">,
  offers: readonly string[],
): Coverage {
  const kept = offers.filter((name) => trueFor.includes(name));
  const gone = trueFor.filter((name) => !offers.includes(name));
  return { offers, kept, gone, isAsked: trueFor.length > 0 && kept.length === 0 };
}
