import type { Answer } from "#core/answers.ts";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import type {
  AddressCriterion,
  BooleanCriterion,
  ChoiceCriterion,
  Condition,
  Criterion,
  Grid,
  GridDraft,
  MultiCriterion,
  NumberCriterion,
  ProfileRules,
  Texts,
} from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import { proven } from "#tests/support/matou-grid.ts";

export const texts: Texts = { fr: "texte", en: "text" };

const common = {
  id: "subject",
  theme: "theme",
  label: texts,
  question: texts,
  help: texts,
  why: texts,
  scale: "ordered",
  na_allowed: false,
  evidence: "none",
  checks: [],
  importance: { base: false, only: "counts" },
  sources: [],
} as const;

export function booleanCriterion(changes: Partial<BooleanCriterion> = {}): BooleanCriterion {
  return { ...common, kind: "boolean", partly_allowed: true, ...changes };
}

/** A choice whose answers are `a`, `b`, `c`… (then `aa`, `bb`…) with these levels. */
export function choiceCriterion(
  levels: readonly number[],
  changes: Partial<ChoiceCriterion> = {},
): ChoiceCriterion {
  const answers = levels.map((level, index) => ({ id: letter(index), level, ...texts }));
  return { ...common, kind: "choice", answers, ...changes };
}

/** A choice without levels whose answers are `a`, `b`, `c`… */
export function descriptiveChoice(
  count: number,
  changes: Partial<ChoiceCriterion> = {},
): ChoiceCriterion {
  const answers = Array.from({ length: count }, (_, index) => ({ id: letter(index), ...texts }));
  return { ...common, kind: "choice", scale: "descriptive", answers, ...changes };
}

/** A number from 0 to 100 reaching level 1, 2, 3… at these bounds. */
export function numberCriterion(
  better: "higher" | "lower",
  bounds: readonly number[],
  changes: Partial<NumberCriterion> = {},
): NumberCriterion {
  const steps = bounds.map((bound, index) => ({ level: index + 1, bound, ...texts }));
  const range = { unit: texts, min: 0, max: 100, integer: false, none_answer: texts };
  return { ...common, kind: "number", better, ...range, steps, ...changes };
}

/** A number from 0 to 100 that has no level. */
export function descriptiveNumber(changes: Partial<NumberCriterion> = {}): NumberCriterion {
  const { steps: _, ...rest } = numberCriterion("higher", []);
  return { ...rest, scale: "descriptive", better: "none", ...changes };
}

/** Options `a`, `b`, `c`…; without `fullAt` they have no level. */
export function multiCriterion(
  count: number,
  fullAt?: number,
  changes: Partial<MultiCriterion> = {},
): MultiCriterion {
  const options = Array.from({ length: count }, (_, index) => ({ id: letter(index), ...texts }));
  const scale = fullAt === undefined ? { scale: "descriptive" as const } : { full_at: fullAt };
  return { ...common, kind: "multi", options, ...scale, ...changes };
}

export function addressCriterion(
  kind: "url" | "text",
  changes: Partial<Omit<AddressCriterion, "kind">> = {},
): AddressCriterion {
  return { ...common, scale: "descriptive", ...changes, kind };
}

/** One profile's rules, empty but for what is given. */
export function rulesOf(profile: string, changes: Partial<ProfileRules> = {}): ProfileRules {
  return { profile, requires: [], at_least: [], theme_minimums: [], monotone: false, ...changes };
}

/** The emptiest consistent document: one theme, one profile `only`, one outcome `any`. */
export function draftWith(changes: Partial<GridDraft> = {}): GridDraft {
  return {
    format: 1,
    grid: {
      id: "small",
      version: 1,
      date: "2026-11-22",
      status: "trial",
      languages: ["fr", "en"],
      title: texts,
      intro: texts,
      notice: texts,
    },
    themes: [{ id: "theme", label: texts, intro: texts }],
    sources: [],
    checks: [],
    boolean_answers: ["unmet", "partly", "met"].map((id, level) => ({ id, level, ...texts })),
    criteria: [],
    profiles: [{ id: "only", label: texts, short: texts, description: texts }],
    rules: {
      answers: {
        unanswered: "pending",
        evidence_missing: "pending",
        expired: "pending",
        remind_after_months: 12,
        expire_after_months: 24,
        failed_check: "inform",
      },
      base: [],
      profiles: [rulesOf("only")],
      outcomes: [{ id: "any", when: [{ only: "any" }], label: texts, sentence: texts }],
      messages: [],
    },
    needs: [],
    examples: [],
    ...changes,
  };
}

export function gridWith(changes: Partial<GridDraft> = {}): Grid {
  return proven(checkGrid(draftWith(changes)));
}

export type Operator =
  | { readonly min_level: number }
  | { readonly any_of: readonly string[] }
  | { readonly min_value: number }
  | { readonly max_value: number };

/** How one condition on one criterion is evaluated, in the smallest grid that asks it. */
export function leafOf(criterion: Criterion, operator: Operator, answer?: Answer): Leaf {
  const condition: Condition = { criterion: criterion.id, ...operator };
  const grid = gridWith({
    criteria: [criterion],
    needs: [{ id: "need", label: texts, conditions: [condition] }],
  });
  const answers = new Map(answer === undefined ? [] : [[criterion.id, answer]]);
  const [leaf] = classify(grid, answers).trace.needs["need"]?.conditions ?? [];
  if (leaf === undefined) throw new Error("The need was not evaluated");
  return leaf;
}

function letter(index: number): string {
  const alphabet = "abcdefghijklmnopqrstuvwxyz";
  return alphabet.charAt(index % 26).repeat(1 + Math.floor(index / 26));
}
