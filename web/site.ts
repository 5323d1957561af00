import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "#core/vocabulary.ts";
import type { Text } from "#web/text/text.ts";

/** What every component may read: the language of the page and its texts. */
export type Site = { readonly language: Language; readonly text: Text };

/** Given once by the document, and again by an island when it hydrates. */
export const SiteContext = createContext<Site | null>(null);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (site === null) throw new Error("No SiteContext");
  return site;
}
