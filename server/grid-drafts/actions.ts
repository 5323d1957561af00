import type { EditProblem } from "#core/grid-edit-problem.ts";
import { cleanEdit } from "#core/clean-edit.ts";
import { applyEdit, partAt, placeEdit } from "#core/grid-edit.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import type { GridDocument } from "#core/grid-document.ts";
import type { GridDraft, Texts } from "#core/grid.ts";
import { largestVersion } from "#core/check-grid.ts";
import { namedPath } from "#core/check-path.ts";
import { reusesId } from "#core/reused-id.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import {
  findHighestEdit,
  findHighestVersion,
  insertEdits,
  listPublishedDocuments,
  updateDocument,
} from "#server/grid-drafts/queries.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { findVersionRow, insertGridVersion, lockVersionRow } from "#server/grids/queries.ts";
import type { GridVersionRow } from "#server/grids/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/** What became of edits: all of them, or none. */
export type EditFate =
  | {
      readonly kind: "saved";
      readonly digest: string;
      /** Of the edits that changed something, in the history of the version. */
      readonly numbers: readonly number[];
    }
  | { readonly kind: "conflict"; readonly conflicts: readonly EditConflict[] }
  | { readonly kind: "wrong"; readonly problems: readonly EditProblem[] };
/** `found` is what the draft has now at the path of the edit. */
export type EditConflict = { readonly edit: GridEdit; readonly found: unknown };

export type VersionDraft = { readonly row: GridVersionRow; readonly draft: GridDraft };

/** A version of the site's grid as it is being written, consistent or not; throws `Refusal("unknown-grid")`. */
export async function openVersionDraft(db: Db, version: number): Promise<VersionDraft> {
  const isPossible = Number.isSafeInteger(version) && version > 0 && version <= largestVersion;
  const key = { gridId: siteGridId, version };
  const row = isPossible ? await findVersionRow(db, key) : undefined;
  if (row === undefined) throw new Refusal("unknown-grid");
  return { row, draft: readDraft(row.document) };
}

/** A stored document always has the shape of one: only that is ever stored. */
export function readDraft(document: string): GridDraft {
  const draft = parseGrid(JSON.parse(document));
  if (!draft.ok) throw new Error("A stored grid document has not the shape of one");
  return draft.value;
}

type CopyOptions = { readonly from: number; readonly personId: string };

/** Makes a draft of any version, under the next number; gives that number. */
export function copyVersion(deps: Deps, { from, personId }: CopyOptions): Promise<number> {
  return deps.db.transaction(async (db) => {
    await lockNames(db, ["grid versions"]);
    await holdPerson(db, { id: personId });
    const { draft } = await openVersionDraft(db, from);
    const version = (await findHighestVersion(db, siteGridId)) + 1;
    const createdAt = deps.now();
    const date = createdAt.toISOString().slice(0, 10);
    const title = renumber(draft.grid.title, from, version);
    const document = JSON.stringify(
      makeGrid({ ...draft, grid: { ...draft.grid, version, date, title } }),
    );
    await insertGridVersion(db, {
      ...{ gridId: siteGridId, version, document, digest: digestOf(document), createdAt },
      ...{ state: "draft", basedOn: from },
    });
    await noteWrite(deps, db, { personId, action: "copy-version", detail: { from, version } });
    return version;
  });
}

/** A title that says the number of its version says the new one. */
function renumber({ fr, en }: Texts, from: number, to: number): Texts {
  const number = new RegExp(`\\b${from}\\b`, "u");
  return { fr: fr.replace(number, String(to)), en: en.replace(number, String(to)) };
}

export type EditOptions = {
  readonly version: number;
  readonly personId: string;
  readonly edits: readonly GridEdit[];
  /** By position, the numbers of the edits that these take back. */
  readonly undoes?: readonly number[];
};

/** Changes a draft: every edit, or none when one of them is in conflict or wrong. */
export function editDraft(deps: Deps, options: EditOptions): Promise<EditFate> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, { id: options.personId });
    return editDraftWithin(deps, db, options);
  });
}

/**
 * The same within a transaction that does more, and holds the person already. Throws
 * `Refusal("wrong-grid-state")` out of draft.
 */
