import { tokensOf } from "#core/grid-path.ts";
import type { Criterion } from "#core/grid.ts";
import {
  betterDirections,
  evidenceLevels,
  importances,
  scales,
  sourceBases,
  statuses,
} from "#core/vocabulary.ts";

/** What a list of references chooses among. */
export const referenceTargets = [
  "themes",
  "criteria",
  "sources",
  "checks",
  "outcomes",
  "missing",
] as const;
export type ReferenceTarget = (typeof referenceTargets)[number];

/** One value of the document, edited as a whole. */
export type Leaf =
  | { readonly kind: "line" | "text" | "day" | "address" | "flag" | "condition" | "answer" }
  | { readonly kind: "whole" | "number"; readonly isOptional?: true }
  | { readonly kind: "choice"; readonly of: readonly string[]; readonly isOptional?: true }
  | { readonly kind: "reference"; readonly to: ReferenceTarget }
  | { readonly kind: "references"; readonly to: ReferenceTarget; readonly isFree?: true }
  /** A text in both languages or none at all, which the document writes so. */
  | { readonly kind: "pair"; readonly none: "null" | "absent" };

/** Items of a list, each with fields of its own; `adds` says what is asked to add one. */
export type Items = {
  readonly kind: "items";
  readonly adds: "labelled" | "option" | "step" | "condition" | "minimum" | "row" | "nothing";
  readonly isOrdered: boolean;
  readonly fields: Fields;
};
/** A value for each profile, under the key that names it. */
export type PerProfile = { readonly kind: "per-profile"; readonly fields: Fields };
/** A value for each criterion. */
export type PerCriterion = { readonly kind: "per-criterion"; readonly fields: Fields };

export type Field = Leaf | Items | PerProfile | PerCriterion;
/** By key; the empty key is the thing itself, and `texts` two leaves, one a language. */
export type Fields = Readonly<Record<string, Field | { readonly kind: "short" | "long" }>>;

const short = { kind: "short" } as const;
const long = { kind: "long" } as const;
const flag = { kind: "flag" } as const;
const conditions: Items = {
  kind: "items",
  adds: "condition",
  isOrdered: true,
  fields: { "": { kind: "condition" } },
};

/** Fields of each thing of the document, in the order they are shown. */
export const headFields: Fields = {
  title: short,
  intro: long,
  notice: long,
  date: { kind: "day" },
  status: { kind: "line" },
};

export const themeFields: Fields = { label: short, intro: long };
export const profileFields: Fields = { label: short, short, description: long };
export const checkFields: Fields = { label: short };
export const messageFields: Fields = { "": long };
export const sourceFields: Fields = {
  title: { kind: "line" },
  url: { kind: "address" },
  basis: { kind: "choice", of: sourceBases },
};
export const needFields: Fields = {
  label: short,
  help: { kind: "pair", none: "absent" },
  conditions,
};
export const booleanAnswers: Items = {
  kind: "items",
  adds: "nothing",
  isOrdered: false,
  fields: { "": short },
};

export const profileRuleFields: Fields = {
  requires: conditions,
  at_least: {
    kind: "items",
    adds: "labelled",
    isOrdered: true,
    fields: { label: short, count: { kind: "whole" }, of: conditions },
  },
  theme_minimums: {
    kind: "items",
    adds: "minimum",
    isOrdered: true,
    fields: { min_share: { kind: "whole" } },
  },
  monotone: flag,
};
export const baseFields: Fields = { base: conditions };
export const delayFields: Fields = {
  remind_after_months: { kind: "whole" },
  expire_after_months: { kind: "whole" },
};

const status = { kind: "choice", of: [...statuses, "any"], isOptional: true } as const;
export const outcomeFields: Fields = {
  label: short,
  sentence: long,
  when: {
    kind: "items",
    adds: "row",
    isOrdered: false,
    fields: { "": { kind: "per-profile", fields: { "": status } } },
  },
};

export const exampleFields: Fields = {
  label: short,
  story: long,
  answers: { kind: "per-criterion", fields: { "": { kind: "answer" } } },
  no_evidence_for: { kind: "references", to: "criteria" },
  expected: {
    kind: "per-profile",
    fields: {
      status: { kind: "choice", of: statuses },
      missing: { kind: "references", to: "missing" },
    },
  },
};
/** Beside the profiles, in the same map of the document. */
export const outcomeExpected: Leaf = { kind: "reference", to: "outcomes" };

