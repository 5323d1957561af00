import type { Person } from "#core/access.ts";
import { checkDraft } from "#core/check-draft.ts";
import { checkGrid } from "#core/check-grid.ts";
import { makeGrid } from "#core/grid-document.ts";
import { groupsOf, listOfPart, readEditorPart } from "#core/grid-parts.ts";
import type { GridDraft } from "#core/grid.ts";
import type { Deps } from "#server/deps.ts";
import { openVersionDraft, readDraft } from "#server/grid-drafts/actions.ts";
import { listEdits, listPublishedDocuments, listUndone } from "#server/grid-drafts/queries.ts";
import type { ListedEdit } from "#server/grid-drafts/queries.ts";
import { listFormerItems } from "#server/grid-drafts/retired-items.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { findVersionInForce } from "#server/grids/queries.ts";
import type { GridVersionRow } from "#server/grids/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { findShortSimulation, simulatedDigest } from "#server/simulations/actions.ts";

type EditorPlace = {
  readonly version: number;
  readonly part: string;
  readonly id: string | undefined;
  readonly person: Person;
};

/** What a page of the editor needs to know, read once. Throws `Refusal("not-found")` for what the document has not, `"wrong-grid-state"` out of draft. */
export async function openEditor({ db }: Deps, { version, part: asked, id, person }: EditorPlace) {
  const { row, draft } = await openVersionDraft(db, version);
  if (row.state !== "draft") throw new Refusal("wrong-grid-state");
  const part = readEditorPart(asked);
  const document = makeGrid(draft);
  const groups = part === undefined ? null : groupsOf(document, part, id);
  if (part === undefined || groups === null) throw new Refusal("not-found");
  const list = id === undefined && part !== "regles" ? listOfPart(part) : null;
  const published = list === null ? [] : await listPublishedDocuments(db, row);
  const former = published.map((other) => ({
    version: other.version,
    draft: readDraft(other.document),
  }));
  const base = row.basedOn === null ? null : (await openVersionDraft(db, row.basedOn)).draft;
  const inForce = await findVersionInForce(db, siteGridId);
  const recent = await listEdits(db, row, { limit: 50 });
  const own = await findOwnLast(db, row, recent, person.id);
  return {
    ...{ row, draft, document, groups, part, id, base, inForce: inForce?.version ?? null },
    retired: list === null ? [] : listFormerItems(draft, list, former),
    check: checkVersion(draft, base),
    simulation: await findShownSimulation(db, row),
    lastEdit: recent[0],
    ownEdit: own?.number ?? null,
  };
}

/** What the checker says of a draft against the version it was copied from. */
export function checkVersion(draft: GridDraft, base: GridDraft | null) {
  const checked = base === null ? null : checkGrid(base);
  return checkDraft(draft, checked?.ok === true ? checked.value : null);
}

/** What the newest simulation that is done says, in short; null without one. */
async function findShownSimulation(db: Deps["db"], row: GridVersionRow) {
  const found = await findShortSimulation(db, row);
  if (found === undefined) return null;
  const { id, report, madeAt, gridDigest } = found;
  const isCurrent = gridDigest === simulatedDigest(row);
  return { id, report, madeAt: madeAt.toISOString(), isCurrent };
}

async function findOwnLast(
  db: Deps["db"],
  row: { readonly gridId: string; readonly version: number },
  recent: readonly ListedEdit[],
  personId: string,
): Promise<ListedEdit | undefined> {
  const undone = await listUndone(db, row);
  return recent.find(
    (edit) => edit.personId === personId && edit.undoes === null && !undone.has(edit.number),
  );
}

/** Edits as the history shows them, newest first, one more than asked when there are older ones. */
export async function listShownEdits(
  { db }: Deps,
  row: { readonly gridId: string; readonly version: number },
  page: { readonly limit: number; readonly before?: number },
) {
  const edits = await listEdits(db, row, page);
  const undone = await listUndone(db, row);
  return edits.map(({ number, edit, at, name, undoes }) => ({
    ...{ number, edit, name, undoes, at: at.toISOString() },
    isUndone: undone.has(number),
  }));
}
