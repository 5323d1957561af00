import type {
  BetterDirection,
  EvidenceLevel,
  Importance,
  Language,
  Operator,
  Scale,
  SourceBasis,
  Status,
} from "#core/vocabulary.ts";

/** A text shown to people, in every language of the grid. */
export type Texts = Readonly<Record<Language, string>>;

export type Labelled = { readonly id: string; readonly label: Texts };
export type Option = Texts & { readonly id: string };
export type LevelledOption = Option & { readonly level: number };
export type ChoiceAnswer = Option & { readonly level?: number };
export type Step = Texts & { readonly level: number; readonly bound: number };

export type Theme = Labelled & { readonly intro: Texts };
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly basis: SourceBasis;
};

/** `base`, then one entry per profile of the document. */
export type ImportanceByProfile = { readonly base: boolean } & {
  readonly [profile: string]: Importance | boolean;
};

type CriterionCommon = {
  readonly id: string;
  readonly theme: string;
  readonly label: Texts;
  readonly question: Texts;
  readonly help: Texts;
  readonly why: Texts;
  readonly scale: Scale;
  readonly na_allowed: boolean;
  readonly evidence: EvidenceLevel;
  readonly checks: readonly string[];
  readonly importance: ImportanceByProfile;
  readonly sources: readonly string[];
};

export type BooleanCriterion = CriterionCommon & {
  readonly kind: "boolean";
  readonly partly_allowed: boolean;
};
export type ChoiceCriterion = CriterionCommon & {
  readonly kind: "choice";
  readonly answers: readonly ChoiceAnswer[];
};
export type NumberCriterion = CriterionCommon & {
  readonly kind: "number";
  readonly unit: Texts;
  readonly better: BetterDirection;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly none_answer: Texts | null;
  readonly steps?: readonly Step[];
};
export type MultiCriterion = CriterionCommon & {
  readonly kind: "multi";
  readonly options: readonly Option[];
  readonly full_at?: number;
};
export type AddressCriterion = CriterionCommon &
  ({ readonly kind: "url" } | { readonly kind: "text" });

export type Criterion =
  | BooleanCriterion
  | ChoiceCriterion
  | NumberCriterion
  | MultiCriterion
  | AddressCriterion;

export type Profile = Labelled & { readonly short: Texts; readonly description: Texts };

/** A criterion and exactly one operator. */
export type Condition = { readonly criterion: string } & (
  | { readonly min_level: number }
  | { readonly any_of: readonly string[] }
  | { readonly min_value: number }
  | { readonly max_value: number }
);

export type AtLeast = Labelled & { readonly count: number; readonly of: readonly Condition[] };
export type ThemeMinimum = { readonly theme: string; readonly min_share: number };

export type ProfileRules = {
  readonly profile: string;
  readonly requires: readonly Condition[];
  readonly at_least: readonly AtLeast[];
  readonly theme_minimums: readonly ThemeMinimum[];
  readonly monotone: boolean;
};

export type OutcomeRow = Readonly<Record<string, Status | "any">>;
export type Outcome = Labelled & { readonly when: readonly OutcomeRow[]; readonly sentence: Texts };

export type Rules = {
  readonly answers: {
    readonly unanswered: "pending";
    readonly evidence_missing: "pending";
    readonly expired: "pending";
    readonly remind_after_months: number;
    readonly expire_after_months: number;
    readonly failed_check: "inform";
  };
  readonly base: readonly Condition[];
  readonly profiles: readonly ProfileRules[];
  readonly outcomes: readonly Outcome[];
  readonly messages: readonly Option[];
};

export type Need = Labelled & { readonly help?: Texts; readonly conditions: readonly Condition[] };

/** What a hoster may store for a criterion; see "A stored answer" in the grid header. */
export type AnswerValue = string | number | readonly string[];

export type Example = Labelled & {
  readonly story: Texts;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly no_evidence_for: readonly string[];
  readonly expected: {
    readonly outcome: string;
    readonly profiles: Readonly<Record<string, { status: Status; missing: readonly string[] }>>;
  };
};

