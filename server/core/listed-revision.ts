import { answersOn } from "#core/assessment.ts";
import type { Assessment, DatedAnswers } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Leaf } from "#core/rule.ts";
import type { ListedRevision } from "#core/listing-source.ts";

/** What published answers are worth in the grid in force, at a moment (ISO, in UTC). */
export function makeListedRevision(
  grid: Grid,
  published: { readonly answers: DatedAnswers; readonly publishedAt: string },
  at: string,
): ListedRevision {
  const answers = answersOn(grid, published.answers, at);
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

/**
 * What lists show of a hoster at a moment (ISO, in UTC): listings are rewritten once a day, and
 * answers that are too old since this morning count no longer. `grid` is the one in force.
 */
export function cardOn(
  card: HosterCard,
  grid: Grid,
  assessment: Pick<Assessment, "answers" | "publishedAt" | "expiresAt">,
  at: string,
): HosterCard {
  if (at < assessment.expiresAt) return card;
  const { outcome, profiles, needs, grounds } = makeListedRevision(grid, assessment, at);
  return { ...card, outcome, profiles, needs, grounds };
}

/** When the answer a condition looks at was given; null without one. */
function answeredAtOf(answers: DatedAnswers, { criterion, reason }: Leaf): string | null {
  if (reason === "unanswered" || !Object.hasOwn(answers, criterion)) return null;
  return answers[criterion]?.answeredAt ?? null;
}
