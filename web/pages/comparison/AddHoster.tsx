import { choiceQuery } from "#core/choice-query.ts";
import type { Path } from "#core/paths.ts";
import { pathTo } from "#core/paths.ts";
import { keptKey } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import { SearchFields } from "#web/components/SearchFields.tsx";
import { useSite } from "#web/site.ts";
import type { HosterName } from "./comparison-props.ts";

type AddHosterProps = {
  readonly search: Search;
  readonly others: readonly HosterName[];
  /** The page that takes the hoster in. */
  readonly action: Path;
  /** Whether adding is the one thing to do here. */
  readonly isFirst: boolean;
};

/** Another hoster beside those of the address: from the list of all, or through a search. */
export function AddHoster({ search, others, action, isFirst }: AddHosterProps) {
  const { language, text } = useSite();
  const { adding } = text.comparison;
  const form = (
    <form class="tight" action={action}>
      <SearchFields search={search} />
      <label class="lab" for="ajout">
        {adding.label}
      </label>
      <div class="find">
        <select class="field" id="ajout" name={keptKey} required>
          <option value="">{adding.pick}</option>
          {others.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
        <button class="btn">{adding.submit}</button>
      </div>
      <p>
        <a href={pathTo.directory(language, choiceQuery(search))}>{adding.search}</a>
      </p>
    </form>
  );
  if (isFirst) return form;
  return (
    <details class="onscreen">
      <summary>{adding.label}</summary>
      {form}
    </details>
  );
}
