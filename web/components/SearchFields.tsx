import { emptySearch, listKeys } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";

/** The keys of a search as hidden fields: a form that adds something to it carries it along. */
export function SearchFields({ search }: { readonly search: Search }) {
  const { sort, view, page, size } = emptySearch;
  return (
    <>
      {listKeys({ ...search, sort, view, page, size }).map(([key, value]) => (
        <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
      ))}
    </>
  );
}
