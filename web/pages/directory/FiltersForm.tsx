import { pathTo } from "#core/paths.ts";
import { listKeys } from "#core/search-address.ts";
import { criterionOfKey } from "#core/search-vocabulary.ts";
import type { Facet, Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import { listAskedChoices } from "./asked-choices.ts";
import { CriterionField } from "./CriterionField.tsx";
import type { DirectoryProps } from "./directory-props.ts";
import { isUseful } from "./facet-values.ts";
import { FacetFields } from "./FacetFields.tsx";
import { MeansFields } from "./MeansFields.tsx";
import { NearField } from "./NearField.tsx";
import { WishFields } from "./WishFields.tsx";
import { WordsField } from "./WordsField.tsx";

/** Every filter in one form whose answer is an ordinary address; no script is needed. */
export function FiltersForm({ search, result, grid, options, criterion }: DirectoryProps) {
  const { language, text } = useSite();
  const { form } = text.directory;
  const useful = result.facets.filter(isUseful);
  const fieldsOf = (facets: readonly Facet[]) =>
    facets.map((facet) => (
      <FacetFields
        key={facet.id}
        facet={facet}
        grid={grid}
        {...(facet.id === "need" && { hint: form.needHint })}
      />
    ));
  return (
    <form action={pathTo.directory(language)} autoComplete="off">
      <details class="facets">
        <summary>{form.filters(listAskedChoices(search).length)}</summary>
        <div>
          <WordsField words={search.q} suggestions={options.suggestions} />
          {firstFacets.map((id) => fieldsOf(useful.filter((facet) => facet.id === id)))}
          <WishFields grid={grid} chosen={search.wishes} />
          <NearField departments={options.departments} near={search.near} />
          <MeansFields means={search} />
          {fieldsOf(
            useful.filter((facet) => !firstFacets.includes(facet.id) && !isCriterion(facet)),
          )}
          <CriterionField grid={grid} search={search} shown={criterion} />
          {fieldsOf(useful.filter(isCriterion))}
          <KeptKeys search={search} shown={useful} />
          <button class="btn wide apply" type="submit">
            {form.apply}
          </button>
        </div>
      </details>
    </form>
  );
}

/** What most people choose by, before what is asked in other ways than by a facet. */
const firstFacets: readonly string[] = ["profile", "service", "audience", "need"];

function isCriterion({ id }: Facet): boolean {
  return criterionOfKey(id) !== null;
}

const fieldKeys = ["q", "near", "accounts", "budget", "wish", "page"];

/** What the search says that no field shows; the page number starts again. */
function KeptKeys({ search, shown }: { search: Search; shown: readonly Facet[] }) {
  const fields = [...fieldKeys, ...shown.map(({ id }) => id)];
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
