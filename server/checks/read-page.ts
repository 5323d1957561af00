import { Tokenizer, TokenizerMode } from "parse5";
import type { Token, TokenHandler } from "parse5";
import type { ReadPage } from "#core/machine-check-page.ts";
import { parseUrl } from "#core/url.ts";

/** What a page has a browser without script fetch. Its tags are read one after the other, in a time that its length bounds. */
export function readPage(html: string, address: string): ReadPage {
  const reading: Reading = {
    base: address,
    found: [],
    hasScript: false,
    textLength: 0,
    inside: "",
    style: "",
  };
  const endText = () => {
    addImports(reading, reading.style);
    reading.style = "";
    reading.inside = "";
  };
  const tokenizer = new Tokenizer({}, {
    ...ignored,
    onStartTag: (tag) => {
      readTag(reading, tag);
      reading.inside = textKinds.has(tag.tagName) ? tag.tagName : "";
      tokenizer.state = textKinds.get(tag.tagName) ?? TokenizerMode.DATA;
    },
    onEndTag: endText,
    onEof: endText,
    onWhitespaceCharacter: ({ chars }) => {
      if (reading.inside === "style") reading.style += chars;
    },
    onCharacter: ({ chars }) => {
      if (reading.inside === "style") reading.style += chars;
      else if (reading.inside === "" || reading.inside === "title") {
        reading.textLength += chars.length;
      }
    },
  } satisfies TokenHandler);
  tokenizer.write(html, true);
  const { found, hasScript, textLength } = reading;
  return { requested: found, hasScript, textLength };
}

type Reading = {
  /** What relative addresses start from. */
  base: string;
  readonly found: string[];
  hasScript: boolean;
  textLength: number;
  /** The element whose content is no markup, if any. */
  inside: string;
  /** The text of the style sheet that is being read. */
  style: string;
};

const ignore = () => {};
const ignored = {
  onComment: ignore,
  onDoctype: ignore,
  onNullCharacter: ignore,
};

/** Elements whose content is text; that of `noscript` is markup where no script runs. */
const textKinds: ReadonlyMap<string, Tokenizer["state"]> = new Map<string, Tokenizer["state"]>([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ...["style", "xmp", "iframe", "noembed", "noframes"].map(
    (name) => [name, TokenizerMode.RAWTEXT] as const,
  ),
  ["plaintext", TokenizerMode.PLAINTEXT],
]);

/** Which attributes of which elements are fetched at once. */
const fetched: Readonly<Record<string, readonly string[]>> = {
  script: ["src"],
  img: ["src"],
  iframe: ["src"],
  frame: ["src"],
  embed: ["src"],
  audio: ["src"],
  video: ["src", "poster"],
  source: ["src"],
  track: ["src"],
  object: ["data"],
  image: ["href", "xlink:href"],
  use: ["href", "xlink:href"],
  feimage: ["href", "xlink:href"],
  body: ["background"],
};

/** Links that a browser follows by itself, or gets ready to. */
const followed =
  /(?:^|\s)(?:stylesheet|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|icon|apple-touch-icon(?:-precomposed)?|mask-icon|manifest)(?:\s|$)/iu;

function readTag(reading: Reading, { tagName, attrs }: Token.TagToken): void {
  const given = new Map(attrs.map(({ name, value }) => [name, value]));
  if (tagName === "base" && reading.base !== "") setBase(reading, given.get("href"));
  if (tagName === "script") reading.hasScript = true;
  for (const name of Object.hasOwn(fetched, tagName) ? (fetched[tagName] ?? []) : []) {
    add(reading, given.get(name));
  }
  if (tagName === "link" && followed.test(given.get("rel") ?? "")) add(reading, given.get("href"));
  if (tagName === "input" && given.get("type")?.toLowerCase() === "image") {
    add(reading, given.get("src"));
  }
  if (["img", "source"].includes(tagName)) addSet(reading, given.get("srcset"));
  if (tagName === "link") addSet(reading, given.get("imagesrcset"));
  addImports(reading, given.get("style") ?? "");
}

function setBase(reading: Reading, href: string | undefined): void {
  const base = href === undefined ? null : parseUrl(href, reading.base);
  if (base !== null) reading.base = base.href;
}

function add(reading: Reading, address: string | undefined): void {
  const url = address === undefined ? null : parseUrl(address.trim(), reading.base);
  if (url !== null && /^https?:$/u.test(url.protocol)) reading.found.push(url.href);
}

/** Each candidate is an address, then a space and a descriptor, and a comma before the next. */
function addSet(reading: Reading, set: string | undefined): void {
  for (const candidate of set?.split(/,\s/u) ?? []) {
    add(reading, candidate.trim().split(/\s/u)[0]?.replace(/,$/u, ""));
  }
}

/** What a style asks for; `url()` of a font or an image counts as `@import` does. */
function addImports(reading: Reading, style: string): void {
  const asked = /@import\s+["']([^"'\n]{1,2000})["']|url\(\s*["']?([^"'()\s]{1,2000})/giu;
  for (const [, imported, drawn] of style.matchAll(asked)) add(reading, imported ?? drawn);
}
