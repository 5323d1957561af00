import { childrenOf, parseXml } from "#tests/support/xml.ts";
import type { XmlElement } from "#tests/support/xml.ts";

/** A feed that follows RFC 4287, as a reader of feeds sees it; throws where it does not follow it. */
export function readAtom(document: string) {
  const feed = parseXml(document);
  must(feed.name === "feed", "The root is a feed");
  must(feed.attributes["xmlns"] === "http://www.w3.org/2005/Atom", "In the namespace of Atom");
  const entries = childrenOf(feed, "entry").map(readEntry);
  // Without one here, each entry would need its own (4.1.1).
  must(
    childrenOf(feed, "author").some((author) => only(author, "name") !== ""),
    "An author",
  );
  const ids = entries.map(({ id }) => id);
  must(new Set(ids).size === ids.length, "Each entry once");
  return {
    language: feed.attributes["xml:lang"],
    ...readCommon(feed),
    self: linkOf(feed, "self"),
    entries,
  };
}

function readEntry(entry: XmlElement) {
  const [published] = childrenOf(entry, "published");
  return {
    ...readCommon(entry),
    published: moment(published?.text ?? ""),
    summary: only(entry, "summary"),
  };
}

/** What feeds and entries must have exactly once (4.1.1, 4.1.2), and their page. */
function readCommon(element: XmlElement) {
  const id = only(element, "id");
  must(/^(?:tag|https?):\S+$/u.test(id), `An id is an IRI: ${id}`);
  return {
    id,
    title: only(element, "title"),
    updated: moment(only(element, "updated")),
    page: linkOf(element, "alternate"),
  };
}

function only(element: XmlElement, name: string): string {
  const found = childrenOf(element, name);
  must(found.length === 1 && found[0]?.text !== "", `One ${name} in ${element.name}`);
  return found[0]?.text ?? "";
}

function linkOf(element: XmlElement, rel: string): string {
  const links = childrenOf(element, "link").filter(({ attributes }) => attributes["rel"] === rel);
  const href = links[0]?.attributes["href"] ?? "";
  must(links.length === 1 && /^https?:\/\//u.test(href), `One ${rel} in ${element.name}`);
  return href;
}

/** RFC 3339, as 3.3 asks. */
function moment(text: string): string {
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(text), `A moment: ${text}`);
  return text;
}

function must(isSo: boolean, rule: string): void {
  if (!isSo) throw new Error(`Not so: ${rule}`);
}
