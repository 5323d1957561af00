import type {
  AnswerValue,
  Condition,
  Criterion,
  MultiCriterion,
  NumberCriterion,
} from "#core/grid.ts";

/**
 * Answers that stand for all those a criterion takes: any other one has the level of one of
 * these, and meets the same of the given conditions. The present answer comes first where it is one.
 * "na" and "none" are left out, as they meet nothing; so are addresses, which have no level.
 */
export function tellingValues(
  criterion: Criterion,
  conditions: readonly Condition[],
  present: AnswerValue | null,
): readonly AnswerValue[] {
  switch (criterion.kind) {
    case "boolean":
      return criterion.partly_allowed ? ["unmet", "partly", "met"] : ["unmet", "met"];
    case "choice":
      return criterion.answers.map(({ id }) => id);
    case "number":
      return tellingNumbers(criterion, conditions, present);
    case "multi":
      return tellingLists(criterion, conditions, Array.isArray(present) ? present : []);
    case "url":
    case "text":
      return [];
  }
}

/** Every bound, and a number on either side of each. */
function tellingNumbers(
  { min, max, integer, steps = [] }: NumberCriterion,
  conditions: readonly Condition[],
  present: AnswerValue | null,
): readonly number[] {
  const bounds = [
    min,
    max,
    ...steps.map(({ bound }) => bound),
    ...conditions.flatMap((condition) => {
      if ("min_value" in condition) return condition.min_value;
      return "max_value" in condition ? condition.max_value : [];
    }),
  ].filter((bound) => bound >= min && bound <= max);
  const around = integer ? bounds.flatMap(wholeNumbersAround) : withMiddles(bounds);
  const inside = ascending(around).filter((value) => value >= min && value <= max);
  return typeof present === "number" ? [present, ...inside] : inside;
}

function wholeNumbersAround(bound: number): readonly number[] {
  const below = Math.floor(bound);
  const above = Math.ceil(bound);
  return [below, above, below + 1, above - 1];
}

function withMiddles(bounds: readonly number[]): readonly number[] {
  const sorted = ascending(bounds);
  return sorted.flatMap((bound, index) => [bound, (bound + (sorted[index + 1] ?? bound)) / 2]);
}

function ascending(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}

/**
 * Options that the same conditions name are worth the same: only which of these families are
 * ticked, and how many options in all, can tell. What is ticked already is kept first.
 */
function tellingLists(
  criterion: MultiCriterion,
  conditions: readonly Condition[],
  ticked: readonly string[],
): readonly (readonly string[])[] {
  const rank = (id: string) => (ticked.includes(id) ? 0 : 1);
  const families = familiesOf(criterion, conditions).map((family) =>
    family.toSorted((a, b) => rank(a) - rank(b)),
  );
  const order = criterion.options.map(({ id }) => id);
  const inOrder = (list: readonly string[]) =>
    list.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  return subsetsOf(families).flatMap((chosen) => {
    const firsts = chosen.flatMap(([first]) => first ?? []);
    const others = chosen.flatMap(([, ...rest]) => rest).toSorted((a, b) => rank(a) - rank(b));
    return [others.length, ...others.keys()].map((count) =>
      inOrder([...firsts, ...others.slice(0, count)]),
    );
  });
}

function familiesOf(
  { options }: MultiCriterion,
  conditions: readonly Condition[],
): readonly (readonly string[])[] {
  const families = new Map<string, string[]>();
  for (const { id } of options) {
    const named = conditions.map((one) => "any_of" in one && one.any_of.includes(id)).join(" ");
    families.set(named, [...(families.get(named) ?? []), id]);
  }
  return [...families.values()];
}

function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])],
    [[]],
  );
}
