import { compareCriterion, compareGrids } from "#core/grid-difference.ts";
import type { FieldChange, ItemChange } from "#core/grid-difference.ts";
import type { LeafValue } from "#core/grid-difference-leaves.ts";
import type { GridDraft } from "#core/grid.ts";

/** What one version did to a criterion; `change` is null when it only asked it again. */
export type CriterionStep = {
  readonly before: GridDraft | null;
  readonly after: GridDraft;
  readonly fate: "came" | "left" | "kept";
  readonly change: ItemChange | null;
  /** Conditions on the criterion, wherever they stand in the rules and the needs. */
  readonly rules: readonly FieldChange[];
};

/**
 * What became of a criterion from version to version. `versions` are those that count, each with
 * the one it follows, null for the first; those that knew the criterion neither before nor after
 * are left out.
 */
export function traceCriterion(
  versions: readonly { readonly before: GridDraft | null; readonly after: GridDraft }[],
  id: string,
): readonly CriterionStep[] {
  return versions.flatMap(({ before, after }): readonly CriterionStep[] => {
    const [was, is] = [before !== null && hasCriterion(before, id), hasCriterion(after, id)];
    if (!was && !is) return [];
    if (before === null || !was) return [{ before, after, fate: "came", change: null, rules: [] }];
    if (!is) return [{ before, after, fate: "left", change: null, rules: [] }];
    const change = compareCriterion(before, after, id);
    return [{ before, after, fate: "kept", change, rules: listConditions(before, after, id) }];
  });
}

/** Whether a version asks it. */
export function hasCriterion({ criteria }: GridDraft, id: string): boolean {
  return criteria.some((criterion) => criterion.id === id);
}

function listConditions(before: GridDraft, after: GridDraft, id: string): readonly FieldChange[] {
  const isAbout = (value: LeafValue | null) =>
    value?.kind === "condition" && value.condition.criterion === id;
  return compareGrids(before, after)
    .flatMap(({ items }) => items.flatMap(({ fields }) => fields))
    .filter((change) => isAbout(change.before) || isAbout(change.after));
}