export async function editDraftWithin(
  deps: Pick<Deps, "newId" | "now">,
  db: Db,
  { version, personId, edits, undoes = [] }: EditOptions,
): Promise<EditFate> {
  const key = { gridId: siteGridId, version };
  const row = await lockVersionRow(db, key);
  if (row === undefined) throw new Refusal("unknown-grid");
  if (row.state !== "draft") throw new Refusal("wrong-grid-state");
  const applied = applyAll(makeGrid(readDraft(row.document)), edits);
  if (applied.kind !== "applied") return applied;
  const reused = await findReused(db, row, applied.done);
  if (reused.length > 0) return { kind: "wrong", problems: reused };
  if (applied.done.length === 0) return { kind: "saved", digest: row.digest, numbers: [] };
  const digest = digestOf(applied.document);
  await updateDocument(db, key, { document: applied.document, digest });
  const first = (await findHighestEdit(db, key)) + 1;
  const at = deps.now();
  const rows = applied.done.map(({ edit, position }, index) => {
    const taken = { undoes: undoes[position] ?? null };
    return { ...key, number: first + index, edit, ...taken, at, personId };
  });
  await insertEdits(db, rows);
  const numbers = rows.map(({ number }) => number);
  const detail = { version, first, last: numbers.at(-1) };
  await noteWrite(deps, db, { personId, action: "edit-grid", detail });
  return { kind: "saved", digest, numbers };
}

type Done = { readonly edit: GridEdit; readonly position: number };
type AppliedAll =
  | { readonly kind: "applied"; readonly document: string; readonly done: readonly Done[] }
  | Exclude<EditFate, { kind: "saved" }>;

/** In bytes: what an imported document may weigh too. */
const largestDocument = 1_000_000;

function applyAll(start: GridDocument, edits: readonly GridEdit[]): AppliedAll {
  let document = start;
  const done: Done[] = [];
  const conflicts: EditConflict[] = [];
  const problems: EditProblem[] = [];
  edits.forEach((given, position) => {
    const clean = cleanEdit(given);
    if (!clean.ok) return void problems.push(...clean.problems);
    const edit = clean.value;
    const fate = applyEdit(document, edit);
    if (fate.kind === "conflict") return void conflicts.push({ edit, found: fate.found });
    if (fate.kind === "wrong") return void problems.push({ path: edit.path, code: fate.code });
    if (fate.document === document) return;
    done.push({ edit: keptEdit(document, edit), position });
    document = fate.document;
  });
  if (problems.length > 0) return { kind: "wrong", problems };
  if (conflicts.length > 0) return { kind: "conflict", conflicts };
  return readApplied(document, done);
}

/** What the history keeps: what the draft had, not what was said of it. */
function keptEdit(document: GridDocument, edit: GridEdit): GridEdit {
  const { path, after, next } = placeEdit(document, edit);
  const before = partAt(document, path);
  return {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(next !== undefined && { next }),
  };
}

function readApplied(document: GridDocument, done: readonly Done[]): AppliedAll {
  const draft = parseGrid(document);
  if (!draft.ok) {
    const problems = draft.problems.map(({ path, code }): EditProblem => ({
      path: namedPath(document, path),
      code: "wrong-shape",
      detail: code,
    }));
    return { kind: "wrong", problems };
  }
  const text = JSON.stringify(makeGrid(draft.value));
  if (Buffer.byteLength(text) > largestDocument) {
    const path = done.at(-1)?.edit.path ?? "";
    return { kind: "wrong", problems: [{ path, code: "document-too-large" }] };
  }
  return { kind: "applied", document: text, done };
}

async function findReused(
  db: Db,
  row: GridVersionRow,
  done: readonly Done[],
): Promise<readonly EditProblem[]> {
  const additions = done.filter(({ edit }) => edit.before === undefined);
  if (additions.length === 0) return [];
  const others = await listPublishedDocuments(db, row);
  const published = others.map(({ document }) => JSON.parse(document) as GridDocument);
  return additions
    .filter(({ edit }) => published.some((document) => reusesId(edit, document)))
    .map(({ edit: { path } }) => ({ path, code: "used-id", detail: path.split("/").at(-1) ?? "" }));
}
