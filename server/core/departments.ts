import { countryRows } from "#core/data/countries.ts";
import { departmentRows } from "#core/data/departments.ts";
import type { Texts } from "#core/grid.ts";

/** A French department; its centre is in decimal degrees. */
export type Department = {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly latitude: number;
  readonly longitude: number;
};

/** A country of the directory, by its ISO 3166-1 code; its centre is in decimal degrees. */
export type Country = {
  readonly code: string;
  readonly name: Texts;
  readonly latitude: number;
  readonly longitude: number;
};

/** The 101 departments, in the order of their codes. */
export const departments: readonly Department[] = departmentRows.map(
  ([code, name, region, latitude, longitude]) => ({ code, name, region, latitude, longitude }),
);

/** The countries a hoster may be in, in the order of their codes. */
export const countries: readonly Country[] = countryRows.map(
  ([code, fr, en, latitude, longitude]) => ({ code, name: { fr, en }, latitude, longitude }),
);

const departmentByCode = new Map(departments.map((department) => [department.code, department]));
const countryByCode = new Map(countries.map((country) => [country.code, country]));

export function findDepartment(code: string): Department | undefined {
  return departmentByCode.get(code);
}

export function findCountry(code: string): Country | undefined {
  return countryByCode.get(code);
}

/**
 * The department of a French postcode; undefined for what is none, and for overseas
 * territories that are not departments.
 */
export function departmentOfPostcode(postcode: string): Department | undefined {
  const isElsewhere = postcode === "97133" || postcode === "97150";
  if (!/^\d{5}$/u.test(postcode) || isElsewhere) return undefined;
  if (postcode.startsWith("97")) return findDepartment(postcode.slice(0, 3));
  if (postcode.startsWith("20")) return findDepartment(postcode < "20200" ? "2A" : "2B");
  return findDepartment(postcode.slice(0, 2));
}

/** The overseas departments that also have a country code of their own (ISO 3166-1). */
export const departmentOfCountryCode: Readonly<Record<string, string>> = {
  GP: "971",
  MQ: "972",
  GF: "973",
  RE: "974",
  YT: "976",
};
