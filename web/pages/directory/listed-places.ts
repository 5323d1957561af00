import type { FoundPlaces, PlacedHoster, PlacedHosters } from "#core/catalogue-places.ts";
import { findCountry, findDepartment } from "#core/departments.ts";
import { pathTo } from "#core/paths.ts";
import type { Path } from "#core/paths.ts";
import { writeSearch } from "#core/search-address.ts";
import { withChoice, withoutChoice } from "#core/search-change.ts";
import type { Search } from "#core/search.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** A place with hosters, as the map view shows it. */
export type ListedPlace = {
  /** Department or country code; empty where no filter can name the place. */
  readonly code: string;
  readonly name: string;
  readonly hosters: readonly PlacedHoster[];
  /** The same search there, as a list. */
  readonly href: Path | null;
};

/** Places of one list or part of the map. */
export type PlaceGroup = {
  readonly area: "france" | "overseas" | "neighbours" | "elsewhere" | "unknown";
  readonly places: readonly ListedPlace[];
};

/** Countries that share a border with France, and the one across the Channel. */
const neighbours: readonly string[] = ["AD", "BE", "CH", "DE", "ES", "GB", "IT", "LU", "MC"];

/** Where the hosters found are, by area, each sorted by name; areas without any are left out. */
export function groupPlaces(
  site: Site,
  search: Search,
  { departments, countries, unknown }: FoundPlaces,
): readonly PlaceGroup[] {
  const { map } = site.text;
  const isOverseas = ({ code }: PlacedHosters) => code.startsWith("97");
  const isNear = ({ code }: PlacedHosters) => neighbours.includes(code);
  const french = countries.find(({ code }) => code === "FR")?.hosters ?? [];
  const abroad = countries.filter(({ code }) => code !== "FR");
  const inDepartments = (of: readonly PlacedHosters[]) =>
    sortPlaces(
      site,
      of.map((place) => departmentOf(site, search, place)),
    );
  const inCountries = (of: readonly PlacedHosters[]) =>
    sortPlaces(
      site,
      of.map((place) => countryOf(site, search, place)),
    );
  const apart = [
    { code: "", name: map.french, hosters: french, href: null },
    { code: "", name: map.unplaced, hosters: unknown, href: null },
  ];
  const groups: readonly PlaceGroup[] = [
    { area: "france", places: inDepartments(departments.filter((place) => !isOverseas(place))) },
    { area: "overseas", places: inDepartments(departments.filter(isOverseas)) },
    { area: "neighbours", places: inCountries(abroad.filter(isNear)) },
    { area: "elsewhere", places: inCountries(abroad.filter((place) => !isNear(place))) },
    { area: "unknown", places: apart.filter(({ hosters }) => hosters.length > 0) },
  ];
  return groups.filter(({ places }) => places.length > 0);
}

function departmentOf(
  { language }: Site,
  search: Search,
  { code, hosters }: PlacedHosters,
): ListedPlace {
  const name = findDepartment(code)?.name ?? code;
  return {
    code,
    name,
    hosters,
    href: pathTo.directory(language, only(search, "department", code)),
  };
}

function countryOf(
  { language }: Site,
  search: Search,
  { code, hosters }: PlacedHosters,
): ListedPlace {
  const country = findCountry(code);
  const name = country === undefined ? code : localize(language, country.name);
  return { code, name, hosters, href: pathTo.directory(language, only(search, "country", code)) };
}

/** Instead of the places chosen so far: the results are in one of them already. */
function only(search: Search, key: "department" | "country", code: string): string {
  return writeSearch(withChoice(withoutChoice(search, key), key, code), { view: "list" });
}

function sortPlaces({ language }: Site, places: readonly ListedPlace[]): readonly ListedPlace[] {
  const collator = new Intl.Collator(language);
  return places.toSorted((one, other) => collator.compare(one.name, other.name));
}
