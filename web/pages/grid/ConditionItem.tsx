import type { Condition, Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { requirementOf } from "#web/text/rule-sentences.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type ConditionItemProps = { readonly grid: Grid; readonly condition: Condition };

/** A condition as a line of a list, its criterion linked to its own page. */
export function ConditionItem({ grid, condition }: ConditionItemProps) {
  const { language, text } = useSite();
  const criterion = grid.criteria.get(condition.criterion);
  const path = pathTo.criterion(language, grid.document.grid.version, condition.criterion);
  return (
    <li>
      <span>
        <a href={path}>{criterion === undefined ? "" : localize(language, criterion.label)}</a>
        {text.grid.conditions.colon} {requirementOf(grid, condition, language)}
      </span>
    </li>
  );
}
