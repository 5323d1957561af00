import type { Finding } from "#core/check-problem.ts";
import type { Criterion, GridDraft, Option, Texts } from "#core/grid.ts";
import { makeGrid } from "#core/grid-document.ts";
import { identifierOf } from "#core/grid-path.ts";
import { pointer } from "#core/problem.ts";
import { countsAsEvidence } from "#core/answers.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";

/** Texts that are missing or left in one language, names given twice, addresses that lead nowhere. */
export function checkTexts(draft: GridDraft): readonly Finding[] {
  return [...checkTranslations(draft), ...checkLabels(draft), ...checkAddresses(draft)];
}

type PlacedTexts = { readonly path: string; readonly texts: Texts };

function checkTranslations(draft: GridDraft): readonly Finding[] {
  return listTexts(makeGrid(draft), "").flatMap(({ path, texts }): readonly Finding[] => {
    const missing = languages.filter((language) => texts[language].trim() === "");
    if (missing.length > 0) {
      return missing.map((language) => ({
        path: pointer(path, language),
        code: "missing-translation",
        detail: language,
      }));
    }
    const own = texts.fr.trim() === texts.en.trim() ? languageOf(texts.fr) : null;
    const other = languages.find((language) => language !== own);
    return own === null || other === undefined
      ? []
      : [{ path: pointer(path, other), code: "untranslated", detail: other }];
  });
}

/** Every text in two languages, wherever it stands. */
function listTexts(value: unknown, path: string): readonly PlacedTexts[] {
  if (typeof value !== "object" || value === null) return [];
  const own = isTexts(value) ? [{ path, texts: value }] : [];
  const inside = Array.isArray(value) ? namedItems(value) : Object.entries(value);
  return [...own, ...inside.flatMap(([key, each]) => listTexts(each, pointer(path, key)))];
}

function namedItems(list: readonly unknown[]): readonly (readonly [string, unknown])[] {
  const names = list.map(identifierOf);
  return list.map((item, index) => {
    const name = names[index];
    const isAlone = name !== undefined && names.indexOf(name) === names.lastIndexOf(name);
    return [isAlone ? name : String(index), item] as const;
  });
}

function isTexts(value: object): value is Texts {
  return languages.every((language) => typeof Reflect.get(value, language) === "string");
}

/** Words that only one of the two languages has: a text that holds one is written in it. */
const ownWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    "le la les des du une un et est pour dans que qui vous votre sur avec sans".split(" "),
  ),
  en: new Set("the of and is are for you your with without to that which from this be".split(" ")),
};

/** Names and figures are the same in every language: only whole sentences are looked at. */
const shortestSentence = 4;

function languageOf(text: string): Language | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < shortestSentence) return null;
  return languages.find((language) => words.some((word) => ownWords[language].has(word))) ?? null;
}

type Named = { readonly id: string; readonly texts: Texts };
/** Names that must differ: where the list stands, and where a name stands in one of its items. */
type NameList = { readonly path: string; readonly end: string; readonly items: readonly Named[] };

function checkLabels(draft: GridDraft): readonly Finding[] {
  const { rules, criteria } = draft;
  const parts = ["themes", "criteria", "profiles", "needs", "examples"] as const;
  const lists = [
    ...parts.map((key) => labelList(`/${key}`, draft[key])),
    labelList("/rules/outcomes", rules.outcomes),
    ...rules.profiles.map(({ profile, at_least: groups }) =>
      labelList(`${pointer("/rules/profiles", profile)}/at_least`, groups),
    ),
    ...criteria.flatMap(answerLists),
  ];
  return lists.flatMap(checkNames);
}

function labelList(
  path: string,
  items: readonly { readonly id: string; readonly label: Texts }[],
): NameList {
  return { path, end: "/label", items: items.map(({ id, label }) => ({ id, texts: label })) };
}

function answerLists(criterion: Criterion): readonly NameList[] {
  const list = (key: string, items: readonly Option[]) => ({
    path: `${pointer("/criteria", criterion.id)}/${key}`,
    end: "",
    items: items.map((texts) => ({ id: texts.id, texts })),
  });
  if (criterion.kind === "choice") return [list("answers", criterion.answers)];
  return criterion.kind === "multi" ? [list("options", criterion.options)] : [];
}

function checkNames({ path, end, items }: NameList): readonly Finding[] {
  return languages.flatMap((language) => {
    const first = new Map<string, string>();
    return items.flatMap(({ id, texts }): readonly Finding[] => {
      const name = texts[language].trim().toLowerCase();
      const known = first.get(name);
      if (known === undefined) first.set(name, id);
      if (known === undefined || known === id || name === "") return [];
      const at = `${pointer(path, id)}${end}/${language}`;
      return [{ path: at, code: "duplicate-label", detail: texts[language], other: known }];
    });
  });
}

function checkAddresses({ sources }: GridDraft): readonly Finding[] {
  return sources
    .filter(({ url }) => !countsAsEvidence(url))
    .map(({ id, url }) => ({
      path: `${pointer("/sources", id)}/url`,
      code: "unusable-address",
      detail: url,
    }));
}
