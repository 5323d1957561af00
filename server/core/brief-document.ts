import { choicesOf } from "#core/search-change.ts";
import { criterionKey } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import type { Language } from "#core/vocabulary.ts";

/** One thing a search asks for: its key, and the values it takes, as the address says them. */
export type AskedKey = { readonly key: string; readonly values: readonly string[] };

/** Something with an identifier that stays and a name in the language of the brief. */
export type NamedId = { readonly id: string; readonly label: string };

/** The same with its names. */
export type AskedPart = {
  readonly key: string;
  readonly label: string;
  readonly values: readonly NamedId[];
};

/**
 * What is attached to the mail of a brief as `brief.json`, for help desks that read it.
 * Members are added, never changed; a reader checks `format` and `version` first.
 */
export type BriefDocument = {
  readonly format: "matou-brief";
  readonly version: 1;
  /** As in the subject of the mail: "D-7F3K2". */
  readonly reference: string;
  /** In UTC. */
  readonly createdAt: string;
  /** Of the message and of every label. */
  readonly language: Language;
  readonly author: {
    readonly name: string;
    readonly organization: string | null;
    readonly email: string;
    /** When a call is welcome, in the author's words. */
    readonly callTimes: string | null;
  };
  readonly message: string;
  /** The grid version the identifiers of `needs` belong to. */
  readonly grid: { readonly id: string; readonly version: number };
  readonly needs: readonly (NamedId & { readonly kind: "required" | "wish" })[];
  /** Types of services, by the identifiers of the API. */
  readonly services: readonly NamedId[];
  /** People who need an account. */
  readonly accounts: number | null;
  readonly budget: {
    readonly amount: number;
    readonly currency: "EUR";
    readonly period: "year";
  } | null;
  /** Whatever else was asked for, by its search key. */
  readonly others: readonly AskedPart[];
  /** The search, to be opened on the site; null when nothing was asked for. */
  readonly search: string | null;
};

/** What a search asks for, what matters most to a hoster first; not how its results are shown. */
export function listAsked(search: Search): readonly AskedKey[] {
  const facets = facetIds.filter((id) => id !== "need" && id !== "service");
  const keys = ["service", ...facets, ...Object.keys(search.criteria).map(criterionKey)];
  const number = (value: number | null) => (value === null ? [] : [String(value)]);
  return [
    { key: "need", values: choicesOf(search, "need") },
    { key: "wish", values: search.wishes },
    { key: "accounts", values: number(search.accounts) },
    { key: "budget", values: number(search.budget) },
    ...keys.map((key) => ({ key, values: choicesOf(search, key) })),
    { key: "near", values: search.near === null ? [] : [search.near] },
    { key: "q", values: search.q === "" ? [] : [search.q] },
  ].filter(({ values }) => values.length > 0);
}

/** What a brief says, its search apart. */
export type BriefContent = Pick<
  BriefDocument,
  "reference" | "createdAt" | "language" | "author" | "message" | "grid" | "search"
>;

export function makeBriefDocument(
  content: BriefContent,
  asked: readonly AskedPart[],
): BriefDocument {
  const valuesOf = (key: string) => asked.find((part) => part.key === key)?.values ?? [];
  const numberOf = (key: string) => {
    const [value] = valuesOf(key);
    return value === undefined ? null : Number(value.id);
  };
  const budget = numberOf("budget");
  const { search, ...rest } = content;
  return {
    format: "matou-brief",
    version: 1,
    ...rest,
    needs: [
      ...valuesOf("need").map((need) => ({ ...need, kind: "required" as const })),
      ...valuesOf("wish").map((wish) => ({ ...wish, kind: "wish" as const })),
    ],
    services: valuesOf("service"),
    accounts: numberOf("accounts"),
    budget: budget === null ? null : { amount: budget, currency: "EUR", period: "year" },
    others: asked.filter(({ key }) => !apart.includes(key)),
    search,
  };
}

/** Keys that have a member of their own. */
const apart: readonly string[] = ["need", "wish", "service", "accounts", "budget"];
