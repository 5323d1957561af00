import { findCountry, findDepartment } from "#core/departments.ts";
import { spotOf } from "#core/distance.ts";
import type { FactField, HosterCard } from "#core/hoster.ts";
import type { ListingSource } from "#core/listing-source.ts";
import { listTokens } from "#core/listing-tokens.ts";
import { findFact, publicFacts } from "#core/public-facts.ts";
import { allWordsOf, stemsOf } from "#core/words.ts";
import { parseUrl } from "#core/url.ts";

/** What the directory finds a hoster by, and shows of it; see the table `listings`. */
export type Listing = {
  readonly slug: string;
  readonly name: string;
  readonly tokens: readonly string[];
  readonly stems: readonly string[];
  readonly nameWords: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly isImaginary: boolean;
  readonly assessedAt: string | null;
  readonly card: HosterCard;
};

/** Makes the row of one hoster; whoever declines to be situated is listed as if nothing was published. */
export function makeListing(given: ListingSource): Listing {
  const { hoster, stem } = given;
  const source = {
    ...given,
    facts: publicFacts(given.facts, hoster.isClaimed),
    revision: hoster.stance === "declined" ? null : given.revision,
  };
  const spot = spotOf(hoster);
  return {
    slug: hoster.slug,
    name: hoster.name,
    tokens: listTokens(source),
    stems: [...new Set(textsOf(source).flatMap((text) => stemsOf(text, stem)))],
    nameWords: allWordsOf(hoster.name),
    latitude: spot?.latitude ?? null,
    longitude: spot?.longitude ?? null,
    isImaginary: hoster.isImaginary,
    assessedAt: source.revision?.publishedAt ?? null,
    card: cardOf(source),
  };
}

/** Facts in words a visitor may search by; the others are addresses, dates or hearsay. */
const searchedFields: readonly FactField[] = [
  "name",
  "description",
  "place",
  "country",
  "legal-form",
  "services",
  "audience",
  "terms",
];

function textsOf({ hoster, facts, services, keywords }: ListingSource): readonly string[] {
  const department = findDepartment(hoster.department ?? "");
  const country = findCountry(hoster.country ?? "");
  return [
    hoster.name,
    hoster.summary ?? "",
    hoster.summaryEn ?? "",
    hostOf(hoster.website),
    ...facts.filter(({ field }) => searchedFields.includes(field)).map(({ value }) => value),
    ...services.flatMap(({ name, software }) => [name, software ?? ""]),
    ...keywords,
    ...(department === undefined ? [] : [department.name, department.region]),
    ...(country === undefined ? [] : Object.values(country.name)),
  ];
}

function hostOf(website: string | null): string {
  return parseUrl(website ?? "")?.hostname ?? "";
}

function cardOf({ hoster, facts, services, offers, revision }: ListingSource): HosterCard {
  return {
    slug: hoster.slug,
    name: hoster.name,
    summary: hoster.summary,
    summaryEn: hoster.summaryEn,
    website: hoster.website,
    country: hoster.country,
    department: hoster.department,
    place: findFact(facts, "place"),
    legalForm: findFact(facts, "legal-form"),
    audiences: hoster.audiences,
    services: services.map(({ type, name, software, url, registrations, load, loadUntil }) => ({
      ...{ type, name, software, url, registrations, load },
      ...(loadUntil !== undefined && { loadUntil }),
    })),
    outcome: revision?.outcome ?? (hoster.stance === "declined" ? "declined" : "not-assessed"),
    profiles: revision?.profiles ?? null,
    needs: revision?.needs ?? null,
    grounds: revision?.grounds ?? null,
    offers,
    assessedAt: revision?.publishedAt ?? null,
    imaginary: hoster.isImaginary,
  };
}
