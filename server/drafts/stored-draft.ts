import type { AuditAction } from "#core/audit-action.ts";
import { parseValue } from "#core/answers.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";
import { versionName } from "#core/version-name.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import {
  findDraft,
  listDraftAnswers,
  lockDrafts,
  putDrafts,
  putDraftAnswers,
} from "#server/drafts/queries.ts";
import type { DraftAnswerRow } from "#server/drafts/queries.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { findGridVersion } from "#server/grids/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/** An answer a hoster prepares. */
export type DraftAnswer = {
  readonly criterion: string;
  /** Raised by every change; 0 as it was last published. */
  readonly version: number;
  /** Null when nothing is answered, or no longer. */
  readonly value: AnswerValue | null;
  readonly evidence: string | null;
  readonly note: string | null;
  /** When the value was given or last confirmed. */
  readonly answeredAt: Date;
  /** When anything of it last changed. */
  readonly changedAt: Date;
  /** Whoever changed or confirmed it last; null as it was published, or for a deleted account. */
  readonly answeredBy: string | null;
};

/** The answers a hoster prepares for the grid in force, or for the one to come. */
export type Draft = {
  readonly hosterId: string;
  readonly grid: Grid;
  /** Profiles it aims for; none when it did not say. */
  readonly aims: readonly string[];
  /** By criterion, in grid order; a criterion nobody touched has none. */
  readonly answers: ReadonlyMap<string, DraftAnswer>;
  readonly isStored: boolean;
};

/** A change to one answer, valid already; `base` is the version it started from, 0 for none. */
export type DraftEdit = Pick<DraftAnswer, "criterion" | "value" | "evidence" | "note"> & {
  readonly base: number;
};

/** An edit that was not made: someone changed the answer since its base. */
export type DraftConflict = {
  readonly criterion: string;
  readonly mine: DraftEdit;
  readonly theirs: DraftAnswer;
};

export type SavedAnswers = {
  /** The answers of every edit that is no conflict, as they are stored now. */
  readonly saved: ReadonlyMap<string, DraftAnswer>;
  readonly conflicts: readonly DraftConflict[];
};

/** Who changes which draft. */
export type Author = {
  readonly hosterId: string;
  readonly personId: string;
  /** The version that whoever answers has read; by default the one in force. */
  readonly grid?: Grid;
};

/**
 * The draft for a version, by default the one in force. While none is stored, that for the grid in
 * force is what was last published, so far as it fits; for any other, nothing. Reading never writes.
 */
export async function readDraft(
  deps: Pick<Deps, "now">,
  db: Db,
  hosterId: string,
  wanted?: Grid,
): Promise<Draft> {
  const { grid: inForce } = await findGridInForce({ ...deps, db });
  const grid = wanted ?? inForce;
  const { id: gridId, version: gridVersion } = grid.document.grid;
  const key = { hosterId, gridId, gridVersion };
  const stored = await findDraft(db, key);
  if (stored !== undefined) {
    const answers = inGridOrder(grid, await listDraftAnswers(db, key));
    return { hosterId, grid, aims: stored.aims, answers, isStored: true };
  }
  const isInForce = versionName(grid) === versionName(inForce);
  const [revision] = isInForce ? await findCurrentRevisions(db, [hosterId]) : [];
  const answers = inGridOrder(grid, revision === undefined ? [] : answersOf(grid, revision));
  const aims = revision?.aims.filter((aim) => isProfile(grid, aim)) ?? [];
  return { hosterId, grid, aims, answers, isStored: false };
}

/**
 * Saves edits, all in the transaction `db`. The first save stores the whole draft. An edit whose
 * base is not the stored version is a conflict and changes nothing, unless it says the same.
 * Throws `Refusal("grid-changed")` once the version that was read is no longer one to answer.
 */
export async function saveAnswers(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  { edits, ...author }: Author & { readonly edits: readonly DraftEdit[] },
): Promise<SavedAnswers> {
  const draft = await openDraft(deps, db, author);
  const saved = new Map<string, DraftAnswer>();
  const changed: DraftAnswer[] = [];
  const conflicts: DraftConflict[] = [];
  for (const mine of edits) {
    const { criterion } = mine;
    const theirs = draft.answers.get(criterion) ?? untouched(criterion);
    if (isSameAnswer(mine, theirs)) saved.set(criterion, theirs);
    else if (mine.base !== theirs.version) conflicts.push({ criterion, mine, theirs });
    else {
      const answer = applyEdit(theirs, mine, { at: deps.now(), by: author.personId });
      saved.set(criterion, answer);
      changed.push(answer);
    }
  }
  await putDraftAnswers(db, rowsOf(draft, changed));
  await noteAnswers(deps, db, { ...author, action: "save-answers", answers: changed });
  return { saved, conflicts };
}

/** Says of answers that they are still true: their values stay, and are dated anew. */
export async function confirmAnswers(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  { criteria, ...author }: Author & { readonly criteria: readonly string[] },
): Promise<void> {
  const draft = await openDraft(deps, db, author);
  const confirmed = [...new Set(criteria)].flatMap((criterion): readonly DraftAnswer[] => {
    const answer = draft.answers.get(criterion);
    if (answer === undefined || answer.value === null) return [];
    return [{ ...answer, answeredAt: deps.now(), answeredBy: author.personId }];
  });
  await putDraftAnswers(db, rowsOf(draft, confirmed));
  await noteAnswers(deps, db, { ...author, action: "confirm-answers", answers: confirmed });
}

