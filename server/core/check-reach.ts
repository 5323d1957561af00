import type { Finding } from "#core/check-problem.ts";
import type { AnswerValue, Condition, Criterion, Grid, ProfileRules } from "#core/grid.ts";
import { pointer } from "#core/problem.ts";
import { evaluate, levelOf } from "#core/rule.ts";

/**
 * Profiles that no set of answers can be granted, and needs that none can meet. What is said is
 * certain; conditions that only contradict each other together, across several parts, may be missed.
 */
export function checkReach(grid: Grid): readonly Finding[] {
  const { rules, needs } = grid.document;
  return [
    ...rules.profiles.flatMap((block): readonly Finding[] => {
      const other = obstacleOf(grid, block);
      if (other === null) return [];
      const path = pointer("/rules/profiles", block.profile);
      return [{ path, code: "unreachable-profile", detail: block.profile, other }];
    }),
    ...needs.flatMap(({ id, conditions }): readonly Finding[] => {
      const other = contradictionIn(grid, conditions);
      return other === null
        ? []
        : [{ path: pointer("/needs", id), code: "unreachable-need", detail: id, other }];
    }),
  ];
}

/** What makes a profile impossible: a criterion, "at-least:<group>" or "theme:<theme>". */
function obstacleOf(grid: Grid, block: ProfileRules): string | null {
  const required = [...grid.document.rules.base, ...block.requires];
  const contradiction = contradictionIn(grid, required);
  if (contradiction !== null) return contradiction;
  const group = block.at_least.find(({ count, of }) => {
    const possible = of.filter((condition) => isPossible(grid, required, condition));
    return possible.length < count;
  });
  if (group !== undefined) return `at-least:${group.id}`;
  const minimum = block.theme_minimums.find(
    ({ theme, min_share: share }) => highestShare(grid, theme, required) < share - tolerance,
  );
  return minimum === undefined ? null : `theme:${minimum.theme}`;
}

/** As the header of the grid file has it, in percent. */
const tolerance = 1e-7;

/** A criterion of which no answer meets all that is asked. */
function contradictionIn(grid: Grid, conditions: readonly Condition[]): string | null {
  const found = conditions.find(
    ({ criterion }) => valuesMeeting(grid, criterion, conditions).length === 0,
  );
  return found?.criterion ?? null;
}

function isPossible(grid: Grid, required: readonly Condition[], condition: Condition): boolean {
  return valuesMeeting(grid, condition.criterion, [...required, condition]).length > 0;
}

function highestShare(grid: Grid, theme: string, required: readonly Condition[]): number {
  const scored = grid.scoredThemes.find((candidate) => candidate.theme === theme)?.criteria ?? [];
  const parts = scored.map(({ id, maximum }) => {
    const criterion = grid.criteria.get(id);
    const levels = valuesMeeting(grid, id, required).map((value) =>
      criterion === undefined ? 0 : (levelOf(criterion, value) ?? 0),
    );
    return Math.max(0, ...levels) / maximum;
  });
  return (100 * parts.reduce((sum, part) => sum + part, 0)) / Math.max(1, parts.length);
}

/** The answers, proven, that meet every condition on the criterion. */
function valuesMeeting(
  grid: Grid,
  id: string,
  conditions: readonly Condition[],
): readonly AnswerValue[] {
  const criterion = grid.criteria.get(id);
  if (criterion === undefined) return [];
  const own = conditions.filter((condition) => condition.criterion === id);
  return tellingValues(criterion, own).filter((value) => {
    const standing = { reason: "answer", value, level: levelOf(criterion, value) } as const;
    const standings = new Map([[id, standing]]);
    return own.every((condition) => evaluate(condition, standings).status === "met");
  });
}

/**
 * Enough answers to know what can be met: all of a choice; every option of a list, since no
 * condition refuses one more; of a number, the ends of what is asked, one of which meets it all.
 */
function tellingValues(
  criterion: Criterion,
  conditions: readonly Condition[],
): readonly AnswerValue[] {
  switch (criterion.kind) {
    case "boolean":
      return criterion.partly_allowed ? ["unmet", "partly", "met"] : ["unmet", "met"];
    case "choice":
      return criterion.answers.map(({ id }) => id);
    case "multi":
      return [criterion.options.map(({ id }) => id)];
    case "number": {
      const bounds = [
        criterion.min,
        criterion.max,
        ...(criterion.steps ?? []).map(({ bound }) => bound),
        ...conditions.flatMap(boundsOf),
      ];
      const ends = criterion.integer
        ? bounds.flatMap((bound) => [Math.ceil(bound), Math.floor(bound)])
        : bounds;
      return ends.filter((end) => end >= criterion.min && end <= criterion.max);
    }
    case "url":
    case "text":
      return ["https://example.org/"];
  }
}

function boundsOf(condition: Condition): readonly number[] {
  if ("min_value" in condition) return [condition.min_value];
  return "max_value" in condition ? [condition.max_value] : [];
}
