import type { Criterion, GridDraft, Texts } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { tokensOf } from "#core/grid-path.ts";
import { criterionKinds } from "#core/vocabulary.ts";
import type { Importance } from "#core/vocabulary.ts";

/** What is asked to add something to a list. */
export const additionParts = [
  "fr",
  "en",
  "id",
  "kind",
  "theme",
  "criterion",
  "level",
  "title",
] as const;
export type AdditionPart = (typeof additionParts)[number];

/** Reads one thing that is asked to add something. */
export type Asked = (part: AdditionPart) => string;

type NewItem = {
  readonly list: string;
  readonly key: string;
  readonly id: string;
  readonly line: Asked;
};

/** A thing of a list as it begins: its names, and what is the least it may say. */
export function newItem(draft: GridDraft, { list, key, id, line }: NewItem): object | null {
  const label = textsOf(line);
  switch (key) {
    case "criteria":
      return newCriterion(draft, { id, label, kind: line("kind"), theme: line("theme") });
    case "themes":
      return { id, label, intro: nothing };
    case "profiles":
      return { id, label, short: label, description: nothing };
    case "at_least":
      return { id, label, count: 1, of: [] };
    case "outcomes":
      return { id, when: [], label, sentence: nothing };
    case "needs":
      return { id, label, conditions: [] };
    case "sources":
      return { id, title: line("title"), url: "", basis: "general" };
    case "checks":
      return { id, label };
    case "examples": {
      const expected = Object.fromEntries(draft.profiles.map((profile) => [profile.id, pending]));
      const outcome = draft.rules.outcomes.at(-1)?.id ?? "";
      const known = { answers: {}, no_evidence_for: [], expected: { outcome, ...expected } };
      return { id, label, story: nothing, ...known };
    }
    case "answers":
      return { id, ...levelAbove(draft, list), ...label };
    default:
      return { id, ...label };
  }
}

/** An answer of an ordered scale is added above the others. */
function levelAbove(draft: GridDraft, list: string): { readonly level?: number } {
  const [, id] = tokensOf(list) ?? [];
  const criterion = draft.criteria.find((each) => each.id === id);
  if (criterion?.kind !== "choice" || criterion.scale !== "ordered") return {};
  return { level: criterion.answers.length === 0 ? 0 : maximumLevel(criterion) + 1 };
}

const nothing: Texts = { fr: "", en: "" };
/** What an example expects of a profile nobody has thought of yet. */
export const pending = { status: "pending", missing: [] };

function newCriterion(
  draft: GridDraft,
  given: { id: string; label: Texts; kind: string; theme: string },
): object | null {
  const { id, label, theme } = given;
  const kind = criterionKinds.find((known) => known === given.kind && known !== "text");
  if (kind === undefined || !draft.themes.some((each) => each.id === theme)) return null;
  const importance = draft.profiles.map((profile) => [profile.id, leastImportance(draft, profile)]);
  return {
    ...{ id, theme, label, question: nothing, help: nothing, why: nothing, kind },
    ...kindStart[kind],
    ...{ na_allowed: false, evidence: "none", checks: [] },
    ...{ importance: { base: false, ...Object.fromEntries(importance) }, sources: [] },
  };
}

const kindStart = {
  boolean: { scale: "ordered", partly_allowed: true },
  choice: { scale: "ordered", answers: [] },
  number: {
    ...{ scale: "descriptive", unit: nothing, better: "none", min: 0, max: 100 },
    ...{ integer: true, none_answer: null },
  },
  multi: { scale: "descriptive", options: [] },
  url: { scale: "descriptive" },
  text: { scale: "descriptive" },
} as const satisfies Record<Criterion["kind"], object>;

/** The word a profile has for what decides nothing. */
function leastImportance(draft: GridDraft, { id }: { readonly id: string }): Importance {
  const used = draft.criteria.map(({ importance }) => importance[id]);
  return used.includes("indifferent") && !used.includes("informative")
    ? "indifferent"
    : "informative";
}

export function textsOf(line: Asked): Texts {
  return { fr: line("fr"), en: line("en") };
}
