import type { Language } from "#core/vocabulary.ts";

/** A size in bytes, in the unit people use for it: 340 ko, 1,2 Mo. */
export function sizeWords(language: Language, bytes: number): string {
  const [unit, count] =
    bytes < 1_000
      ? (["byte", bytes] as const)
      : bytes < 1_000_000
        ? (["kilobyte", bytes / 1_000] as const)
        : (["megabyte", bytes / 1_000_000] as const);
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", {
    ...{ style: "unit", unit, unitDisplay: unit === "byte" ? "long" : "short" },
    maximumFractionDigits: count < 10 ? 1 : 0,
  }).format(count);
}
