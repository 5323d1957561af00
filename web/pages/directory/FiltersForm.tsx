import type { Department } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { listKeys, longestQuestion } from "#core/search-address.ts";
import type { Facet, Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import { listAskedChoices } from "./asked-choices.ts";
import { isUseful } from "./facet-values.ts";
import { FacetFields } from "./FacetFields.tsx";
import { WishFields } from "./WishFields.tsx";

type FiltersFormProps = {
  readonly search: Search;
  readonly facets: readonly Facet[];
  readonly grid: Grid;
  readonly departments: readonly Department[];
};

/** Every filter in one form whose answer is an ordinary address; no script is needed. */
export function FiltersForm({ search, facets, grid, departments }: FiltersFormProps) {
  const { language, text } = useSite();
  const { form } = text.directory;
  const useful = facets.filter(isUseful);
  return (
    <form action={pathTo.directory(language)}>
      <details class="facets">
        <summary>{form.filters(listAskedChoices(search).length)}</summary>
        <div>
          <div class="facet">
            <label class="lab h" for="q">
              {form.words}
            </label>
            <p class="small soft hint" id="q-hint">
              {form.wordsHint}
            </p>
            <input
              class="field"
              id="q"
              name="q"
              type="search"
              maxLength={longestQuestion}
              defaultValue={search.q}
              aria-describedby="q-hint"
            />
          </div>
          {useful.map((facet) => (
            <FacetFields
              key={facet.id}
              facet={facet}
              grid={grid}
              {...(facet.id === "need" && { hint: form.needHint })}
            />
          ))}
          <WishFields grid={grid} chosen={search.wishes} />
          <NearField departments={departments} near={search.near} />
          <KeptKeys search={search} shown={useful} />
          <button class="btn wide" type="submit">
            {form.apply}
          </button>
        </div>
      </details>
    </form>
  );
}

type NearFieldProps = {
  readonly departments: readonly Department[];
  readonly near: string | null;
};

function NearField({ departments, near }: NearFieldProps) {
  const { form } = useSite().text.directory;
  return (
    <div class="facet">
      <label class="lab h" for="near">
        {form.near}
      </label>
      <p class="small soft hint" id="near-hint">
        {form.nearHint}
      </p>
      <select class="field" id="near" name="near" aria-describedby="near-hint">
        <option value="">{form.anywhere}</option>
        {departments.map(({ code, name }) => (
          <option key={code} value={code} selected={code === near}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the search says that no field shows; the page number starts again. */
function KeptKeys({ search, shown }: { search: Search; shown: readonly Facet[] }) {
  const fields = ["q", "near", "wish", "page", ...shown.map(({ id }) => id)];
  return (
    <>
      {listKeys(search)
        .filter(([key]) => !fields.includes(key))
        .map(([key, value]) => (
          <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
        ))}
    </>
  );
}
