import type { Path } from "#core/paths.ts";
import { compareTexts } from "#core/search-address.ts";
import type { Language } from "#core/vocabulary.ts";

/** An entry of a feed; moments are ISO 8601 in UTC. */
export type AtomEntry = {
  /** What its id ends with: it names the news for ever, in every feed and language. */
  readonly name: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  /** The page it is about. */
  readonly path: Path;
  readonly summary: string;
};

export type AtomFeed = {
  /** What its id ends with. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: Language;
  /** Its own address, and the page that says the same. */
  readonly path: Path;
  readonly page: Path;
  /** The latest news first. */
  readonly entries: readonly AtomEntry[];
  /** Dates a feed without entries. */
  readonly today: string;
  /** Address visitors use, without a final slash. */
  readonly publicUrl: string;
};

/** Entries of a feed: readers keep those they have seen. */
const mostEntries = 100;

/** The latest news first, no more than a feed takes. */
export function latestEntries<Entry extends Pick<AtomEntry, "name" | "updated">>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries
    .toSorted(
      (one, other) =>
        compareTexts(other.updated, one.updated) || compareTexts(one.name, other.name),
    )
    .slice(0, mostEntries);
}

/** An Atom feed (RFC 4287). Ids outlive addresses (RFC 4151). */
export function writeAtom(feed: AtomFeed): string {
  const { name, title, subtitle, language, path, page, entries, today, publicUrl } = feed;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element("id", tagOf(publicUrl, name)),
    element("title", title),
    element("subtitle", subtitle),
    element("updated", entries[0]?.updated ?? today),
    "<author><name>MATOU</name></author>",
    link("self", publicUrl + path),
    link("alternate", publicUrl + page),
    ...entries.map((entry) => writeEntry(publicUrl, entry)),
    "</feed>\n",
  ].join("\n");
}

function writeEntry(publicUrl: string, entry: AtomEntry): string {
  return [
    "<entry>",
    element("id", tagOf(publicUrl, entry.name)),
    element("title", entry.title),
    element("published", entry.published),
    element("updated", entry.updated),
    link("alternate", publicUrl + entry.path),
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
