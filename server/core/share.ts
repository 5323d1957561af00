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
  const { unit } = theme;
  const parts: SharePart[] = [];
  /** Levels reached, by the maximum they are parts of: few, where whole numbers without end are slow. */
  const reached = new Map<number, number>();
  let open = 0;
  for (const { id, maximum } of theme.criteria) {
    const standing = standings.get(id);
    if (standing === undefined) continue;
    if (isPending(standing)) open += 1;
    else reached.set(maximum, (reached.get(maximum) ?? 0) + (standing.level ?? 0));
    parts.push({ criterion: id, maximum, ...standing });
  }
  let low = 0n;
  for (const [maximum, levels] of reached) low += BigInt(levels) * (unit / BigInt(maximum));
  const high = low + BigInt(open) * unit;
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
