import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { writeSearch } from "#core/search-address.ts";
import type { Removal } from "#core/search-change.ts";
import type { Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { askedChoiceLabel } from "./asked-choices.ts";

type NothingFoundProps = {
  readonly search: Search;
  readonly grid: Grid;
  readonly removal: Removal | null;
};

/** No result is never a dead end: what to let go of, how to spell, whom to ask. */
export function NothingFound({ search, grid, removal }: NothingFoundProps) {
  const site = useSite();
  const { empty } = site.text.directory;
  return (
    <section class="pin stack">
      <h2>{empty.title}</h2>
      <ul class="cluster">
        {removal !== null && (
          <li>
            <a class="btn" href={pathTo.directory(site.language, writeSearch(removal.search))}>
              {removalLabel(site, grid, removal)}
            </a>
          </li>
        )}
        <li>
          <a class="btn plain" href={pathTo.directory(site.language)}>
            {empty.removeAll}
          </a>
        </li>
      </ul>
      {search.q !== "" && <p>{empty.spelling}</p>}
      <p>
        {empty.collective} <a href="https://www.chatons.org">chatons.org</a>
      </p>
    </section>
  );
}

function removalLabel(site: Site, grid: Grid, removal: Removal): string {
  const { key, values, total } = removal;
  const { empty } = site.text.directory;
  const names = values.map((value) =>
    key === "q" ? value : askedChoiceLabel(site, grid, { key, value }),
  );
  const list = new Intl.ListFormat(site.language, { type: "disjunction" }).format(names);
  return empty.without(list, total);
}
