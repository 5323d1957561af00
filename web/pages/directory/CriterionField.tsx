import type { Grid } from "#core/grid.ts";
import type { Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { SelectField } from "./HintedField.tsx";

type CriterionFieldProps = {
  readonly grid: Grid;
  readonly search: Search;
  /** The criterion picked, whose answers are among the filters. */
  readonly shown: string | null;
};

/** Any question of the grid as a filter: picking one shows its answers. */
export function CriterionField({ grid, search, shown }: CriterionFieldProps) {
  const { language, text } = useSite();
  const { form } = text.directory;
  const { themes, criteria } = grid.document;
  const offered = criteria.filter(({ id }) => !Object.hasOwn(search.criteria, id));
  return (
    <SelectField
      name="criterion"
      label={form.criterion}
      hint={form.criterionHint}
      none={form.noCriterion}
    >
      {themes.map((theme) => (
        <optgroup key={theme.id} label={localize(language, theme.label)}>
          {offered
            .filter((criterion) => criterion.theme === theme.id)
            .map(({ id, label }) => (
              <option key={id} value={id} selected={id === shown}>
                {localize(language, label)}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
