import { pathTo } from "#core/paths.ts";
import { writeSearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";

type PagerProps = { readonly search: Search; readonly page: number; readonly last: number };

export function Pager({ search, page, last }: PagerProps) {
  const { language, text } = useSite();
  const { pager } = text.directory;
  if (last <= 1) return null;
  const pathOf = (number: number) =>
    pathTo.directory(language, writeSearch(search, { page: number }));
  return (
    <nav class="pager" aria-label={pager.label}>
      {page > 1 && (
        <a class="btn plain" rel="prev" href={pathOf(page - 1)}>
          {pager.previous}
        </a>
      )}
      <ul>
        {listedPages(page, last).map((number, index, listed) => (
          <li
            key={number}
            class={number - (listed[index - 1] ?? number - 1) > 1 ? "gap" : undefined}
          >
            <a
              href={pathOf(number)}
              aria-label={pager.page(number)}
              {...(number === page && { "aria-current": "page" })}
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
      {page < last && (
        <a class="btn plain" rel="next" href={pathOf(page + 1)}>
          {pager.next}
        </a>
      )}
    </nav>
  );
}

/** The first, the last, and those around this page. */
function listedPages(page: number, last: number): readonly number[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last);
  return [...new Set(wanted)].toSorted((one, other) => one - other);
}
