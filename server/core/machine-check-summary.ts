import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import type { CheckVerdict, PublicCheck } from "#core/machine-check.ts";

/** Every check of the answers of an assessment. */
export function listPublicChecks({ answers }: Pick<Assessment, "answers">): readonly PublicCheck[] {
  return Object.values(answers).flatMap(({ checks }) => checks);
}

/** What machines say of one answer, whatever they looked at: a difference first, then what they saw. */
export function verdictOf({ checks }: Pick<PublishedAnswer, "checks">): CheckVerdict | null {
  const order = ["differs", "agrees", "unknown"] as const satisfies readonly CheckVerdict[];
  return order.find((wanted) => checks.some(({ verdict }) => verdict === wanted)) ?? null;
}

/** The one check that speaks so of an answer; null when several do. */
export function onlyCheck(
  { checks }: Pick<PublishedAnswer, "checks">,
  verdict: CheckVerdict,
): string | null {
  const saying = checks.filter((each) => each.verdict === verdict);
  return saying.length === 1 ? (saying[0]?.check ?? null) : null;
}

/** The last day (UTC) an answer was looked at; null when it was not. */
export function lookedOn({ checks }: Pick<PublishedAnswer, "checks">): string | null {
  const [last] = checks
    .map(({ checkedAt }) => checkedAt.slice(0, 10))
    .toSorted()
    .toReversed();
  return last ?? null;
}

/** The day (UTC) of most looks; of two, the later one. Null when there was none. */
export function usualLook({ answers }: Pick<Assessment, "answers">): string | null {
  const days = Object.values(answers).flatMap((answer) => lookedOn(answer) ?? []);
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const [usual] = [...counts].toSorted(
    ([day, count], [otherDay, other]) => other - count || (day < otherDay ? 1 : -1),
  );
  return usual?.[0] ?? null;
}
