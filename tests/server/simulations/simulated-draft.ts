import { and, eq } from "drizzle-orm";
import { makeGrid } from "#core/grid-document.ts";
import type { Condition, GridDraft } from "#core/grid.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { insertGridVersion } from "#server/grids/queries.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { matouDraft } from "#tests/support/matou-grid.ts";

/** What is asked of restore tests in the rules of the second profile. */
export const twiceAYear: Condition = { criterion: "restore-tests", min_level: 3 };

/** Version 2 with other conditions, or anything else, than version 1. */
export function draftOf(change: (draft: GridDraft) => Partial<GridDraft>): GridDraft {
  return { ...matouDraft, ...change(matouDraft), grid: { ...matouDraft.grid, version: 2 } };
}

/** The second version as it is drafted first: one condition is stricter. */
export const stricter = draftOf(({ rules }) => ({
  rules: {
    ...rules,
    profiles: rules.profiles.map((block) => ({
      ...block,
      requires: block.requires.map((condition) =>
        condition.criterion === twiceAYear.criterion ? twiceAYear : condition,
      ),
    })),
  },
}));

/** Puts version 2 beside the one in force, as a draft. */
export async function storeDraft(deps: Deps, draft: GridDraft): Promise<void> {
  await insertGridVersion(deps.db, {
    ...{ gridId: "matou", version: 2, state: "draft", createdAt: deps.now(), basedOn: 1 },
    ...textOf(draft),
  });
}

export async function changeDraft(deps: Deps, draft: GridDraft): Promise<void> {
  await deps.db
    .update(gridVersions)
    .set(textOf(draft))
    .where(and(eq(gridVersions.gridId, "matou"), eq(gridVersions.version, 2)));
}

function textOf(draft: GridDraft) {
  const document = JSON.stringify(makeGrid(draft));
  return { document, digest: digestOf(document) };
}
