import { makeGrid } from "#core/grid-document.ts";
import type { GridDraft } from "#core/grid.ts";
import type { Db } from "#server/db/client.ts";
import { digestOf } from "#server/digest.ts";
import { insertGridVersion } from "#server/grids/queries.ts";
import type { GridVersionRow } from "#server/grids/queries.ts";
import { matouDraft } from "#tests/support/matou-grid.ts";

type Added = Partial<GridVersionRow> & Pick<GridVersionRow, "version" | "state">;

const when = (day: string) => new Date(`${day}T09:00:00.000Z`);

/** What a version in each state has behind it. */
const lived = {
  draft: {},
  "in-discussion": { discussedSince: when("2026-11-10") },
  announced: {
    discussedSince: when("2026-11-10"),
    announcedAt: when("2026-11-20"),
    effectiveAt: when("2027-02-01"),
  },
  "in-force": { inForceSince: when("2026-11-21") },
  retired: { retiredAt: when("2026-11-21") },
} as const;

/** Adds a version of the site's grid whose document is that in force, changed. */
export async function addVersion(
  db: Db,
  row: Added,
  change: (draft: GridDraft) => GridDraft = (draft) => draft,
): Promise<void> {
  const draft = change(matouDraft);
  const { version } = row;
  const document = JSON.stringify(makeGrid({ ...draft, grid: { ...draft.grid, version } }));
  await insertGridVersion(db, {
    ...{ gridId: "matou", document, digest: digestOf(document), basedOn: 1 },
    createdAt: when("2026-11-01"),
    ...lived[row.state],
    ...row,
  });
}

/** The document with another question on backups, which asks more of organizations. */
export function askMore(draft: GridDraft): GridDraft {
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) =>
      criterion.id === "backups"
        ? {
            ...criterion,
            question: {
              fr: criterion.question.fr.replace("Sauvegardez-vous", "Copiez-vous"),
              en: criterion.question.en,
            },
          }
        : criterion,
    ),
    rules: {
      ...draft.rules,
      base: draft.rules.base.map((condition) =>
        condition.criterion === "backups" ? { criterion: "backups", min_level: 2 } : condition,
      ),
    },
  };
}

/** A document that is no grid yet: a criterion stands in no theme. */
export function leaveUnfinished(draft: GridDraft): GridDraft {
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) =>
      criterion.id === "backups" ? { ...criterion, theme: "nowhere" } : criterion,
    ),
  };
}
