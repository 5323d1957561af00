import { findCountry, findDepartment } from "#core/departments.ts";
import type { ListingField, OwnListing } from "#core/own-listing.ts";
import { listingFields } from "#core/own-listing.ts";
import type { Site } from "#web/site.ts";
import { wordList } from "#web/text/word-list.ts";

/** What a listing says in a field, in words; empty when it says nothing. */
export function listingWords(
  { language, text }: Site,
  listing: OwnListing,
  field: ListingField,
): string {
  if (field === "audiences") {
    const names = listing.audiences.map((id) => text.names.audiences[id]);
    return names.length === 0 ? "" : wordList(language, names);
  }
  if (field === "country") return findCountry(listing.country)?.name[language] ?? "";
  if (field === "department") return findDepartment(listing.department)?.name ?? "";
  return listing[field];
}

/** Where two versions of a listing differ: what the second one says, field by field. */
export function listingDifferences(
  site: Site,
  mine: OwnListing,
  theirs: OwnListing,
): Readonly<Partial<Record<ListingField, string>>> {
  return Object.fromEntries(
    listingFields.flatMap((field) => {
      const words = listingWords(site, theirs, field);
      return words === listingWords(site, mine, field) ? [] : [[field, words] as const];
    }),
  );
}
