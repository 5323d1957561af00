import type { Grid } from "#core/grid.ts";
import { groupBy } from "#core/groups.ts";
import { fateOf } from "#core/upgrade.ts";
import type { GridChange } from "#core/upgrade.ts";
import { holdPeople } from "#server/accounts/queries.ts";
import { publishedAnswers } from "#server/assessments/actions.ts";
import type { ChangeFrom } from "#server/announcements/grid-changes.ts";
import type { Revision } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import {
  listAnswersOfDrafts,
  listDrafts,
  putDraftAnswers,
  putDrafts,
} from "#server/drafts/queries.ts";
import type { DraftAnswerRow, DraftRow } from "#server/drafts/queries.ts";

type Moving = {
  readonly hosterIds: readonly string[];
  readonly after: Grid;
  readonly changeFrom: ChangeFrom;
  /** The version whose drafts move; null where none was in force. */
  readonly old: number | null;
  /** What was answered to the new version already. */
  readonly earlyOf: (hosterId: string) => readonly DraftAnswerRow[];
  readonly carried: readonly Revision[];
  readonly at: Date;
};

/**
 * Drafts of the version before become drafts of the new one, early answers first; they stay with the
 * old one, too, where the former answers are read. A hoster with neither needs no draft: what it
 * published is where it goes on from.
 */
export async function moveDrafts(db: Db, moving: Moving): Promise<void> {
  const { hosterIds, after, changeFrom, old, earlyOf, carried, at } = moving;
  const { id: gridId, version: gridVersion } = after.document.grid;
  const change = old === null ? null : await changeFrom(old);
  const before = { gridId, version: old ?? 0 };
  const oldDrafts = await listDrafts(db, before, hosterIds);
  const aimsOf = new Map(oldDrafts.map(({ hosterId, aims }) => [hosterId, aims]));
  const answersOf = groupBy(
    await listAnswersOfDrafts(db, before, hosterIds),
    ({ hosterId }) => hosterId,
  );
  const carriedOf = new Map(carried.map((revision) => [revision.hosterId, revision]));
  const drafts: DraftRow[] = [];
  const answers: DraftAnswerRow[] = [];
  for (const hosterId of hosterIds) {
    const aims = aimsOf.get(hosterId);
    const given = earlyOf(hosterId).filter(({ value }) => value !== null);
    if (aims === undefined && earlyOf(hosterId).length === 0) continue;
    const key = { hosterId, gridId, gridVersion };
    const revision = carriedOf.get(hosterId);
    const aimed = aims ?? revision?.aims ?? [];
    const isProfile = (aim: string) => after.document.profiles.some(({ id }) => id === aim);
    drafts.push({ ...key, aims: aimed.filter(isProfile), createdAt: at });
    const rows =
      aims === undefined ? publishedRows(revision) : keptRows(change, answersOf(hosterId));
    const isEarly = new Set(given.map(({ criterion }) => criterion));
    const left = rows.filter(({ criterion }) => !isEarly.has(criterion));
    answers.push(...left.map((row) => ({ ...row, ...key })));
  }
  await putDrafts(db, drafts);
  await putAnswers(db, answers);
}

/** Rows written in one statement, whose values have to fit in it. */
const writtenAtOnce = 1_000;

/** An account that is gone meanwhile leaves its answers without a name. */
async function putAnswers(db: Db, rows: readonly DraftAnswerRow[]): Promise<void> {
  const people = new Set(rows.flatMap(({ answeredBy }) => answeredBy ?? []));
  const held = people.size === 0 ? people : await holdPeople(db, [...people]);
  const signed = rows.map((row) =>
    row.answeredBy === null || held.has(row.answeredBy) ? row : { ...row, answeredBy: null },
  );
  for (let start = 0; start < signed.length; start += writtenAtOnce) {
    await putDraftAnswers(db, signed.slice(start, start + writtenAtOnce));
  }
}

/** Answers of a draft that keep their meaning; a question left empty stays empty. */
function keptRows(
  change: GridChange | null,
  rows: readonly DraftAnswerRow[],
): readonly DraftAnswerRow[] {
  if (change === null) return [];
  return rows.filter(({ criterion, value }) =>
    value === null
      ? change.after.criteria.has(criterion)
      : fateOf(change, criterion, { value }) === "kept",
  );
}

/** What was carried over, as the first save of a draft would store it. */
function publishedRows(revision: Revision | undefined): readonly DraftAnswerRow[] {
  if (revision === undefined) return [];
  const { hosterId, gridId, gridVersion, publishedAt: changedAt } = revision;
  return Object.entries(publishedAnswers(revision)).map(
    ([criterion, { value, evidence, note, answeredAt }]) => ({
      ...{ hosterId, gridId, gridVersion, criterion, version: 0, value, evidence, note, changedAt },
      ...{ answeredAt: new Date(answeredAt), answeredBy: null },
    }),
  );
}
