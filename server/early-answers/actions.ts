import { earlyQuestions } from "#core/early-questions.ts";
import type { EarlyQuestions } from "#core/early-questions.ts";
import type { Grid } from "#core/grid.ts";
import { openPrediction } from "#core/simulation-prediction.ts";
import type { GridChange } from "#core/upgrade.ts";
import { findVersionIn } from "#server/announcements/queries.ts";
import { publishedAnswers } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import type { Revision } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { givenAnswers, readDraft } from "#server/drafts/actions.ts";
import type { Draft, FormerAnswer } from "#server/drafts/actions.ts";
import { findGrid, findGridInForce, siteGridId } from "#server/grids/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";

/** The version that is announced, for its day. */
export type Coming = { readonly version: number; readonly effectiveAt: string };

/** What a hoster answers before a version comes. */
export type EarlyAnswers = EarlyQuestions & {
  readonly coming: Coming;
  /** Of the version that comes: what was answered early. */
  readonly draft: Draft;
  /** What is published of the questions to review, by criterion. */
  readonly former: ReadonlyMap<string, FormerAnswer>;
  /** Outcomes of today and of that day with these answers, in their grids; null where nothing is published. */
  readonly prediction: { readonly before: Outcome; readonly after: Outcome } | null;
};

type Outcome = { readonly grid: Grid; readonly outcome: string };

/** The version that is announced; null while none is. */
export async function findComing(db: Db): Promise<Coming | null> {
  const row = await findVersionIn(db, siteGridId, "announced");
  if (row?.effectiveAt == null) return null;
  return { version: row.version, effectiveAt: row.effectiveAt.toISOString() };
}

/** Everything a hoster can answer of the version that is announced; null while none is. */
export async function openEarlyAnswers(
  deps: Pick<Deps, "db" | "now">,
  hoster: Hoster,
): Promise<EarlyAnswers | null> {
  const { db } = deps;
  const row = await findVersionIn(db, siteGridId, "announced");
  if (row?.effectiveAt == null) return null;
  const { grid: after } = await findGrid(deps, siteGridId, row.version);
  const [revision] = await findCurrentRevisions(db, [hoster.id]);
  const { grid: before } =
    revision === undefined
      ? await findGridInForce(deps)
      : await findGrid(deps, revision.gridId, revision.gridVersion);
  const change = { before, after, reworded: new Set(row.reworded) };
  const published = revision === undefined ? null : publishedAnswers(revision);
  const questions = earlyQuestions(change, published);
  const draft = await readDraft(deps, db, hoster.id, after);
  const effectiveAt = row.effectiveAt.toISOString();
  const shown = Object.entries(published ?? {}).filter(([id]) => questions.review.includes(id));
  return {
    ...questions,
    ...{ draft, coming: { version: row.version, effectiveAt } },
    former: new Map(shown.map(([id, answer]) => [id, { ...answer, grid: before }])),
    prediction:
      revision === undefined ? null : predict(change, { hoster, revision, draft, effectiveAt }),
  };
}

type Predicted = {
  readonly hoster: Hoster;
  readonly revision: Revision;
  readonly draft: Draft;
  readonly effectiveAt: string;
};

function predict(
  change: GridChange,
  { hoster, revision, draft, effectiveAt }: Predicted,
): EarlyAnswers["prediction"] {
  const { slug, name, isImaginary } = hoster;
  const answers = publishedAnswers(revision);
  const early = givenAnswers(draft.answers.values());
  const predict = openPrediction(change, effectiveAt);
  const { before, after } = predict({ slug, name, isImaginary, answers, early }).hoster;
  return {
    before: { grid: change.before, outcome: before.outcome },
    after: { grid: change.after, outcome: after.outcome },
  };
}
