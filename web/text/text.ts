import type { Texts } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { en } from "#web/text/en.ts";
import { fr } from "#web/text/fr.ts";
import { typeset } from "#web/text/typography.ts";

/** Every text of the site; French is the source, English must have the same keys. */
export type Text = typeof fr;

const typesetTexts: Readonly<Record<Language, Text>> = {
  // Pure: an island that never calls textFor leaves every text out of its script.
  fr: /* @__PURE__ */ typesetAll("fr", fr),
  en: /* @__PURE__ */ typesetAll("en", en),
};

export function textFor(language: Language): Text {
  return typesetTexts[language];
}

/** A text of a grid document in one language, with its typography. */
export function localize(language: Language, texts: Texts): string {
  return typeset(language, texts[language]);
}

/** Typesets every string of a tree, and whatever its functions give back. */
function typesetAll<Value>(language: Language, value: Value): Value;
function typesetAll(language: Language, value: unknown): unknown {
  if (typeof value === "string") return typeset(language, value);
  if (Array.isArray(value)) return value.map((item: unknown) => typesetAll(language, item));
  if (typeof value === "function") {
    return (...given: unknown[]) => {
      const said: unknown = Reflect.apply(value, undefined, given);
      return typesetAll(language, said);
    };
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, typesetAll(language, item)]),
  );
}
