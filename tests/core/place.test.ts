import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { countries, departmentOfPostcode, departments, findDepartment } from "#core/departments.ts";
import { readPlace } from "#core/place.ts";

const cases: readonly (readonly [string, string | null, string | null])[] = [
  ["Brest (Finistère, 29)", "FR", "29"],
  ["Bruxelles (Belgique)", "BE", null],
  ["Montréal (Québec, Canada)", "CA", null],
  ["Alsace", "FR", null],
  ["Franche-Comté (origine Haute-Saône, 70)", "FR", null],
  ["membres à Lille (Nord, 59) notamment", "FR", null],
  ["Bordeaux (Gironde, 33) pour l'assemblée générale 2023", "FR", null],
  ["près de Saint-Nazaire (Loire-Atlantique, 44)", "FR", "44"],
  ["Compiègne (Oise, 60), Université de technologie", "FR", "60"],
  ["BREST (FINISTERE)", "FR", "29"],
  ["Ajaccio (2a)", "FR", "2A"],
  ["dans le Morbihan", "FR", "56"],
  ["Saint-Denis (La Réunion, 974)", "FR", "974"],
  ["Paris", "FR", "75"],
  ["29200 Brest, France", "FR", "29"],
  ["97400 Saint-Denis (France)", "FR", "974"],
  ["Genève (Suisse)", "CH", null],
  ["Germany", "DE", null],
  ["", null, null],
  ["Springfield", null, null],
  ["10115 Berlin", null, null],
  ["Lille (Nord, 59) et Tournai (Belgique)", null, null],
  ["Rennes (Ille-et-Vilaine, 35), Vannes (Morbihan, 56)", "FR", null],
  ["Brest (Finistère, 35)", "FR", null],
  ["réunion (15 membres)", null, null],
  ["fondée à 12 (2012)", null, null],
];

describe("a place read from a text", () => {
  test.each(cases)("%j is country %s, department %s", (text, country, department) => {
    expect(readPlace(text)).toEqual({ country, department });
  });

  test("every department is told by its code and by its name", () => {
    for (const { code, name } of departments) {
      expect(readPlace(`Ville (${name}, ${code})`)).toEqual({ country: "FR", department: code });
      expect(readPlace(name)).toEqual({ country: "FR", department: code });
    }
  });

  test("every country is told by its name in both languages", () => {
    for (const { code, name } of countries) {
      expect(readPlace(`Ville (${name.fr})`).country).toBe(code);
      expect(readPlace(`Town (${name.en})`).country).toBe(code);
    }
  });

  test("any text gives a department only with France", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { country, department } = readPlace(text);
        expect(department === null || country === "FR").toBe(true);
        expect(department === null || findDepartment(department) !== undefined).toBe(true);
      }),
    );
  });
});

describe("the table of departments", () => {
  test("has the 101 departments, each once, in the order of their codes", () => {
    const codes = departments.map(({ code }) => code);
    expect(new Set(codes).size).toBe(101);
    expect(codes.slice(18, 24)).toEqual(["19", "2A", "2B", "21", "22", "23"]);
    expect(codes.slice(-5)).toEqual(["971", "972", "973", "974", "976"]);
  });

  test("places every metropolitan department in France and the others where they are", () => {
    for (const { code, latitude, longitude } of departments) {
      const isMetropolitan = code.length === 2;
      expect(isMetropolitan).toBe(
        latitude > 41 && latitude < 51.2 && longitude > -5.2 && longitude < 9.7,
      );
    }
  });

  test.each([
    ["29200", "29"],
    ["20000", "2A"],
    ["20200", "2B"],
    ["97133", undefined],
    ["97600", "976"],
    ["00000", undefined],
    ["2920", undefined],
  ])("the postcode %s is of department %s", (postcode, code) => {
    expect(departmentOfPostcode(postcode)?.code).toBe(code);
  });
});
