import type { Grid } from "#core/grid.ts";
import type { Facet, FacetValue } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import { facetLabel, facetValueLabel } from "#web/text/facet-label.ts";
import { layOut } from "./facet-values.ts";

type FacetFieldsProps = {
  readonly facet: Facet;
  readonly grid: Grid;
  /** What choosing here does, when it is not obvious. */
  readonly hint?: string;
};

/** One facet as real checkboxes; a long one shows its first values and folds the rest. */
export function FacetFields({ facet, grid, hint }: FacetFieldsProps) {
  const { language, text } = useSite();
  const nameOf = ({ id }: FacetValue) =>
    facetValueLabel(language, grid, { key: facet.id, value: id });
  const { form } = text.directory;
  const { first, others, silent } = layOut(grid, facet);
  const fieldOf = (value: FacetValue) => (
    <FacetField key={value.id} name={facet.id} value={value} label={nameOf(value)} />
  );
  return (
    <fieldset class="facet">
      <legend>{facetLabel(language, grid, facet.id)}</legend>
      <div>
        {first.map(fieldOf)}
        {others.length > 0 && (
          <details class="why">
            <summary>{form.others(others.length)}</summary>
            {others.map(fieldOf)}
          </details>
        )}
        {silent.length > 0 && <div class="apart">{silent.map(fieldOf)}</div>}
        {facet.values.length === 0 && <p class="small">{form.nothingSaid}</p>}
        {hint !== undefined && <p class="small soft">{hint}</p>}
      </div>
    </fieldset>
  );
}

type FacetFieldProps = {
  readonly name: string;
  readonly value: FacetValue;
  readonly label: string;
};

function FacetField({ name, value: { id, count, isChosen }, label }: FacetFieldProps) {
  return (
    <label class={count === 0 ? "tick zero" : "tick"}>
      <input type="checkbox" name={name} value={id} defaultChecked={isChosen} />
      <span>{label}</span>
      <span class="n">{count}</span>
    </label>
  );
}
