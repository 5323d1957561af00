import type { Condition, Criterion, Grid, Profile } from "#core/grid.ts";
import { offeredAnswers } from "#core/offered-answers.ts";

/**
 * Who asks for at least this level of the criterion: the common base ("base") and the
 * profiles that require it. Empty for levels nobody names.
 */
export function minimumAskers(
  grid: Grid,
  criterion: Criterion,
  level: number | undefined,
): readonly ("base" | Profile)[] {
  if (level === undefined || criterion.kind === "multi") return [];
  const { rules, profiles } = grid.document;
  const asks = (condition: Condition) =>
    condition.criterion === criterion.id &&
    "min_level" in condition &&
    lowestEnough(grid, criterion, condition.min_level) === level;
  const asking = rules.profiles.filter((block) => block.requires.some(asks));
  return [
    ...(rules.base.some(asks) ? (["base"] as const) : []),
    ...profiles.filter((profile) => asking.some((block) => block.profile === profile.id)),
  ];
}

/** Scales may skip a level: the first one that is enough is the minimum. */
function lowestEnough(grid: Grid, criterion: Criterion, level: number): number {
  return Math.min(...levelsOf(grid, criterion).filter((reached) => reached >= level));
}

function levelsOf(grid: Grid, criterion: Criterion): readonly number[] {
  return criterion.kind === "number"
    ? (criterion.steps ?? []).map((step) => step.level)
    : offeredAnswers(grid, criterion).map((answer) => answer.level ?? 0);
}
