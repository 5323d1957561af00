import { identifierOf } from "#core/grid-path.ts";
import type { GridDraft } from "#core/grid.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { Language } from "#core/vocabulary.ts";
import { languages } from "#core/vocabulary.ts";
import { labelIn, sayTexts } from "#web/text/draft-labels.ts";
import { textFor } from "#web/text/text.ts";

/**
 * Where the path of a change leads in a document, in words and by labels: "Critère « Sauvegardes »,
 * question, en français".
 */
export function placeWords(language: Language, draft: GridDraft, path: string): string {
  return placeParts(language, draft, path).join(", ");
}

/** The same, from the widest part to the narrowest. */
export function placeParts(language: Language, draft: GridDraft, path: string): readonly string[] {
  const keys = path.split("/").slice(1).map(unescape);
  const words: string[] = [];
  let value: unknown = makeGrid(draft);
  for (const [depth, key] of keys.entries()) {
    if (key === "$order") break;
    if (Array.isArray(value)) {
      const item: unknown = itemOf(value, key);
      const label = itemLabel({ language, draft }, item, key);
      words.push(textFor(language).differences.named(words.pop() ?? "", label));
      value = item;
      continue;
    }
    const word = depth < 2 ? partWord(language, keys, depth) : null;
    if (word !== "") words.push(word ?? keyWord({ language, draft }, key));
    value = childOf(value, key);
  }
  return words;
}

type Speech = { readonly language: Language; readonly draft: GridDraft };

/** The name of a part of the document; empty for a level that says nothing, null for a field. */
function partWord(language: Language, keys: readonly string[], depth: number): string | null {
  const { parts } = textFor(language).differences;
  const [first, second] = keys;
  if (depth === 0) return first === "rules" && second !== undefined ? "" : wordIn(parts, first);
  if (first !== "rules") return null;
  if (second === "profiles") return parts.rules;
  return second === "answers" ? parts.delays : wordIn(parts, second);
}

/** A field of the document, a language, or the item that a key of a map stands for. */
function keyWord({ language, draft }: Speech, key: string): string {
  const { fields, inLanguage } = textFor(language).differences;
  const inOne = languages.find((candidate) => candidate === key);
  if (inOne !== undefined) return inLanguage[inOne];
  const known = wordIn(fields, key);
  if (known !== null) return known;
  const profile = labelIn(draft, { part: "profiles", id: key, language });
  return profile === key ? labelIn(draft, { part: "criteria", id: key, language }) : profile;
}

function itemOf(list: readonly unknown[], key: string): unknown {
  return list.find((item) => identifierOf(item) === key) ?? list[Number(key)];
}

function itemLabel({ language, draft }: Speech, item: unknown, key: string): string {
  if (typeof item === "string") return item;
  const label = childOf(item, "label");
  if (isTexts(label)) return sayTexts(language, label, key);
  if (isTexts(item)) return sayTexts(language, item, key);
  const title = childOf(item, "title");
  if (typeof title === "string" && title.trim() !== "") return title;
  for (const [field, part] of referring) {
    const id = childOf(item, field);
    if (typeof id === "string") return labelIn(draft, { part, id, language });
  }
  return identifierOf(item) === undefined && /^\d+$/u.test(key) ? String(Number(key) + 1) : key;
}

const referring = [
  ["profile", "profiles"],
  ["criterion", "criteria"],
  ["theme", "themes"],
] as const;

function isTexts(value: unknown): value is { fr: string; en: string } {
  return languages.every((language) => typeof childOf(value, language) === "string");
}

function wordIn(words: Readonly<Record<string, string>>, key = ""): string | null {
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}

function childOf(parent: unknown, key: string): unknown {
  if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key))
    return undefined;
  return Reflect.get(parent, key);
}

function unescape(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
