import { readTypedNumber } from "#core/typed-number.ts";
import type { Language } from "#core/vocabulary.ts";

/** Why an amount is not taken: not one, or with parts of a cent. */
export type AmountFault = "not-an-amount" | "not-cents";

/** What PostgreSQL holds in a whole number. */
const largest = 2_147_483_647;

/**
 * Reads an amount in euros as people write it ("4,50", "4.50 €", "€1,200", "36 euros") as cents.
 * What could be two amounts is none, see `readTypedNumber`.
 */
export function readAmount(typed: string, language: Language): number | AmountFault {
  const bare = typed.replaceAll(/€|\b(?:eur|euros?)\b/giu, "").trim();
  const euros = readTypedNumber(bare, { fr: "€", en: "€" }, language);
  if (euros === null || euros < 0) return "not-an-amount";
  const cents = Math.round(euros * 100);
  if (Math.abs(euros * 100 - cents) > 1e-6 * Math.max(1, cents)) return "not-cents";
  return cents > largest ? "not-an-amount" : cents;
}
