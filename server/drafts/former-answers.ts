import type { Grid } from "#core/grid.ts";
import { fateOf } from "#core/upgrade.ts";
import type { GridChange } from "#core/upgrade.ts";
import { publishedAnswers } from "#server/assessments/actions.ts";
import { findLastRevisionUnder } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Draft, DraftAnswer } from "#server/drafts/stored-draft.ts";
import { findDraft, listDraftAnswers } from "#server/drafts/queries.ts";
import { findGrid } from "#server/grids/actions.ts";
import type { StoredGrid } from "#server/grids/actions.ts";
import { findGridVersion, findVersionBefore } from "#server/grids/queries.ts";

/** What a hoster had answered to the version before, in the words of which it is told. */
export type FormerAnswer = Pick<DraftAnswer, "value" | "evidence" | "note"> & {
  readonly grid: Grid;
};

export type FormerAnswers = {
  readonly change: GridChange;
  /** By criterion. */
  readonly answers: ReadonlyMap<string, FormerAnswer>;
};

/** What a hoster had prepared for the version before that of its draft, else published; null for a first version. */
export async function readFormerAnswers(
  db: Db,
  { hosterId, grid }: Pick<Draft, "hosterId" | "grid">,
): Promise<FormerAnswers | null> {
  const { id, version } = grid.document.grid;
  const row = await findGridVersion(db, id, version);
  const earlier = row && (await findVersionBefore(db, row));
  if (row === undefined || earlier === undefined) return null;
  const before = await findGrid({ db }, id, earlier.version);
  const change = { before: before.grid, after: grid, reworded: new Set(row.reworded) };
  return { change, answers: await readAnswersTo(db, hosterId, before) };
}

/** Former answers to review: their question has changed, and has no answer yet. */
export function answersToReview(
  former: FormerAnswers | null,
  { answers }: Pick<Draft, "answers">,
): ReadonlyMap<string, FormerAnswer> {
  if (former === null) return new Map();
  const open = [...former.answers].filter(
    ([criterion, { value }]) =>
      value !== null &&
      (answers.get(criterion)?.value ?? null) === null &&
      fateOf(former.change, criterion, { value }) === "review",
  );
  return new Map(open);
}

async function readAnswersTo(
  db: Db,
  hosterId: string,
  { gridId, version, grid }: StoredGrid,
): Promise<ReadonlyMap<string, FormerAnswer>> {
  const key = { hosterId, gridId, gridVersion: version };
  if ((await findDraft(db, key)) !== undefined) {
    const rows = await listDraftAnswers(db, key);
    return new Map(rows.map((row) => [row.criterion, { ...row, grid }]));
  }
  const revision = await findLastRevisionUnder(db, hosterId, key);
  const stored = revision === undefined ? {} : publishedAnswers(revision);
  return new Map(Object.entries(stored).map(([id, answer]) => [id, { ...answer, grid }]));
}