/** Says which profiles the hoster aims for; those the grid does not have are left out. */
export async function chooseAims(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  { aims, ...author }: Author & { readonly aims: readonly string[] },
): Promise<void> {
  const { grid } = await openDraft(deps, db, author);
  const chosen = grid.document.profiles.map(({ id }) => id).filter((id) => aims.includes(id));
  const { id: gridId, version: gridVersion } = grid.document.grid;
  const { hosterId, personId } = author;
  await putDrafts(db, [{ hosterId, gridId, gridVersion, aims: chosen, createdAt: deps.now() }]);
  await noteWrite(deps, db, {
    personId,
    hosterId,
    action: "choose-aims",
    detail: { aims: chosen },
  });
}

/** Reads the draft so that nobody else changes it before the end of the transaction, stored from now on. */
async function openDraft(
  deps: Pick<Deps, "now">,
  db: Db,
  { hosterId, grid }: Author,
): Promise<Draft> {
  await lockDrafts(db, hosterId);
  // Locked first: a switch that was under way is over, and none begins.
  if (grid !== undefined) await checkAnswerable(db, grid);
  const draft = await readDraft(deps, db, hosterId, grid);
  if (draft.isStored) return draft;
  const { id: gridId, version: gridVersion } = draft.grid.document.grid;
  const aims = [...draft.aims];
  await putDrafts(db, [{ hosterId, gridId, gridVersion, aims, createdAt: deps.now() }]);
  await putDraftAnswers(db, rowsOf(draft, [...draft.answers.values()]));
  return { ...draft, isStored: true };
}

async function checkAnswerable(db: Db, { document }: Grid): Promise<void> {
  const { id, version } = document.grid;
  const state = (await findGridVersion(db, id, version))?.state;
  if (state !== "announced" && state !== "in-force") throw new Refusal("grid-changed");
}

/** What a published revision says, as far as the grid takes it. */
function answersOf(grid: Grid, revision: Revision): readonly DraftAnswer[] {
  // A text this site wrote at publication, frozen since: its shape needs no second check.
  const stored = JSON.parse(revision.answers) as Readonly<Record<string, StoredAnswer>>;
  return Object.entries(stored).flatMap(([criterion, given]): readonly DraftAnswer[] => {
    const asked = grid.criteria.get(criterion);
    if (asked === undefined || !parseValue(asked, given.value).ok) return [];
    const { value, evidence, note, answeredAt } = given;
    const changedAt = revision.publishedAt;
    const dates = { answeredAt: new Date(answeredAt), changedAt };
    return [{ criterion, version: 0, value, evidence, note, ...dates, answeredBy: null }];
  });
}

function inGridOrder(
  grid: Grid,
  answers: readonly DraftAnswer[],
): ReadonlyMap<string, DraftAnswer> {
  const byCriterion = new Map(answers.map((answer) => [answer.criterion, answer]));
  return new Map(
    [...grid.criteria.keys()].flatMap((id) => {
      const answer = byCriterion.get(id);
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

function isProfile({ document }: Grid, id: string): boolean {
  return document.profiles.some((profile) => profile.id === id);
}

function untouched(criterion: string): DraftAnswer {
  const nothing = { value: null, evidence: null, note: null, answeredBy: null };
  const never = new Date(0);
  return { criterion, version: 0, ...nothing, answeredAt: never, changedAt: never };
}

/** Whether an edit says what is stored already. */
export function isSameAnswer(
  one: Pick<DraftEdit, "value" | "evidence" | "note">,
  other: Pick<DraftEdit, "value" | "evidence" | "note">,
): boolean {
  return (
    isSameValue(one.value, other.value) &&
    one.evidence === other.evidence &&
    one.note === other.note
  );
}

/** Options are ticked, not ranked: their order says nothing. */
export function isSameValue(one: AnswerValue | null, other: AnswerValue | null): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((option) => other.includes(option));
}

function applyEdit(
  before: DraftAnswer,
  { criterion, value, evidence, note }: DraftEdit,
  { at, by }: { readonly at: Date; readonly by: string },
): DraftAnswer {
  const isKept = before.version > 0 || before.value !== null;
  const answeredAt = isKept && isSameValue(value, before.value) ? before.answeredAt : at;
  const version = before.version + 1;
  return { criterion, version, value, evidence, note, answeredAt, changedAt: at, answeredBy: by };
}

function rowsOf({ hosterId, grid }: Draft, answers: readonly DraftAnswer[]): DraftAnswerRow[] {
  const { id: gridId, version: gridVersion } = grid.document.grid;
  return answers.map((answer) => ({ hosterId, gridId, gridVersion, ...answer }));
}

type Noted = Author & { readonly action: AuditAction; readonly answers: readonly DraftAnswer[] };

async function noteAnswers(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  { hosterId, personId, action, answers }: Noted,
): Promise<void> {
  if (answers.length === 0) return;
  const detail = { criteria: answers.map(({ criterion }) => criterion) };
  await noteWrite(deps, db, { personId, hosterId, action, detail });
}
