import type { Texts } from "#core/grid.ts";
import { pointer } from "#core/problem.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";

/** What a part of a subject is, for its label. */
export const partNames = [
  "label",
  "short",
  "description",
  "intro",
  "title",
  "notice",
  "sentence",
  "words",
  "question",
  "help",
  "why",
  "unit",
  "none",
  "bound",
  "full_at",
  "evidence",
  "base",
  "importance",
  "min_level",
  "any_of",
  "min_value",
  "max_value",
  "count",
  "min_share",
] as const;
export type PartName = (typeof partNames)[number];

/** A choice without a label of the document has one of the site's, by its value. */
export type PartChoice = { readonly value: string; readonly label: Texts | null };

/** How a part is written in a form. */
export type PartShape =
  | { readonly kind: "line" | "text" }
  | { readonly kind: "number"; readonly unit: Texts | null }
  | { readonly kind: "choice" | "ticks"; readonly choices: readonly PartChoice[] };

export type PartValue = string | number | boolean | readonly string[];

/** One thing that can be changed in a subject, as a plain person changes it. */
export type AmendmentPart = {
  /** As `core/grid-edit` addresses it. */
  readonly path: string;
  readonly name: PartName;
  /** Of a text. */
  readonly language: Language | null;
  /** What it belongs to within its subject: a criterion, an answer, a profile. */
  readonly of: Texts | null;
  readonly shape: PartShape;
  readonly value: PartValue;
};

type Named = { readonly name: PartName; readonly of?: Texts | null };

/** A text in both languages. */
export function textParts(
  parent: string,
  texts: Texts,
  { name, of = null }: Named,
): readonly AmendmentPart[] {
  const kind = longNames.has(name) ? "text" : "line";
  return languages.map((language) => ({
    ...{ path: pointer(parent, language), name, language, of, shape: { kind } },
    value: texts[language],
  }));
}

/** A part that reads the same in both languages. */
export function part(
  path: string,
  value: PartValue,
  { name, of = null, shape }: Named & { readonly shape: PartShape },
): AmendmentPart {
  return { path, name, language: null, of, shape, value };
}

/** What is written on several lines. */
const longNames: ReadonlySet<PartName> = new Set([
  ...(["description", "intro", "notice", "sentence", "question", "help", "why"] as const),
]);