const level = { kind: "whole", isOptional: true } as const;
const kindFields: Readonly<Record<Criterion["kind"], Fields>> = {
  boolean: { partly_allowed: flag },
  choice: {
    answers: { kind: "items", adds: "option", isOrdered: true, fields: { "": short, level } },
  },
  number: {
    unit: short,
    better: { kind: "choice", of: betterDirections },
    min: { kind: "number" },
    max: { kind: "number" },
    integer: flag,
    none_answer: { kind: "pair", none: "null" },
    steps: {
      kind: "items",
      adds: "step",
      isOrdered: true,
      fields: { "": short, bound: { kind: "number" } },
    },
  },
  multi: {
    options: { kind: "items", adds: "option", isOrdered: true, fields: { "": short } },
    full_at: level,
  },
  url: {},
  text: {},
};

/** The fields of a criterion, its answers as its kind has them. */
export function criterionFields(kind: Criterion["kind"]): Fields {
  return {
    label: short,
    question: long,
    help: long,
    why: long,
    theme: { kind: "reference", to: "themes" },
    scale: { kind: "choice", of: scales },
    ...kindFields[kind],
    na_allowed: flag,
    evidence: { kind: "choice", of: evidenceLevels },
    checks: { kind: "references", to: "checks", isFree: true },
    "importance/base": flag,
    importance: {
      kind: "per-profile",
      fields: { "": { kind: "choice", of: importances, isOptional: true } },
    },
    sources: { kind: "references", to: "sources" },
  };
}

const everyCriterionField: Fields = Object.assign(
  {},
  ...(["boolean", "choice", "number", "multi", "url"] as const).map(criterionFields),
) as Fields;

/** Where each kind of thing stands in the document; `*` is the name of an item. */
const places: readonly (readonly [place: string, fields: Fields])[] = [
  ["/grid", headFields],
  ["/themes/*", themeFields],
  ["/sources/*", sourceFields],
  ["/checks/*", checkFields],
  ["/boolean_answers/*", booleanAnswers.fields],
  ["/criteria/*", everyCriterionField],
  ["/profiles/*", profileFields],
  ["/rules/answers", delayFields],
  ["/rules/profiles/*", profileRuleFields],
  ["/rules/outcomes/*", outcomeFields],
  ["/rules/messages/*", messageFields],
  ["/rules", baseFields],
  ["/needs/*", needFields],
  ["/examples/*", { "expected/outcome": outcomeExpected, ...exampleFields }],
];

/** What an edit of this path changes, where it changes one value; null for anything wider. */
export function leafAt(path: string): Leaf | null {
  const tokens = tokensOf(path) ?? [];
  for (const [place, fields] of places) {
    const rest = below(place, tokens);
    if (rest !== null) return leafIn(fields, rest);
  }
  return null;
}

/** What is left of a path after a place; null when it leads elsewhere. */
function below(place: string, tokens: readonly string[]): readonly string[] | null {
  const keys = place.slice(1).split("/");
  const isThere = keys.every(
    (key, index) => key === tokens[index] || (key === "*" && tokens[index] !== undefined),
  );
  return isThere ? tokens.slice(keys.length) : null;
}

function leafIn(fields: Fields, tokens: readonly string[]): Leaf | null {
  for (const [key, field] of Object.entries(fields)) {
    const keys = key === "" ? [] : key.split("/");
    if (!keys.every((part, index) => tokens[index] === part)) continue;
    const leaf = leafOf(field, tokens.slice(keys.length));
    if (leaf !== null) return leaf;
  }
  return null;
}

/** Whether a field holds one value, and not others. */
export function isLeaf(field: Fields[string]): field is Leaf {
  return !["short", "long", "items", "per-profile", "per-criterion"].includes(field.kind);
}

function leafOf(field: Fields[string], rest: readonly string[]): Leaf | null {
  if (isLeaf(field)) return rest.length === 0 ? field : null;
  switch (field.kind) {
    case "short":
    case "long": {
      const isText = rest.length === 1 && (rest[0] === "fr" || rest[0] === "en");
      return isText ? { kind: field.kind === "short" ? "line" : "text" } : null;
    }
    case "items":
    case "per-profile":
    case "per-criterion":
      return rest.length === 0 ? null : leafIn(field.fields, rest.slice(1));
  }
}
