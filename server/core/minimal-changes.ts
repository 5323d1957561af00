import type { Answers } from "#core/answers.ts";
import { countsAsEvidence } from "#core/answers.ts";
import type { AnswerValue, Grid, ProfileRules } from "#core/grid.ts";
import type { Needed } from "#core/minimal-needed.ts";
import { isSameAnswer, neededOf } from "#core/minimal-needed.ts";
import type { Option } from "#core/minimal-options.ts";
import { isEnough } from "#core/minimal-options.ts";
import type { Entry, Plan } from "#core/minimal-plan.ts";
import { makePlan } from "#core/minimal-plan.ts";
import type { Cost } from "#core/minimal-search.ts";
import { findCheapest } from "#core/minimal-search.ts";
import type { Leaf, Standing } from "#core/rule.ts";
import { evaluate, isPending, readStandings } from "#core/rule.ts";

/** One answer to give, to confirm or to prove. */
export type Change = {
  readonly criterion: string;
  readonly standing: Standing;
  /** An answer that does. */
  readonly value: AnswerValue;
  /** Every answer that does. */
  readonly needed: Needed;
  /** Whether the answer there is may stay, once confirmed or proven. */
  readonly isSame: boolean;
  /** Whether a public address is still to be given with it. */
  readonly needsEvidence: boolean;
  /** Levels up or down, from level 0 where nothing is answered. */
  readonly steps: number;
};

/** What would grant a profile. */
export type WayToProfile =
  | { readonly kind: "met" }
  /** The smallest sets of changes, up to three, all of this cost; each in the order of the grid. */
  | {
      readonly kind: "reachable";
      readonly cost: Cost;
      readonly sets: readonly (readonly Change[])[];
    }
  /**
   * No answer that may be proposed grants it: what says what the hoster is stays as it is.
   * `conditions` are those nothing proposed could meet; `groups` the ids of groups of conditions
   * that stay short of their count. Both empty: its parts only exclude each other.
   */
  | {
      readonly kind: "out-of-reach";
      readonly conditions: readonly Leaf[];
      readonly groups: readonly string[];
    };

/** More ways at the same cost help nobody choose. */
const mostSets = 3;

/**
 * For each profile, in document order, the smallest sets of answers that would grant it: fewest
 * criteria changed, then fewest levels. Descriptive criteria are never changed. Sets of the
 * same cost come by theme, then in grid order, the first criterion that differs deciding.
 */
export function findMinimalChanges(
  grid: Grid,
  answers: Answers,
): ReadonlyMap<string, WayToProfile> {
  const standings = readStandings(grid, answers);
  const { base, profiles } = grid.document.rules;
  return new Map(
    profiles.map((block) => {
      const plan = makePlan(grid, standings, { ...block, requires: [...base, ...block.requires] });
      const found = findCheapest(plan.slots, plan.counts, mostSets);
      if (found === null) return [block.profile, explainBlock(grid, standings, block)];
      if (found.cost.changes === 0) return [block.profile, { kind: "met" }];
      const sets = found.ways.map((way) => describeWay(plan, way, answers));
      return [block.profile, { kind: "reachable", cost: found.cost, sets }];
    }),
  );
}

/** What the ways through a plan change; what they give groups beyond their counts is not asked for. */
function describeWay(
  { entries, counts }: Plan,
  way: readonly Option[],
  answers: Answers,
): readonly Change[] {
  const spare = counts.map(
    (count, group) => way.reduce((sum, { gains }) => sum + (gains[group] ?? 0), 0) - count,
  );
  return entries.flatMap((entry, index): readonly Change[] => {
    const option = way[index];
    if (option === undefined || option.value === null) return [];
    const gains = option.gains.map((gain, group) => {
      const given = Math.min(gain, Math.max(0, spare[group] ?? 0));
      spare[group] = (spare[group] ?? 0) - given;
      return gain - given;
    });
    return [describeChange(entry, { ...option, gains }, answers)];
  });
}

function describeChange(
  { criterion, standing, options }: Entry,
  least: Option,
  answers: Answers,
): Change {
  const fitting = options.filter(
    (option) => option.level === least.level && isEnough(option, least),
  );
  const same = fitting.find(
    ({ value }) => value !== null && isSameAnswer(criterion, standing.value, value),
  );
  const value = (same ?? fitting[0])?.value ?? least.value ?? "";
  const evidence = answers.get(criterion.id)?.evidence;
  return {
    criterion: criterion.id,
    standing,
    value,
    needed: neededOf(criterion, options, { ...least, value }),
    isSame: same !== undefined && isPending(standing),
    needsEvidence:
      criterion.evidence === "required" && least.level > 0 && !countsAsEvidence(evidence),
    steps: least.steps,
  };
}

/** Which parts nothing proposed could ever meet, each looked at alone. */
function explainBlock(
  grid: Grid,
  standings: ReadonlyMap<string, Standing>,
  block: ProfileRules,
): WayToProfile {
  const requires = [...grid.document.rules.base, ...block.requires];
  const alone = { requires: [], at_least: [], theme_minimums: [] };
  const { entries, slots } = makePlan(grid, standings, { ...alone, requires });
  const stuck = entries.flatMap(({ criterion }, index) => {
    const slot = slots[index];
    return slot?.present === null && slot.changes.length === 0 ? criterion.id : [];
  });
  const groups = block.at_least.filter((group) => {
    const plan = makePlan(grid, standings, { ...alone, at_least: [group] });
    return findCheapest(plan.slots, plan.counts, 1) === null;
  });
  return {
    kind: "out-of-reach",
    conditions: requires
      .filter(({ criterion }) => stuck.includes(criterion))
      .map((condition) => evaluate(condition, standings))
      .filter(({ status }) => status !== "met"),
    groups: groups.map(({ id }) => id),
  };
}
