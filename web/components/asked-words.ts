import type { Condition, Grid } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import type { Language } from "#core/vocabulary.ts";
import { requirementOf } from "#web/text/rule-sentences.ts";

/** What an evaluated condition asks of its criterion: "« Au moins une fois par an » ou mieux". */
export function askedWords(grid: Grid, leaf: Leaf, language: Language): string {
  return requirementOf(grid, conditionOf(leaf), language);
}

function conditionOf({ criterion, operator, operand }: Leaf): Condition {
  if (typeof operand !== "number") return { criterion, any_of: operand };
  switch (operator) {
    case "min_level":
      return { criterion, min_level: operand };
    case "min_value":
      return { criterion, min_value: operand };
    case "max_value":
      return { criterion, max_value: operand };
    case "any_of":
      throw new Error(`${criterion} is compared with a list`);
  }
}
