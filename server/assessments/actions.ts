import type { Answers } from "#core/answers.ts";
import type { PublishedAnswer } from "#core/assessment.ts";
import { classify, engineVersion } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { insertRevision } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import { digestOf } from "#server/digest.ts";

type Publication = {
  readonly hosterId: string;
  readonly grid: Grid;
  readonly answers: Answers;
  readonly publishedAt: Date;
};

/** What a revision stores of an answer: `checks` are seen by machines and kept apart. */
export type StoredAnswer = Omit<PublishedAnswer, "checks">;

/**
 * Publishes answers as a new frozen revision, with the classification the grid gives
 * them at that moment, and gives its number. `db` is the transaction of the caller,
 * who then refreshes the listing.
 */
export function publishAssessment(db: Db, publication: Publication): Promise<number> {
  const { hosterId, grid, answers, publishedAt } = publication;
  const stored = storedAnswers(grid, answers, publishedAt.toISOString());
  return insertRevision(db, {
    hosterId,
    gridId: grid.document.grid.id,
    gridVersion: grid.document.grid.version,
    answers: stored,
    answersDigest: digestOf(stored),
    classification: JSON.stringify(classify(grid, answers)),
    engineVersion,
    publishedAt,
    authorId: null,
    aims: [],
    trueFor: [],
  });
}

/** Canonical text of the answers, in grid order, all given at the same moment. */
function storedAnswers(grid: Grid, answers: Answers, answeredAt: string): string {
  const entries = [...grid.criteria.keys()].flatMap((id) => {
    const answer = answers.get(id);
    if (answer === undefined) return [];
    const { value, evidence = null } = answer;
    const stored: StoredAnswer = { value, evidence, note: null, answeredAt };
    return [[id, stored] as const];
  });
  return JSON.stringify(Object.fromEntries(entries));
}
