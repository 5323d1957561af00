import type { Answers } from "#core/answers.ts";
import type { Grid, Need, ProfileRules } from "#core/grid.ts";
import type { Leaf, Standing } from "#core/rule.ts";
import { allOf, evaluate, readStandings } from "#core/rule.ts";
import type { SharePart, ThemeShare } from "#core/share.ts";
import { compareShare, measureShares } from "#core/share.ts";
import type { Status } from "#core/vocabulary.ts";

/** Raised when a change to the rules' engine could change a verdict; stored with every revision. */
export const engineVersion = 1;

export type ThemeMinimumTrace = {
  readonly theme: string;
  readonly minShare: number;
  readonly low: number;
  readonly high: number;
  readonly status: Status;
  readonly criteria: readonly SharePart[];
};
export type AtLeastTrace = {
  readonly id: string;
  readonly count: number;
  readonly status: Status;
  readonly of: readonly Leaf[];
};
export type ProfileTrace = {
  readonly status: Status;
  readonly base: readonly Leaf[];
  readonly requires: readonly Leaf[];
  readonly themeMinimums: readonly ThemeMinimumTrace[];
  readonly atLeast: readonly AtLeastTrace[];
};
export type NeedTrace = { readonly status: Status; readonly conditions: readonly Leaf[] };

/** The whole evaluation: every verdict can be re-added from it. */
export type Trace = {
  readonly profiles: Readonly<Record<string, ProfileTrace>>;
  readonly needs: Readonly<Record<string, NeedTrace>>;
  /** `row` is the position, from 0, of the matching row under the outcome's `when`. */
  readonly outcome: { readonly id: string; readonly row: number };
};

/** The part of the evaluation that needs have no share in. */
export type VerdictTrace = Pick<Trace, "profiles" | "outcome">;

/** What a grid says of a set of answers; shape of `POST /api/classification`. */
export type Classification = {
  readonly outcome: string;
  /** `missing` is ordered as the grid header says: criteria, "theme:…", "at-least:…". */
  readonly profiles: Readonly<
    Record<string, { readonly status: Status; readonly missing: readonly string[] }>
  >;
  readonly themes: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
  readonly needs: Readonly<Record<string, Status>>;
  /** `answered` counts unexpired answers, "na" included. */
  readonly coverage: { readonly answered: number; readonly total: number };
  readonly trace: Trace;
};

/**
 * Classifies answers by a grid, as its header defines. Pure and total: the same
 * grid and answers give the same classification everywhere. Answers to criteria
 * the grid does not have are ignored.
 */
export function classify(grid: Grid, answers: Answers): Classification {
  const standings = readStandings(grid, answers);
  const shares = measureShares(grid, standings);
  const { profiles, outcome } = traceVerdict(grid, standings, shares);
  const needs = Object.fromEntries(
    grid.document.needs.map((need) => [need.id, traceNeed(need, standings)]),
  );
  return {
    outcome: outcome.id,
    profiles: mapRecord(profiles, (trace) => ({
      status: trace.status,
      missing: listMissing(grid, trace),
    })),
    themes: mapRecord(Object.fromEntries(shares), ({ low, high }) => ({ low, high })),
    needs: mapRecord(needs, (trace) => trace.status),
    coverage: {
      answered: [...standings.values()].filter(isAnswered).length,
      total: standings.size,
    },
    trace: { profiles, needs, outcome },
  };
}

/** What the profiles say, and the outcome they make; `standings` has every criterion of the grid. */
export function traceVerdict(
  grid: Grid,
  standings: ReadonlyMap<string, Standing>,
  shares: ReadonlyMap<string, ThemeShare>,
): VerdictTrace {
  const { rules } = grid.document;
  const base = rules.base.map((condition) => evaluate(condition, standings));
  const profiles = new Map(
    rules.profiles.map((block) => [block.profile, traceProfile(block, base, standings, shares)]),
  );
  return { profiles: Object.fromEntries(profiles), outcome: findOutcome(grid, profiles) };
}

function traceProfile(
  block: ProfileRules,
  base: readonly Leaf[],
  standings: ReadonlyMap<string, Standing>,
  shares: ReadonlyMap<string, ThemeShare>,
): ProfileTrace {
  const requires = block.requires.map((condition) => evaluate(condition, standings));
  const themeMinimums = block.theme_minimums.flatMap(({ theme, min_share: minShare }) => {
    const share = shares.get(theme);
    if (share === undefined) return [];
    const { low, high, parts } = share;
    return [{ theme, minShare, low, high, status: compareShare(share, minShare), criteria: parts }];
  });
  const atLeast = block.at_least.map(({ id, count, of }) => {
    const leaves = of.map((condition) => evaluate(condition, standings));
    return { id, count, status: countStatus(count, leaves), of: leaves };
  });
  const parts = [...base, ...requires, ...themeMinimums, ...atLeast];
  return {
    status: allOf(parts.map((part) => part.status)),
    base,
    requires,
    themeMinimums,
    atLeast,
  };
}

function traceNeed(need: Need, standings: ReadonlyMap<string, Standing>): NeedTrace {
  const conditions = need.conditions.map((condition) => evaluate(condition, standings));
  return { status: allOf(conditions.map((leaf) => leaf.status)), conditions };
}

function countStatus(count: number, leaves: readonly Leaf[]): Status {
  const met = leaves.filter((leaf) => leaf.status === "met").length;
  const pending = leaves.filter((leaf) => leaf.status === "pending").length;
  if (met >= count) return "met";
  return met + pending < count ? "unmet" : "pending";
}

function findOutcome(grid: Grid, profiles: ReadonlyMap<string, ProfileTrace>): Trace["outcome"] {
  for (const { id, when } of grid.document.rules.outcomes) {
    const row = when.findIndex((statuses) =>
      Object.entries(statuses).every(
        ([profile, status]) => status === "any" || profiles.get(profile)?.status === status,
      ),
    );
    if (row >= 0) return { id, row };
  }
  // The last one of a checked grid matches anything.
  throw new Error("No outcome");
}

function listMissing(grid: Grid, trace: ProfileTrace): readonly string[] {
  const open = new Set(
    [...trace.base, ...trace.requires]
      .filter((leaf) => leaf.status !== "met")
      .map((leaf) => leaf.criterion),
  );
  return [
    ...[...grid.criteria.keys()].filter((id) => open.has(id)),
    ...trace.themeMinimums
      .filter((part) => part.status !== "met")
      .map((part) => `theme:${part.theme}`),
    ...trace.atLeast.filter((part) => part.status !== "met").map((part) => `at-least:${part.id}`),
  ];
}

function isAnswered(standing: Standing): boolean {
  return standing.reason !== "unanswered" && standing.reason !== "expired";
}

function mapRecord<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Mapped,
): Readonly<Record<string, Mapped>> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}
