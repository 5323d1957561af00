import type { Person } from "#core/access.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { replayExamples } from "#core/check-examples.ts";
import { checkGrid } from "#core/check-grid.ts";
import type { Grid } from "#core/grid.ts";
import type { Problem } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { findHighestVersion } from "#server/grid-drafts/queries.ts";
import {
  findReusedIds,
  gridRow,
  readGridText,
  siteGridId,
  storeDraft,
} from "#server/grids/actions.ts";
import type { GridImport } from "#server/grids/actions.ts";
import { findGridVersion } from "#server/grids/queries.ts";
import { publishRuling } from "#server/rulings/actions.ts";
import { textFor } from "#web/text/text.ts";

/** A grid that was sent, and what storing it would do. */
export type ReadImport = {
  readonly grid: Grid;
  readonly fate: GridImport["fate"];
  /** Examples of the document that its own rules contradict. */
  readonly examples: readonly string[];
  /** The number it could take where its own is another document's; only for the grid of this site. */
  readonly freeVersion: number | null;
};

/** Says what a text is, and stores nothing. */
export async function readImport(db: Db, text: string): Promise<Result<ReadImport, Problem>> {
  const read = readGridText(text);
  if (!read.ok) return read;
  const grid = read.value;
  const { gridId, version, digest } = gridRow(grid, new Date(0));
  const stored = await findGridVersion(db, gridId, version);
  const fate =
    stored === undefined ? "imported" : stored.digest === digest ? "unchanged" : "other-document";
  const isRenumbered = fate === "other-document" && gridId === siteGridId;
  const isNew = fate === "imported" || isRenumbered;
  const reused = isNew ? await findReusedIds(db, grid) : [];
  if (reused.length > 0) return failure(reused);
  return success({
    ...{ grid, fate },
    examples: replayExamples(grid).map(({ example }) => example),
    freeVersion: isRenumbered ? (await findHighestVersion(db, gridId)) + 1 : null,
  });
}

export type StoredImport = Pick<GridImport, "id" | "version" | "fate">;

type ImportStoring = {
  readonly text: string;
  readonly person: Pick<Person, "id">;
  /** Whether the grid of this site takes the next free number rather than its own. */
  readonly isRenumbered: boolean;
};

/** Stores what a text says as a draft; the same again changes nothing and is not told. */
export async function storeImport(
  deps: Deps,
  { text, person, isRenumbered }: ImportStoring,
): Promise<Result<StoredImport, Problem>> {
  const read = readGridText(text);
  if (!read.ok) return read;
  return deps.db.transaction(async (db): Promise<Result<StoredImport, Problem>> => {
    const { id } = read.value.document.grid;
    await lockNames(db, ["grid versions"]);
    await holdPerson(db, person);
    const isOurs = isRenumbered && id === siteGridId;
    const numbered = isOurs ? renumber(read.value, (await findHighestVersion(db, id)) + 1) : read;
    if (!numbered.ok) return numbered;
    const { version } = numbered.value.document.grid;
    const stored = await storeDraft(deps, db, numbered.value);
    if (!stored.ok) return stored;
    const fate = stored.value;
    if (fate === "imported") await tell(deps, db, { id, version, person });
    return success({ id, version, fate });
  });
}

function renumber({ document }: Grid, version: number): Result<Grid, Problem> {
  return checkGrid({ ...document, grid: { ...document.grid, version } });
}

async function tell(
  deps: Deps,
  db: Db,
  { id, version, person }: Pick<StoredImport, "id" | "version"> & Pick<ImportStoring, "person">,
): Promise<void> {
  const { named } = textFor("fr").gridImport;
  await publishRuling(deps, db, {
    ...{ kind: "grid-imported", subject: named(id, version) },
    path:
      id === siteGridId
        ? pathTo.gridVersion("fr", version)
        : choicePathTo.otherGrid("fr", id, version),
  });
  await noteWrite(deps, db, {
    ...{ personId: person.id, action: "import-grid" },
    detail: { grid: id, version },
  });
}
