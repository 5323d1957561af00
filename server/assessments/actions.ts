import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import { answersOn, oldestAnswer } from "#core/assessment.ts";
import { addMonths } from "#core/calendar.ts";
import { classify, engineVersion } from "#core/classify.ts";
import type { Classification } from "#core/classify.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";
import { insertRevision } from "#server/assessments/queries.ts";
import type { Revision, TracedRevision } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { findGrid } from "#server/grids/actions.ts";

/** What a revision stores of an answer: `checks` are seen by machines and kept apart. */
export type StoredAnswer = Omit<PublishedAnswer, "checks">;

/** An answer to be published; one without a date is given at the moment of the publication. */
type GivenAnswer = {
  readonly value: AnswerValue;
  readonly evidence?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** ISO, in UTC. */
  readonly answeredAt?: string | undefined;
};

export type Publication = {
  readonly hosterId: string;
  readonly grid: Grid;
  readonly answers: ReadonlyMap<string, GivenAnswer>;
  readonly publishedAt: Date;
  /** Who publishes; null for the site itself. */
  readonly authorId?: string | null;
  readonly aims?: readonly string[];
  readonly trueFor?: readonly string[];
  /** Whether the site writes it by itself, from what was published under the version before. */
  readonly carried?: boolean;
};

/**
 * Publishes answers as a new frozen revision, with the classification the grid gives
 * them at that moment, and gives its number. `db` is the transaction of the caller,
 * who then refreshes the listing.
 */
export function publishAssessment(db: Db, publication: Publication): Promise<number> {
  return insertRevision(db, makeRevision(publication));
}

/** Everything a revision says but its number. */
export function makeRevision(publication: Publication): Omit<Revision, "number"> {
  const { hosterId, grid, publishedAt, authorId = null, aims = [], trueFor = [] } = publication;
  const answers = storedAnswers(publication);
  const text = JSON.stringify(answers);
  return {
    hosterId,
    gridId: grid.document.grid.id,
    gridVersion: grid.document.grid.version,
    answers: text,
    answersDigest: digestOf(text),
    classification: JSON.stringify(
      classify(grid, answersOn(grid, answers, publishedAt.toISOString())),
    ),
    engineVersion,
    publishedAt,
    authorId,
    aims: [...aims],
    trueFor: [...trueFor],
    carried: publication.carried ?? false,
  };
}

/** In the order of the grid, so that the same answers are the same text. */
function storedAnswers({
  grid,
  answers,
  publishedAt,
}: Publication): Readonly<Record<string, StoredAnswer>> {
  const entries = [...grid.criteria.keys()].flatMap((id) => {
    const answer = answers.get(id);
    if (answer === undefined) return [];
    const { value, evidence, note, answeredAt = publishedAt.toISOString() } = answer;
    const stored: StoredAnswer = {
      value,
      evidence: evidence ?? null,
      note: note ?? null,
      answeredAt,
    };
    return [[id, stored] as const];
  });
  return Object.fromEntries(entries);
}

/** A stored revision as anyone reads it. */
export function assessmentOf({ document }: Grid, revision: Revision): Assessment {
  const publishedAt = revision.publishedAt.toISOString();
  const stored = read<Record<string, StoredAnswer>>(revision.answers);
  const answers = Object.entries(stored).map(
    ([id, { value, evidence, note, answeredAt }]): [string, PublishedAnswer] => [
      id,
      { value, evidence, note, answeredAt, checks: [] },
    ],
  );
  return {
    grid: { id: revision.gridId, version: revision.gridVersion },
    revision: revision.number,
    publishedAt,
    expiresAt: addMonths(
      oldestAnswer(stored, publishedAt),
      document.rules.answers.expire_after_months,
    ),
    aims: revision.aims,
    offers: revision.trueFor,
    answers: Object.fromEntries(answers),
    classification: read<Classification>(revision.classification),
  };
}

/** The answers of a stored revision. */
export function publishedAnswers({
  answers,
}: Pick<Revision, "answers">): Readonly<Record<string, StoredAnswer>> {
  return read(answers);
}

/** A stored revision with the grid it answers. */
export type ReadRevision = {
  readonly grid: Grid;
  readonly assessment: Assessment;
  readonly answersDigest: string;
  /** Whether the site wrote it from the one before, when a version came into force. */
  readonly isCarried: boolean;
  /** When it was taken back and why; null while it stands. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
};

/** Stored revisions as anyone reads them. Each grid is read once, however many of them answer it. */
export async function readRevisions(
  deps: Pick<Deps, "db">,
  stored: readonly TracedRevision[],
): Promise<readonly ReadRevision[]> {
  const grids = new Map<string, Promise<Grid>>();
  const gridOf = ({ gridId, gridVersion }: Revision) => {
    const key = `${gridId} ${gridVersion}`;
    const known = grids.get(key) ?? findGrid(deps, gridId, gridVersion).then(({ grid }) => grid);
    grids.set(key, known);
    return known;
  };
  return Promise.all(
    stored.map(async (revision) => {
      const grid = await gridOf(revision);
      const { answersDigest, withdrawal, carried: isCarried } = revision;
      const withdrawn = withdrawnOf(withdrawal);
      const assessment = assessmentOf(grid, revision);
      return { grid, assessment, answersDigest, isCarried, withdrawn };
    }),
  );
}

/** What anyone reads of a withdrawal. */
export function withdrawnOf(withdrawal: TracedRevision["withdrawal"]): ReadRevision["withdrawn"] {
  if (withdrawal === null) return null;
  return { at: withdrawal.withdrawnAt.toISOString(), reason: withdrawal.reason };
}

/** A text this site wrote at publication, frozen since: its shape needs no second check. */
function read<Stored>(text: string): Stored {
  return JSON.parse(text) as Stored;
}
