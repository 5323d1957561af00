import type { GridDraft } from "#core/grid.ts";
import { isMap } from "#core/shape.ts";
import { languages } from "#core/vocabulary.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type Named = { readonly item: unknown; readonly name: string; readonly index: number };

/** What an item of any list of the document is called. */
export function itemLabel(site: Site, draft: GridDraft, { item, name, index }: Named): string {
  const { language, text } = site;
  const words = text.editor.page;
  if (!isMap(item)) return name;
  const own = sayTexts(site, item["label"]) || sayTexts(site, item);
  if (own !== "") return own;
  if (typeof item["title"] === "string" && item["title"] !== "") return item["title"];
  const pointed = [
    ...draft.profiles.filter(({ id }) => id === item["profile"]),
    ...draft.criteria.filter(({ id }) => id === item["criterion"]),
    ...draft.themes.filter(({ id }) => item["id"] === undefined && id === item["theme"]),
  ][0];
  if (pointed !== undefined) return localize(language, pointed.label) || pointed.id;
  if (typeof item["level"] === "number" && item["id"] === undefined) return words.level(name);
  return /^\d+$/u.test(name) ? words.position(index + 1) : name;
}

function sayTexts({ language }: Site, texts: unknown): string {
  if (!isMap(texts)) return "";
  const other = languages.find((each) => each !== language) ?? language;
  const said = texts[language] === "" ? texts[other] : texts[language];
  return typeof said === "string" ? localize(language, { fr: said, en: said }) : "";
}
