import type { Language } from "#core/vocabulary.ts";

/** An amount in cents of euro: "20 €", "4,50 €"; "€20", "€4.50". */
export function formatEuros(language: Language, cents: number): string {
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-IE", {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(cents / 100);
}
