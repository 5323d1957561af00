import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { emptySearch, listKeys } from "#core/search-address.ts";
import { watchedQuery } from "#core/watched-search.ts";
import { writeAtom } from "#server/atom-text.ts";
import type { Listed } from "#server/directory/csv.ts";
import { listEntries } from "#server/directory/feed-entries.ts";
import type { News } from "#server/directory/feed-entries.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { localize, textFor } from "#web/text/text.ts";

/**
 * The hosters of a search as an Atom feed, the latest news first: an entry changes when its
 * hoster publishes answers, and there is one for each departure. `today` dates an empty feed.
 */
export function writeDirectoryAtom(listed: Listed, news: News): string {
  const { grid, search, language, publicUrl } = listed;
  const query = watchedQuery(search);
  const { title } = textFor(language).feeds.atom;
  return writeAtom({
    name: `hosters/${language}?${query}`,
    title: [title, ...wordsOf(listed)].join(", "),
    subtitle: localize(language, grid.document.grid.notice),
    path: choicePathTo.directoryAtom(language, query),
    page: pathTo.directory(language, query),
    entries: listEntries(listed, news),
    ...{ language, publicUrl, today: news.today },
  });
}

/** What is asked for, so that a reader of several feeds tells them apart. */
function wordsOf({ grid, search, language }: Listed): readonly string[] {
  const { sort, page, size, view, kept } = emptySearch;
  return listKeys({ ...search, sort, page, size, view, kept }).map(([key, value]) =>
    facetValueLabel(language, grid, { key, value }),
  );
}
