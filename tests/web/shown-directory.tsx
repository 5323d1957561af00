import { departments } from "#core/departments.ts";
import { arrangeFacets, listFacetKeys } from "#core/facets.ts";
import type { HosterCard } from "#core/hoster.ts";
import { emptySearch } from "#core/search-address.ts";
import type { Facet, Search } from "#core/search.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { DirectoryPage } from "#web/pages/directory/DirectoryPage.tsx";
import type { DirectoryProps } from "#web/pages/directory/directory-props.ts";
import { rendered } from "./rendered.tsx";
import { kaz } from "./sample-hosters.ts";

type Given = Partial<Omit<DirectoryProps, "search" | "result">> & {
  readonly search?: Partial<Search>;
  readonly hosters?: readonly HosterCard[];
  readonly facets?: readonly Facet[];
  readonly total?: number;
};

export function directoryPage({
  search: asked = {},
  hosters = [kaz],
  facets,
  total,
  ...given
}: Given = {}) {
  const search: Search = { ...emptySearch, ...asked };
  const keys = listFacetKeys(search, []);
  const result = {
    total: total ?? hosters.length,
    page: search.page,
    size: search.size,
    hosters,
    facets: facets ?? arrangeFacets(matouGrid, search, { keys, counts: new Map() }),
  };
  return (
    <DirectoryPage
      result={result}
      search={search}
      ignored={[]}
      grid={matouGrid}
      options={{ departments, suggestions: [] }}
      criterion={null}
      kept={[]}
      today="2026-11-22T10:00:00.000Z"
      places={null}
      removal={null}
      setAside={[]}
      nearMisses={[]}
      isAnybodyAssessed
      suggestion={null}
      {...given}
    />
  );
}

export function show(given: Given = {}, language: "fr" | "en" = "fr"): string {
  return rendered(directoryPage(given), language).replaceAll("&amp;", "&");
}
