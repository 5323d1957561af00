import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Language } from "#core/vocabulary.ts";
import { SiteContext } from "#web/site.ts";
import { textFor } from "#web/text/text.ts";

/** The HTML of a component as a page of the site would hold it. */
export function rendered(content: VNode, language: Language = "fr"): string {
  return renderToString(
    <SiteContext.Provider value={{ language, text: textFor(language) }}>
      {content}
    </SiteContext.Provider>,
  );
}

/** What a person reads of some HTML: no tags, no attributes, ordinary spaces. */
export function readable(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Every value of an attribute, in the order of the page. */
export function attributes(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "gu"))].map(
    ([, value]) => value ?? "",
  );
}