/**
 * A grid document that was read but may still be inconsistent.
 * It keeps the document's own keys, except that the profiles expected by an
 * example are gathered under `profiles`; `makeGrid` writes them back.
 */
export type GridDraft = {
  readonly format: number;
  readonly grid: {
    readonly id: string;
    readonly version: number;
    readonly date: string;
    readonly status: string;
    readonly languages: readonly Language[];
    readonly title: Texts;
    readonly intro: Texts;
    readonly notice: Texts;
  };
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
  readonly checks: readonly Labelled[];
  readonly boolean_answers: readonly LevelledOption[];
  readonly criteria: readonly Criterion[];
  readonly profiles: readonly Profile[];
  readonly rules: Rules;
  readonly needs: readonly Need[];
  readonly examples: readonly Example[];
};

/** The criteria whose levels make up the share of one theme. */
export type ScoredTheme = {
  readonly theme: string;
  readonly criteria: readonly { readonly id: string; readonly maximum: number }[];
  /** A whole number that every maximum divides: any part of a level is a whole number of its parts. */
  readonly unit: bigint;
};

declare const checked: unique symbol;

/**
 * A consistent grid. Only `checkGrid` makes one, and only a `Grid` can classify.
 * The indexes are derived from `document` once.
 */
export type Grid = {
  readonly [checked]: true;
  readonly document: GridDraft;
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** Themes that have at least one scored criterion, in document order. */
  readonly scoredThemes: readonly ScoredTheme[];
};

/** Indexes a draft. Call it through `checkGrid`, which proves the draft consistent first. */
export function indexGrid(draft: GridDraft): Grid {
  const scoredThemes = draft.themes
    .map((theme) => scoredTheme(draft, theme.id))
    .filter((theme) => theme.criteria.length > 0);
  const grid: Omit<Grid, typeof checked> = {
    document: draft,
    criteria: new Map(draft.criteria.map((criterion) => [criterion.id, criterion])),
    scoredThemes,
  };
  return grid as Grid;
}

function scoredTheme(draft: GridDraft, theme: string): ScoredTheme {
  const criteria = draft.criteria
    .filter((criterion) => criterion.theme === theme && isScored(criterion))
    .map((criterion) => ({ id: criterion.id, maximum: maximumLevel(criterion) }));
  const maximums = new Set(criteria.map(({ maximum }) => maximum));
  const unit = [...maximums].reduce((product, maximum) => product * BigInt(maximum), 1n);
  return { theme, criteria, unit };
}

/** Whether the value of an answer is its own evidence, being a public address (grid header). */
export function isOwnEvidence({ kind }: Criterion): boolean {
  return kind === "url" || kind === "text";
}

/** Highest level an answer to the criterion can reach; 0 when answers have no level. */
export function maximumLevel(criterion: Criterion): number {
  if (criterion.scale === "descriptive") return 0;
  switch (criterion.kind) {
    case "boolean":
      return 2;
    case "choice":
      return criterion.answers.reduce((highest, answer) => Math.max(highest, answer.level ?? 0), 0);
    case "number":
      return (criterion.steps ?? []).reduce((highest, step) => Math.max(highest, step.level), 0);
    case "multi":
      return criterion.full_at ?? 0;
    case "url":
    case "text":
      return 0;
  }
}

/** Whether the criterion adds to the share of its theme (grid header, "Theme share"). */
export function isScored(criterion: Criterion): boolean {
  return (
    maximumLevel(criterion) > 0 &&
    Object.values(criterion.importance).some((value) => value === "gate" || value === "counts")
  );
}

/** The operator of a condition and its operand, as the trace shows them. */
export function operatorOf(condition: Condition): {
  operator: Operator;
  operand: number | readonly string[];
} {
  if ("min_level" in condition) return { operator: "min_level", operand: condition.min_level };
  if ("any_of" in condition) return { operator: "any_of", operand: condition.any_of };
  if ("min_value" in condition) return { operator: "min_value", operand: condition.min_value };
  return { operator: "max_value", operand: condition.max_value };
}
