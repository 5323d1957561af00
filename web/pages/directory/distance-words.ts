import type { Language } from "#core/vocabulary.ts";

/** Between the middles of two areas, a kilometre more or less says nothing. */
const step = 10;

/** "40 km", rounded as coarsely as the distance is known. */
export function distanceWords(language: Language, kilometres: number): string {
  const rounded = Math.max(step, Math.round(kilometres / step) * step);
  const style = { style: "unit", unit: "kilometer" } as const;
  return new Intl.NumberFormat(language, style).format(rounded);
}
