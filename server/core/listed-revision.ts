import type { Answer, Answers } from "#core/answers.ts";
import { parseValue } from "#core/answers.ts";
import type { PublishedAnswer } from "#core/assessment.ts";
import { addMonths } from "#core/calendar.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import type { ListedRevision } from "#core/listing-source.ts";

type PublishedAnswers = Readonly<
  Record<string, Pick<PublishedAnswer, "value" | "evidence" | "answeredAt">>
>;

/** What published answers are worth in the grid in force, at a moment (ISO, in UTC). */
export function makeListedRevision(
  grid: Grid,
  published: { readonly answers: PublishedAnswers; readonly publishedAt: string },
  at: string,
): ListedRevision {
  const answers = currentAnswers(grid, published.answers, at);
  const { outcome, profiles, needs, trace } = classify(grid, answers);
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  const grounds = Object.entries(trace.needs).map(([id, { conditions }]) => [
    id,
    conditions.map((leaf) => ({ ...leaf, answeredAt: answeredAtOf(published.answers, leaf) })),
  ]);
  return {
    answers,
    outcome,
    profiles: Object.fromEntries(statuses),
    needs,
    grounds: Object.fromEntries(grounds),
    publishedAt: published.publishedAt,
  };
}

/** When the answer a condition looks at was given; null without one. */
function answeredAtOf(answers: PublishedAnswers, { criterion, reason }: Leaf): string | null {
  if (reason === "unanswered" || !Object.hasOwn(answers, criterion)) return null;
  return answers[criterion]?.answeredAt ?? null;
}

/** Answers the grid still understands, those it finds too old marked as expired. */
function currentAnswers(grid: Grid, published: PublishedAnswers, at: string): Answers {
  const months = grid.document.rules.answers.expire_after_months;
  const answers = new Map<string, Answer>();
  for (const [id, criterion] of grid.criteria) {
    const answer = Object.hasOwn(published, id) ? published[id] : undefined;
    if (answer === undefined || !parseValue(criterion, answer.value).ok) continue;
    const expired = at >= addMonths(answer.answeredAt, months);
    answers.set(id, { value: answer.value, evidence: answer.evidence ?? undefined, expired });
  }
  return answers;
}
