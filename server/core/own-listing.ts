import type { Audience } from "#core/audiences.ts";
import { audienceIds } from "#core/audiences.ts";
import { findCountry, findDepartment } from "#core/departments.ts";
import { readEmail } from "#core/email.ts";
import type { FieldProblem } from "#core/field-problem.ts";
import type { FormField } from "#core/form-answers.ts";
import type { FactField } from "#core/hoster.ts";
import { completeAddress, isLong, isWebAddress, longestTyped } from "#core/typed-fields.ts";
import { readTypedFields } from "#core/typed-fields.ts";

/** What a hoster says of itself, in the order of the form; also the names the fields are sent by. */
export const listingFields = [
  "name",
  "summary",
  "summaryEn",
  "website",
  "place",
  "country",
  "department",
  "legalForm",
  "audiences",
  "openSince",
  "contact",
  "legalNotice",
] as const;
export type ListingField = (typeof listingFields)[number];
export type ListingTextField = Exclude<ListingField, "audiences">;

/** As it was typed, cleaned; an empty text is not said. */
export type OwnListing = Readonly<Record<ListingTextField, string>> & {
  readonly audiences: readonly Audience[];
};

export type ListingProblem = FieldProblem<ListingField>;

/** The facts that fields are recorded as; the others only go with one. */
export const factOfListing = {
  name: "name",
  summary: "description",
  website: "website",
  place: "place",
  country: "country",
  legalForm: "legal-form",
  audiences: "audience",
  openSince: "open-since",
  contact: "contact",
  legalNotice: "legal-notice",
} as const satisfies Partial<Record<ListingField, FactField>>;
export type ListingFactField = keyof typeof factOfListing;

/** The fields that are recorded as facts, in the order of the form. */
export const listingFactFields: readonly ListingFactField[] = [
  "name",
  "summary",
  "website",
  "place",
  "country",
  "legalForm",
  "audiences",
  "openSince",
  "contact",
  "legalNotice",
];

/** Reads the fields of the form; those it does not know are ignored, nothing sent makes it throw. */
export function readListingForm(fields: Iterable<FormField>): OwnListing {
  const { line, text, among } = readTypedFields(fields);
  const department = line("department");
  const country = line("country");
  return {
    name: line("name"),
    summary: text("summary"),
    summaryEn: text("summaryEn"),
    website: completeAddress(line("website")),
    place: line("place"),
    country: country === "" && department !== "" ? "FR" : country,
    department,
    legalForm: line("legalForm"),
    audiences: among("audiences", audienceIds),
    openSince: line("openSince"),
    contact: completeAddress(line("contact")),
    legalNotice: completeAddress(line("legalNotice")),
  };
}

/** What is wrong, in the order of the form: one thing a field. */
export function checkListing(listing: OwnListing): readonly ListingProblem[] {
  return listingFields.flatMap((field): readonly ListingProblem[] => {
    if (field === "audiences") return [];
    const typed = listing[field];
    if (typed === "") return field === "name" ? [{ field, code: "missing" }] : [];
    const isText = field === "summary" || field === "summaryEn";
    if (isLong(typed, isText ? longestTyped.text : longestTyped.line)) {
      return [{ field, code: "too-long" }];
    }
    const code = faultOf[field]?.(typed, listing) ?? null;
    return code === null ? [] : [{ field, code }];
  });
}

type FaultOf = (typed: string, listing: OwnListing) => ListingProblem["code"] | null;

const notWeb: FaultOf = (typed) => (isWebAddress(typed) ? null : "not-web-address");

const faultOf: Readonly<Partial<Record<ListingTextField, FaultOf>>> = {
  summaryEn: (_, { summary }) => (summary === "" ? "french-first" : null),
  website: notWeb,
  country: (typed) => (findCountry(typed) === undefined ? "unknown-choice" : null),
  department: (typed, { country }) => {
    if (findDepartment(typed) === undefined) return "unknown-choice";
    return country === "FR" ? null : "not-in-france";
  },
  openSince: (typed) => (/(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(typed) ? null : "no-year"),
  contact: (typed) => (isWebAddress(typed) || readEmail(typed) !== null ? null : "not-a-contact"),
  legalNotice: notWeb,
};

/** What is recorded of a listing that is right; `audienceNames` are the site's own. */
export function factsOfListing(
  listing: OwnListing,
  audienceNames: Readonly<Record<Audience, string>>,
): Readonly<Partial<Record<FactField, string>>> {
  const said = listingFactFields.map((field) => {
    if (field === "audiences") return listing.audiences.map((id) => audienceNames[id]).join(", ");
    return field === "country" ? (findCountry(listing.country)?.name.fr ?? "") : listing[field];
  });
  return Object.fromEntries(
    listingFactFields.flatMap((field, index) =>
      said[index] ? [[factOfListing[field], said[index]] as const] : [],
    ),
  );
}
