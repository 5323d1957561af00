import { describe, expect, test } from "vitest";
import type { Fact, FactField, SourceOrigin } from "#core/hoster.ts";
import { summariseHoster } from "#core/hoster-summary.ts";
import { isSameWebsite } from "#core/website.ts";

function says(origin: SourceOrigin, facts: Readonly<Partial<Record<FactField, string>>>): Fact[] {
  return Object.entries(facts).map(([field, value]) => ({
    field: field as FactField,
    value,
    origin,
    sources: ["https://presse.example"],
    recordedOn: "2026-11-22",
  }));
}

describe("what the directory keeps of a hoster", () => {
  test("is what it says of itself, and what a listing adds", () => {
    const facts = [
      ...says("listing", {
        name: "Kaz (association)",
        website: "http://kaz.example",
        place: "Vannes (Morbihan, 56)",
        audience: "associations, citoyens",
      }),
      ...says("chatonsinfos", { name: "Kaz", description: "Un chaton breton", country: "France" }),
    ];
    expect(summariseHoster(facts)).toEqual({
      name: "Kaz",
      summary: "Un chaton breton",
      website: "http://kaz.example",
      country: "FR",
      department: "56",
      audiences: ["individuals", "associations"],
    });
    expect(summariseHoster(facts.toReversed())).toEqual(summariseHoster(facts));
  });

  test("has a postcode read by the country said beside it", () => {
    const own = says("chatonsinfos", { place: "29200 Brest", country: "France" });
    expect(summariseHoster(own)).toMatchObject({ country: "FR", department: "29" });
    const belgian = says("chatonsinfos", { place: "29200 Ville", country: "Belgique" });
    expect(summariseHoster(belgian)).toMatchObject({ country: "BE", department: null });
  });

  test("has no department of another country than its own", () => {
    const facts = [
      ...says("listing", { place: "Lille (Nord, 59)" }),
      ...says("chatonsinfos", { country: "Belgique" }),
    ];
    expect(summariseHoster(facts)).toMatchObject({ country: "BE", department: null });
  });

  test("is nothing when nobody says anything", () => {
    expect(summariseHoster([])).toEqual({
      name: null,
      summary: null,
      website: null,
      country: null,
      department: null,
      audiences: [],
    });
  });
});

test.each([
  ["https://www.kaz.bzh", "http://kaz.bzh/", true],
  ["https://KAZ.bzh/fr/", "https://kaz.bzh", true],
  ["https://asso.example/lilas", "https://asso.example/roses", false],
  ["https://asso.example/lilas/", "https://asso.example/lilas", true],
  ["https://kaz.bzh", "https://kaz.example", false],
  ["", "https://kaz.example", false],
])("%s and %s are the same website: %s", (one, other, isSame) => {
  expect(isSameWebsite(one, other)).toBe(isSame);
});
