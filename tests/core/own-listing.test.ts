import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkListing, factsOfListing, listingFields, readListingForm } from "#core/own-listing.ts";
import type { OwnListing } from "#core/own-listing.ts";
import { fr } from "#web/text/fr.ts";

const right: OwnListing = readListingForm([
  ["name", "Les Pelotes"],
  ["country", "FR"],
  ["department", "29"],
  ["audiences", "associations"],
]);

function faults(changes: Partial<OwnListing>): readonly string[] {
  return checkListing({ ...right, ...changes }).map(({ field, code }) => `${field}: ${code}`);
}

describe("a listing", () => {
  test("needs nothing but a name", () => {
    expect(checkListing(right)).toStrictEqual([]);
    expect(checkListing(readListingForm([["name", "Les Pelotes"]]))).toStrictEqual([]);
    expect(faults({ name: "" })).toStrictEqual(["name: missing"]);
  });

  test.each([
    [{ website: "pas une adresse" }, "website: not-web-address"],
    [{ website: "javascript:alert(1)" }, "website: not-web-address"],
    [{ contact: "à côté" }, "contact: not-a-contact"],
    [{ legalNotice: "equipe@pelotes.example" }, "legalNotice: not-web-address"],
    [{ country: "XX", department: "" }, "country: unknown-choice"],
    [{ department: "99" }, "department: unknown-choice"],
    [{ country: "BE" }, "department: not-in-france"],
    [{ summaryEn: "Tools" }, "summaryEn: french-first"],
    [{ openSince: "il y a longtemps" }, "openSince: no-year"],
    [{ openSince: "201678" }, "openSince: no-year"],
    [{ summary: "a".repeat(2001) }, "summary: too-long"],
    [{ place: "a".repeat(201) }, "place: too-long"],
  ])("with %j is refused", (changes, fault) => {
    expect(faults(changes)).toStrictEqual([fault]);
  });

  test.each([
    [{ contact: "equipe@pelotes.example" }],
    [{ contact: "https://pelotes.example/contact" }],
    [{ openSince: "mars 2016" }],
  ])("with %j is taken", (changes) => {
    expect(faults(changes)).toStrictEqual([]);
  });

  test("is read without what people leave out of addresses, and France goes with its departments", () => {
    const read = readListingForm([
      ["website", " pelotes.example/accueil "],
      ["contact", "equipe@pelotes.example"],
      ["department", "29"],
    ]);
    expect(read).toMatchObject({
      website: "https://pelotes.example/accueil",
      contact: "equipe@pelotes.example",
      country: "FR",
    });
  });

  test("is recorded as facts: only of what is said", () => {
    expect(factsOfListing(right, fr.names.audiences)).toStrictEqual({
      name: "Les Pelotes",
      country: "France",
      audience: "Associations",
    });
  });

  test("never throws, and reading again what was read changes nothing", () => {
    const field = fc.tuple(
      fc.constantFrom(...listingFields, "autre"),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const read = readListingForm(fields);
        checkListing(read);
        const { audiences, ...texts } = read;
        const again = readListingForm([
          ...Object.entries(texts),
          ...audiences.map((id) => ["audiences", id] as const),
        ]);
        expect(again).toStrictEqual(read);
      }),
    );
  });
});
