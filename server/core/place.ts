import { regionRows } from "#core/data/regions.ts";
import { countries, departmentOfPostcode, departments, findDepartment } from "#core/departments.ts";
import { fold } from "#core/words.ts";

/** Country (ISO 3166-1) and department code, each null where the text does not tell. */
export type Place = { readonly country: string | null; readonly department: string | null };

/**
 * The place a text ties a hoster to: "Brest (Finistère, 29)", "Liège (Belgique)", "Alsace".
 * Only what is named counts, a department by its code in brackets, its name, or a postcode
 * once France is named. A text that names two countries tells none, two departments likewise;
 * nor does one that names the department of something else than the hoster.
 */
export function readPlace(text: string): Place {
  const names = text
    .split(/[(),;]/u)
    .filter(isCapitalised)
    .map(bareName);
  const codes = codesOf(text);
  const named = names.flatMap((name) => placeByName.get(name) ?? []);
  const found = unique([...named.map((place) => place.country), ...codes.map(() => "FR")]);
  const country = single(found);
  if (country !== "FR" || isElsewhere(text)) return { country, department: null };
  const byName = named.flatMap(({ department }) => department ?? []);
  return { country, department: single(unique([...codes, ...byName, ...postcodesOf(text)])) };
}

/** Whether a text says where its members are, where it met, where it began: not where it is. */
export function isElsewhere(text: string): boolean {
  return saysElse.test(text);
}

const saysElse = /(?<!\p{L})(?:membres?|origine|pour)(?!\p{L})/iu;

type NamedPlace = { readonly country: string; readonly department: string | null };

const placeByName: ReadonlyMap<string, NamedPlace> = new Map<string, NamedPlace>([
  ...regionRows.flatMap(([country, names]) =>
    names.split(", ").map((name) => [bareName(name), { country, department: null }] as const),
  ),
  ...countries.flatMap(({ code, name }) =>
    [name.fr, name.en].map(
      (each) => [bareName(each), { country: code, department: null }] as const,
    ),
  ),
  ...departments.map(
    ({ code, name }) => [bareName(name), { country: "FR", department: code }] as const,
  ),
]);

/** "Nord" is a department, "réunion" is a meeting. */
function isCapitalised(part: string): boolean {
  return /\p{Lu}/u.test(part);
}

/** Folded, without punctuation nor the words that lead to a name ("en", "dans le", "près de"). */
function bareName(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/gu, " ")
    .trim()
    .replace(/^(?:(?:a|au|aux|d|dans|de|des|du|en|l|la|le|les|origine|pres|region)\s+)+/u, "");
}

/** Department codes that stand alone between brackets or commas, inside brackets. */
function codesOf(text: string): readonly string[] {
  return [...text.matchAll(/\(([^()]*)\)/gu)]
    .flatMap(([, inside = ""]) => inside.split(","))
    .map((part) => part.trim().toUpperCase())
    .filter((part) => findDepartment(part) !== undefined);
}

function postcodesOf(text: string): readonly string[] {
  return (text.match(/(?<![\d.])\d{5}(?![\d.])/gu) ?? []).flatMap(
    (postcode) => departmentOfPostcode(postcode)?.code ?? [],
  );
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function single(values: readonly string[]): string | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
