import type { Language } from "#core/vocabulary.ts";

/** Names that each start with a capital, as one list: "Sites web, courriel, pads". */
export function wordList(language: Language, names: readonly string[]): string {
  return names.map((name, index) => (index === 0 ? name : lowerFirst(language, name))).join(", ");
}

/** Names as they are, inside a sentence: "Les Mailles, Kaz et Toile d’assos". */
export function listInSentence(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

/** The name as it is written inside a sentence; an acronym keeps its capitals. */
export function lowerFirst(language: Language, name: string): string {
  return name.replace(/^\p{Lu}(?!\p{Lu})/u, (initial) => initial.toLocaleLowerCase(language));
}
