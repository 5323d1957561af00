import {
  additionEdits,
  additionName,
  removalEdits,
  restorationEdits,
} from "#core/grid-additions.ts";
import { replayExamples } from "#core/check-examples.ts";
import { checkGrid } from "#core/check-grid.ts";
import type { EditProblem } from "#core/grid-edit-problem.ts";
import { moveEdit, partAt } from "#core/grid-edit.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { GridDraft } from "#core/grid.ts";
import { tokensOf } from "#core/grid-path.ts";
import { success } from "#core/result.ts";
import type { Result } from "#core/result.ts";

export type Deed = { readonly verb: string; readonly path: string };

/** What the button that sent a form asks for, beside saving what was typed. */
export function readDeed(fields: URLSearchParams): Deed {
  const [verb = "save", ...path] = (fields.get("do") ?? "save").split(":");
  return { verb, path: path.join(":") };
}

type DeedOptions = {
  readonly draft: GridDraft;
  readonly deed: Deed;
  readonly fields: URLSearchParams;
  /** The document of another version of the grid. */
  readonly readVersion: (version: number) => Promise<GridDraft>;
};

/** The edits of a deed, on top of what was typed. */
export async function editsOfDeed(
  options: DeedOptions,
): Promise<Result<readonly GridEdit[], EditProblem>> {
  const { draft, deed, fields, readVersion } = options;
  switch (deed.verb) {
    case "add":
      return additionEdits(
        draft,
        deed.path,
        (part) => fields.get(additionName(deed.path, part)) ?? "",
      );
    case "remove":
      return success(removalEdits(draft, deed.path));
    case "up":
    case "down":
      return success(movesOf(draft, deed));
    case "restore": {
      const [version = "", ...path] = deed.path.split(":");
      const former = await readVersion(Number(version));
      return success(restorationEdits(draft, former, path.join(":")));
    }
    case "take":
      return success(verdictOf(draft, deed.path));
    default:
      return success([]);
  }
}

/** Criteria are shown by theme: their neighbour is one of the same theme. */
function movesOf(draft: GridDraft, { verb, path }: Deed): readonly GridEdit[] {
  const [list, id] = tokensOf(path) ?? [];
  const theme = draft.criteria.find((criterion) => criterion.id === id)?.theme;
  const peers = draft.criteria.filter((criterion) => criterion.theme === theme);
  const isCriterion = list === "criteria" && tokensOf(path)?.length === 2;
  const edit = moveEdit(makeGrid(draft), path, {
    by: verb === "up" ? -1 : 1,
    ...(isCriterion && { isPeer: (name: string) => peers.some((peer) => peer.id === name) }),
  });
  return edit === null ? [] : [edit];
}

/** What the rules give for an example becomes what it expects; nothing while they are inconsistent. */
function verdictOf(draft: GridDraft, path: string): readonly GridEdit[] {
  const grid = checkGrid(draft);
  const id = tokensOf(path)?.at(-1);
  if (!grid.ok) return [];
  const different = replayExamples(grid.value).find(({ example }) => example === id);
  const before = partAt(makeGrid(draft), `${path}/expected`);
  if (different === undefined || before === undefined) return [];
  const { outcome, profiles } = different.found;
  return [{ path: `${path}/expected`, before, after: { outcome, ...profiles } }];
}
