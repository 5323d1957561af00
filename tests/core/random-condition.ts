import type { Condition, Criterion } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import type { Dice } from "./dice.ts";
import { chance, some } from "./dice.ts";

/** A condition whose operator fits the criterion; null when no operator does. */
export function rollCondition(dice: Dice, criterion: Criterion): Condition | null {
  const maximum = maximumLevel(criterion);
  if (maximum > 0 && chance(dice, 55)) {
    return { criterion: criterion.id, min_level: dice.whole(1, maximum) };
  }
  switch (criterion.kind) {
    case "boolean":
      return rollAnyOf(dice, criterion.id, criterion.partly_allowed ? booleans : booleans.slice(1));
    case "choice":
      return rollAnyOf(dice, criterion.id, bestFirst(criterion.answers));
    case "multi":
      return rollAnyOf(
        dice,
        criterion.id,
        criterion.options.map((option) => option.id),
      );
    case "number": {
      const { min, max } = criterion;
      const bound = min + ((max - min) * dice.whole(0, 8)) / 8;
      return chance(dice, 50)
        ? { criterion: criterion.id, min_value: chance(dice, 90) ? bound : min - 3 }
        : { criterion: criterion.id, max_value: chance(dice, 90) ? bound : max + 3 };
    }
    case "url":
    case "text":
      return null;
  }
}

const booleans = ["partly", "met", "unmet"];

function bestFirst(
  answers: readonly { readonly id: string; readonly level?: number }[],
): readonly string[] {
  return answers.toSorted((a, b) => (b.level ?? 0) - (a.level ?? 0)).map((answer) => answer.id);
}

/** Either the first of the list, as a better answer never leaves them, or any of it. */
function rollAnyOf(dice: Dice, criterion: string, ids: readonly string[]): Condition {
  const first = ids.slice(0, dice.whole(1, ids.length));
  const any = some(dice, ids);
  return { criterion, any_of: chance(dice, 60) || any.length === 0 ? first : any };
}
