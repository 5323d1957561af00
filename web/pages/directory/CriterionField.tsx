import type { Grid } from "#core/grid.ts";
import type { Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

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
    <div class="facet">
      <label class="lab h" for="criterion">
        {form.criterion}
      </label>
      <p class="small soft hint" id="criterion-hint">
        {form.criterionHint}
      </p>
      <select class="field" id="criterion" name="criterion" aria-describedby="criterion-hint">
        <option value="">{form.noCriterion}</option>
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
      </select>
    </div>
  );
}
