import type { AnswerValue, Condition, Criterion } from "#core/grid.ts";
import { tellingValues } from "#core/minimal-values.ts";
import type { Standing } from "#core/rule.ts";
import { evaluate, isPending, levelOf } from "#core/rule.ts";

/** What a profile asks of one criterion. */
export type Demand = {
  /** Conditions it cannot do without. */
  readonly firm: readonly Condition[];
  /** For each group of conditions some of which are enough, those on this criterion. */
  readonly shared: readonly (readonly Condition[])[];
};

/** What one answer to a criterion is worth to a profile. */
export type Option = {
  /** Null leaves the criterion as it stands. */
  readonly value: AnswerValue | null;
  /** What it adds to the share of its theme; 0 while nothing can be concluded. */
  readonly level: number;
  /** Whether it meets every firm condition. */
  readonly holds: boolean;
  /** For each group, how many of its conditions it meets. */
  readonly gains: readonly number[];
  /** Levels between the answer there is and this one; without an answer, from level 0. */
  readonly steps: number;
};

/** The criterion left as it stands. */
export function presentOption(standing: Standing, demand: Demand): Option {
  const level = isPending(standing) ? 0 : (standing.level ?? 0);
  return { value: null, level, steps: 0, ...worthOf(standing, demand) };
}

/**
 * Every answer to an ordered criterion that tells from the others, given with its evidence
 * today; none for a descriptive one, which says what a hoster is and is not for others to say.
 */
export function listOptions(
  criterion: Criterion,
  standing: Standing,
  demand: Demand,
): readonly Option[] {
  if (criterion.scale === "descriptive") return [];
  const present = standing.value === null ? 0 : (levelOf(criterion, standing.value) ?? 0);
  const conditions = [...demand.firm, ...demand.shared.flat()];
  return tellingValues(criterion, conditions, standing.value).map((value) => {
    const level = levelOf(criterion, value) ?? 0;
    const worth = worthOf({ reason: "answer", value, level }, demand);
    return { value, level, steps: Math.abs(level - present), ...worth };
  });
}

/** Whether an option gives a profile all that another one does. */
export function isEnough(option: Option, needed: Pick<Option, "level" | "gains">): boolean {
  return (
    option.holds &&
    option.level >= needed.level &&
    option.gains.every((gain, group) => gain >= (needed.gains[group] ?? 0))
  );
}

function worthOf(standing: Standing, { firm, shared }: Demand): Pick<Option, "holds" | "gains"> {
  const isMet = (condition: Condition) =>
    evaluate(condition, new Map([[condition.criterion, standing]])).status === "met";
  return {
    holds: firm.every(isMet),
    gains: shared.map((conditions) => conditions.filter(isMet).length),
  };
}
