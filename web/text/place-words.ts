import { findCountry, findDepartment } from "#core/departments.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Language } from "#core/vocabulary.ts";

/** Where a hoster is, as its sources say it, else its department and country; null when nothing says it. */
export function placeWords(
  language: Language,
  { place, department, country }: Pick<HosterCard, "place" | "department" | "country">,
): string | null {
  if (place !== null) return place;
  const names = [
    findDepartment(department ?? "")?.name,
    findCountry(country ?? "")?.name[language],
  ].filter((name) => name !== undefined);
  return names.length === 0 ? null : names.join(", ");
}
