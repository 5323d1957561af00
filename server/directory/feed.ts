import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { emptySearch, listKeys } from "#core/search-address.ts";
import { watchedQuery } from "#core/watched-search.ts";
import type { Listed } from "#server/directory/csv.ts";
import { listEntries } from "#server/directory/feed-entries.ts";
import type { Entry, News } from "#server/directory/feed-entries.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { localize, textFor } from "#web/text/text.ts";

/**
 * The hosters of a search as an Atom feed (RFC 4287), the latest news first: an entry changes when
 * its hoster publishes answers, and there is one for each departure. Its id outlives addresses
 * (RFC 4151). `today` dates an empty feed.
 */
export function writeDirectoryAtom(listed: Listed, news: News): string {
  const { grid, search, language, publicUrl } = listed;
  const query = watchedQuery(search);
  const { title } = textFor(language).feeds.atom;
  const entries = listEntries(listed, news);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element("id", tagOf(publicUrl, `hosters/${language}?${query}`)),
    element("title", [title, ...wordsOf(listed)].join(", ")),
    element("subtitle", localize(language, grid.document.grid.notice)),
    element("updated", entries[0]?.updated ?? news.today),
    "<author><name>MATOU</name></author>",
    link("self", publicUrl + choicePathTo.directoryAtom(language, query)),
    link("alternate", publicUrl + pathTo.directory(language, query)),
    ...entries.map((entry) => writeEntry(listed, entry)),
    "</feed>\n",
  ].join("\n");
}

/** What is asked for, so that a reader of several feeds tells them apart. */
function wordsOf({ grid, search, language }: Listed): readonly string[] {
  const { sort, page, size, view, kept } = emptySearch;
  return listKeys({ ...search, sort, page, size, view, kept }).map(([key, value]) =>
    facetValueLabel(language, grid, { key, value }),
  );
}

function writeEntry({ language, publicUrl }: Listed, entry: Entry): string {
  return [
    "<entry>",
    element("id", tagOf(publicUrl, entry.name)),
    element("title", entry.title),
    element("published", entry.published),
    element("updated", entry.updated),
    link("alternate", publicUrl + pathTo.hoster(language, entry.slug)),
    element("summary", entry.summary),
    "</entry>",
  ].join("\n");
}

function tagOf(publicUrl: string, name: string): string {
  return `tag:${new URL(publicUrl).hostname},2026:${name}`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escapeXml(href)}"/>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML 1.0 has no way at all to write most control characters. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"]/gu, (character) => entities[character] ?? "");
}
