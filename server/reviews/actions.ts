import type { Assessment } from "#core/assessment.ts";
import type { AnswerValue } from "#core/grid.ts";
import { groupBy } from "#core/groups.ts";
import type { PublicReview } from "#core/review.ts";
import { dayInParis, afterDays } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { isSameValue } from "#server/drafts/actions.ts";
import { momentInParis } from "#server/paris-time.ts";
import { daysPrivate } from "#core/review.ts";
import { listPublicReviews, listPublicReviewsOf } from "#server/reviews/queries.ts";
import type { ReadReview } from "#server/reviews/queries.ts";

/** More than a page should hold. */
const mostShown = 500;

/**
 * What anyone may read of what peers said of the current answers, the newest first: what was said
 * of an answer that has changed since is left out.
 */
export async function listReviewsOfAnswers(
  deps: Pick<Deps, "db" | "now">,
  hosterId: string,
  assessment: Assessment | null,
): Promise<readonly PublicReview[]> {
  if (assessment === null) return [];
  const read = await listPublicReviews(deps.db, { hosterId, at: deps.now(), most: mostShown });
  return read.filter((each) => isAboutAnswer(each, assessment)).map(asPublic);
}

/** The same of several hosters, by hoster; `assessments` are their current answers. */
export async function listReviewsOfMany(
  deps: Pick<Deps, "db" | "now">,
  assessments: ReadonlyMap<string, Assessment>,
): Promise<(hosterId: string) => readonly PublicReview[]> {
  const hosterIds = [...assessments.keys()];
  const read = await listPublicReviewsOf(deps.db, { hosterIds, at: deps.now() });
  const reviewsOf = groupBy(read, ({ review }) => review.hosterId);
  return (hosterId) => {
    const assessment = assessments.get(hosterId);
    if (assessment === undefined) return [];
    const found = reviewsOf(hosterId).slice(0, mostShown);
    return found.filter((each) => isAboutAnswer(each, assessment)).map(asPublic);
  };
}

/** Whether the answer that was read still says the same. */
export function isAboutAnswer({ review, value }: ReadReview, { answers }: Assessment): boolean {
  const current = Object.hasOwn(answers, review.criterion) ? answers[review.criterion] : undefined;
  if (current === undefined || value === null) return false;
  // Of a revision, whose answers were checked when it was published.
  return isSameValue(JSON.parse(value) as AnswerValue, current.value);
}

export function asPublic({ review, by }: ReadReview): PublicReview {
  const { id, criterion, revision, kind, createdAt, publicAt } = review;
  const { moderatedAt, moderation } = review;
  const hidden =
    moderatedAt === null || moderation === null
      ? null
      : { at: moderatedAt.toISOString(), reason: moderation };
  return {
    ...{ id, criterion, revision, kind },
    by: by ?? (review.authorHosterId === null ? null : { slug: null, name: null }),
    ...{ createdAt: createdAt.toISOString(), publicAt: publicAt.toISOString() },
    note: hidden === null ? review.note : null,
    reply: hidden === null ? review.reply : null,
    repliedAt: hidden === null ? (review.repliedAt?.toISOString() ?? null) : null,
    hidden,
  };
}

/** When a question asked now becomes public: at the first midnight after its whole days are over. */
export function publicFrom(asked: Date): Date {
  const day = dayInParis(afterDays(asked, daysPrivate + 1));
  return momentInParis(day, "00:00") ?? afterDays(asked, daysPrivate + 1);
}
