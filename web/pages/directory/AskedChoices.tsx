import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { writeSearch } from "#core/search-address.ts";
import { withoutChoice } from "#core/search-change.ts";
import type { Search } from "#core/search.ts";
import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";
import { askedChoiceLabel, listAskedChoices } from "./asked-choices.ts";

/** What the search asks for; following a choice takes it away. */
export function AskedChoices({ search, grid }: { readonly search: Search; readonly grid: Grid }) {
  const site = useSite();
  const { chips } = site.text.directory;
  const choices = listAskedChoices(search);
  if (choices.length === 0) return null;
  return (
    <ul class="chips" aria-label={chips.label}>
      {choices.map(({ key, value }) => {
        const left = withoutChoice(search, key, value);
        return (
          <li key={`${key}=${value}`}>
            <a class="chip" href={pathTo.directory(site.language, writeSearch(left))}>
              <span>{askedChoiceLabel(site, grid, { key, value })}</span>
              <Icon name="remove" />
              <span class="vh">, {chips.remove}</span>
            </a>
          </li>
        );
      })}
      <li>
        <a class="chip all" href={pathTo.directory(site.language)}>
          {chips.removeAll}
        </a>
      </li>
    </ul>
  );
}
