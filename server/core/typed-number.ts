import type { Texts } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";

/**
 * Reads a number as people type it: spaces between digits, the unit after it, in
 * French a decimal comma, in English commas between thousands. Null when it is not
 * one, or could be two ("1.000" is a thousand for some French speakers, one for others).
 */
export function readTypedNumber(typed: string, unit: Texts, language: Language): number | null {
  const bare = withoutUnit(typed.toLowerCase(), unit).replaceAll(/[\s\u00A0\u202F]/gu, "");
  const plain = language === "fr" ? bare.replace(",", ".") : withoutThousands(bare);
  if (language === "fr" && /^\d{1,3}\.\d{3}$/u.test(bare)) return null;
  if (!/^[+-]?\d+(?:\.\d+)?$/u.test(plain)) return null;
  return Number(plain);
}

/** What is typed to give a number: figures alone, every one of them. */
export function writeTypedNumber(value: number, language: Language): string {
  const figures = value.toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 21 });
  return language === "fr" ? figures.replace(".", ",") : figures;
}

/** A unit with a figure in it could be part of the number: it is left there. */
function withoutUnit(typed: string, unit: Texts): string {
  const written = Object.values(unit).find(
    (name) => /^\D+$/u.test(name) && typed.endsWith(name.toLowerCase()),
  );
  return written === undefined ? typed : typed.slice(0, -written.length);
}

function withoutThousands(typed: string): string {
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(typed) ? typed.replaceAll(",", "") : typed;
}
