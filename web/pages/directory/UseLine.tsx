import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { emptySearch, writeSearch } from "#core/search-address.ts";
import { searchViews } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import { listAskedChoices } from "./asked-choices.ts";

type UseLineProps = { readonly search: Search };

/** The same search seen otherwise, and what to do with it: each is the same query elsewhere. */
export function UseLine({ search }: UseLineProps) {
  const { language, text } = useSite();
  const { views } = text.directory;
  return (
    <div class="uses">
      <nav class="tools" aria-label={views.label}>
        <b>{views.title}</b>
        <ul>
          {searchViews.map((view) => (
            <li key={view}>
              <a
                href={pathTo.directory(language, writeSearch(search, { view, page: 1 }))}
                {...(view === search.view && { "aria-current": "true" })}
              >
                {views[view]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Uses search={search} />
    </div>
  );
}

function Uses({ search }: UseLineProps) {
  const { language, text } = useSite();
  const { follow } = text.directory;
  const { view, page, size } = emptySearch;
  const query = writeSearch(search, { view, page, size });
  const followed = writeSearch(search, { view, page, size, kept: [] });
  return (
    <nav class="tools" aria-label={follow.label}>
      <ul>
        <li>
          <a href={choicePathTo.brief(language, query)}>{follow.write}</a>
        </li>
        {listAskedChoices(search).length > 0 && (
          <li>
            <a href={choicePathTo.alerts(language, followed)}>{follow.alert}</a>
          </li>
        )}
        <li>
          <a href={choicePathTo.directoryAtom(language, followed)}>{follow.feed}</a>
        </li>
        <li>
          <a href={choicePathTo.directoryCsv(language, followed)}>{follow.table}</a>
        </li>
        <li>
          <a href={choicePathTo.apiHosters(followed)}>{follow.data}</a>
        </li>
      </ul>
    </nav>
  );
}
