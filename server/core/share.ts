import type { Grid, ScoredTheme } from "#core/grid.ts";
import type { Standing } from "#core/rule.ts";
import { isPending } from "#core/rule.ts";
import type { Status } from "#core/vocabulary.ts";

/** One scored criterion's part in the share of its theme. */
export type SharePart = {
  readonly criterion: string;
  readonly maximum: number;
} & Standing;

/**
 * The share of a theme, between what is proven and what is still possible.
 * `low` and `high` are in 0..1, nearest floating-point number to the exact
 * fraction; decisions use the exact numerators, never these.
 */
export type ThemeShare = {
  readonly theme: string;
  readonly low: number;
  readonly high: number;
  readonly parts: readonly SharePart[];
  readonly exact: { readonly low: bigint; readonly high: bigint; readonly whole: bigint };
};

/** Both bounds of every theme that has a scored criterion, in document order. */
export function measureShares(
  grid: Grid,
  standings: ReadonlyMap<string, Standing>,
): ReadonlyMap<string, ThemeShare> {
  return new Map(grid.scoredThemes.map((theme) => [theme.theme, measureShare(theme, standings)]));
}

/** Met when low >= minShare, unmet when high < minShare, pending otherwise; minShare in percent. */
export function compareShare({ exact }: ThemeShare, minShare: number): Status {
  const bound = BigInt(minShare) * exact.whole;
  if (exact.low * 100n >= bound) return "met";
  return exact.high * 100n < bound ? "unmet" : "pending";
}

function measureShare(theme: ScoredTheme, standings: ReadonlyMap<string, Standing>): ThemeShare {
  const unit = theme.criteria.reduce(
    (multiple, { maximum }) => leastCommonMultiple(multiple, BigInt(maximum)),
    1n,
  );
  let low = 0n;
  let high = 0n;
  const parts: SharePart[] = [];
  for (const { id, maximum } of theme.criteria) {
    const standing = standings.get(id);
    if (standing === undefined) continue;
    const weight = unit / BigInt(maximum);
    const earned = isPending(standing) ? 0n : BigInt(standing.level ?? 0) * weight;
    low += earned;
    high += isPending(standing) ? unit : earned;
    parts.push({ criterion: id, maximum, ...standing });
  }
  const whole = unit * BigInt(theme.criteria.length);
  return {
    theme: theme.theme,
    low: ratio(low, whole),
    high: ratio(high, whole),
    parts,
    exact: { low, high, whole },
  };
}

/** Nearest number to `part / whole`, which is a share: 0, or from about 2 ** -64 to 1. */
function ratio(part: bigint, whole: bigint): number {
  if (whole <= Number.MAX_SAFE_INTEGER) return Number(part) / Number(whole);
  // Far more binary digits than a number holds, so that only the last step rounds.
  return Number((part << 256n) / whole) / 2 ** 256;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
