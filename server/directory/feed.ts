import { choicePathTo } from "#core/choice-paths.ts";
import { summaryIn } from "#core/hoster.ts";
import type { HosterCard } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { compareTexts, emptySearch, listKeys } from "#core/search-address.ts";
import { watchedQuery } from "#core/watched-search.ts";
import type { Listed } from "#server/directory/csv.ts";
import { outcomeIn } from "#server/directory/csv.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { localize, textFor } from "#web/text/text.ts";

/** Entries of a feed: readers keep those they have seen. */
const mostEntries = 100;

/** When each hoster entered the directory, by slug (ISO, in UTC). */
type Arrivals = ReadonlyMap<string, string>;

type Entry = { readonly card: HosterCard; readonly published: string; readonly updated: string };

/**
 * The hosters of a search as an Atom feed (RFC 4287), the latest news first: an entry changes when
 * its hoster publishes answers. Its id outlives addresses (RFC 4151). `today` dates an empty feed.
 */
export function writeDirectoryAtom(listed: Listed, arrivals: Arrivals, today: string): string {
  const { grid, search, language, publicUrl } = listed;
  const query = watchedQuery(search);
  const { title } = textFor(language).feeds.atom;
  const entries = listEntries(listed.cards, { arrivals, today });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element("id", tagOf(publicUrl, `hosters/${language}?${query}`)),
    element("title", [title, ...wordsOf(listed)].join(", ")),
    element("subtitle", localize(language, grid.document.grid.notice)),
    element("updated", entries[0]?.updated ?? today),
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

function listEntries(
  cards: readonly HosterCard[],
  { arrivals, today }: { readonly arrivals: Arrivals; readonly today: string },
): readonly Entry[] {
  return cards
    .map((card) => {
      const published = arrivals.get(card.slug) ?? today;
      const { assessedAt } = card;
      const isNews = assessedAt !== null && assessedAt > published;
      return { card, published, updated: isNews ? assessedAt : published };
    })
    .sort(
      (one, other) =>
        compareTexts(other.updated, one.updated) || compareTexts(one.card.slug, other.card.slug),
    )
    .slice(0, mostEntries);
}

function writeEntry({ grid, language, publicUrl }: Listed, entry: Entry): string {
  const { card, published, updated } = entry;
  const { atom } = textFor(language).feeds;
  const said = summaryIn(card, language)?.text;
  const standing = atom.situation(outcomeIn(language, grid, card.outcome));
  return [
    "<entry>",
    element("id", tagOf(publicUrl, `hoster/${card.slug}`)),
    element("title", card.imaginary ? atom.imaginary(card.name) : card.name),
    element("published", published),
    element("updated", updated),
    link("alternate", publicUrl + pathTo.hoster(language, card.slug)),
    element("summary", said === undefined ? standing : `${said} ${standing}`),
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
