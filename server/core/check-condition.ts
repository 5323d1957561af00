import type { Condition, Criterion, GridDraft } from "#core/grid.ts";
import { maximumLevel, operatorOf } from "#core/grid.ts";
import type { Problem } from "#core/problem.ts";
import { levelOf } from "#core/rule.ts";

/** Everything wrong with one condition; `path` is where it stands in the document. */
export function checkCondition(
  draft: GridDraft,
  condition: Condition,
  path: string,
): readonly Problem[] {
  const criterion = draft.criteria.find(({ id }) => id === condition.criterion);
  if (criterion === undefined) {
    return [{ path: `${path}/criterion`, code: "unknown-criterion", detail: condition.criterion }];
  }
  const at = `${path}/${operatorOf(condition).operator}`;
  if ("min_level" in condition) return checkLevel(criterion, condition.min_level, at);
  if ("any_of" in condition) return checkOptions(criterion, condition.any_of, at);
  return checkBound(criterion, condition, at);
}

/**
 * Whether a better answer can never break the condition: what a profile marked
 * `monotone` may use (grid header, `rules.profiles`).
 */
export function isMonotone(criterion: Criterion, condition: Condition): boolean {
  if ("min_level" in condition) return true;
  if ("any_of" in condition) return isUpwardClosed(criterion, condition.any_of);
  if (criterion.kind !== "number") return false;
  const isMinimum = "min_value" in condition;
  const worst = isMinimum
    ? Math.max(condition.min_value, criterion.min)
    : Math.min(condition.max_value, criterion.max);
  return (
    criterion.better === (isMinimum ? "higher" : "lower") &&
    staysProven(criterion, levelOf(criterion, worst))
  );
}

function isUpwardClosed(criterion: Criterion, accepted: readonly string[]): boolean {
  if (criterion.kind === "multi") return true;
  if (criterion.scale === "descriptive") return false;
  const levels = (optionIds(criterion) ?? []).map((id) => ({
    id,
    level: levelOf(criterion, id) ?? 0,
  }));
  const lowest = Math.min(
    ...levels.filter(({ id }) => accepted.includes(id)).map(({ level }) => level),
  );
  return (
    staysProven(criterion, lowest) &&
    levels.every(({ id, level }) => level < lowest || accepted.includes(id))
  );
}

/** Level 0 needs no evidence: raised without any, an accepted answer would become pending. */
function staysProven(criterion: Criterion, lowest: number | null): boolean {
  return criterion.evidence !== "required" || (lowest ?? 0) > 0;
}

function checkLevel(criterion: Criterion, level: number, path: string): readonly Problem[] {
  const maximum = maximumLevel(criterion);
  if (criterion.scale === "descriptive") {
    return [{ path, code: "operator-does-not-fit", detail: criterion.id }];
  }
  return level < 1 || level > maximum
    ? [{ path, code: "out-of-bounds", detail: `1…${maximum}` }]
    : [];
}

function checkOptions(
  criterion: Criterion,
  accepted: readonly string[],
  path: string,
): readonly Problem[] {
  const known = optionIds(criterion);
  if (known === null) return [{ path, code: "operator-does-not-fit", detail: criterion.id }];
  if (accepted.length === 0) return [{ path, code: "empty-list" }];
  const options = new Set(known);
  const seen = new Set<string>();
  return accepted.flatMap((id, index): Problem[] => {
    const at = `${path}/${index}`;
    const isRepeated = seen.has(id);
    seen.add(id);
    if (!options.has(id)) return [{ path: at, code: "unknown-option", detail: id }];
    return isRepeated ? [{ path: at, code: "duplicate-option", detail: id }] : [];
  });
}

function optionIds(criterion: Criterion): readonly string[] | null {
  switch (criterion.kind) {
    case "boolean":
      return criterion.partly_allowed ? ["unmet", "partly", "met"] : ["unmet", "met"];
    case "choice":
      return criterion.answers.map((answer) => answer.id);
    case "multi":
      return criterion.options.map((option) => option.id);
    case "number":
    case "url":
    case "text":
      return null;
  }
}

function checkBound(
  criterion: Criterion,
  condition: Condition & ({ min_value: number } | { max_value: number }),
  path: string,
): readonly Problem[] {
  if (criterion.kind !== "number") {
    return [{ path, code: "operator-does-not-fit", detail: criterion.id }];
  }
  const isOutOfReach =
    "min_value" in condition
      ? condition.min_value > criterion.max
      : condition.max_value < criterion.min;
  return isOutOfReach
    ? [{ path, code: "unsatisfiable", detail: `${criterion.min}…${criterion.max}` }]
    : [];
}
