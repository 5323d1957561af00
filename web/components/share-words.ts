import type { ThemeMinimumTrace } from "#core/classify.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Site } from "#web/site.ts";

/** "75 %", or "entre 40 % et 65 %" while answers are awaited. */
export function shareWords(
  { language, text }: Site,
  { low, high }: Pick<ThemeMinimumTrace, "low" | "high">,
): string {
  const lowest = percent(language, low);
  const highest = percent(language, high);
  return lowest === highest ? lowest : text.trace.between(lowest, highest);
}

/**
 * A share in 0..1 with one decimal, rounded down: a share just short of a minimum
 * never reads as reaching it. The tiny term makes up for binary fractions.
 */
export function percent(language: Language, share: number): string {
  const floored = Math.floor(share * 1000 + 1e-6) / 1000;
  const form = { style: "percent", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, form).format(floored);
}
