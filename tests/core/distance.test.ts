import { describe, expect, test } from "vitest";
import { departments } from "#core/departments.ts";
import { kilometresBetween } from "#core/distance.ts";

const inDepartment = (department: string) => ({ country: "FR", department });
const inCountry = (country: string | null) => ({ country, department: null });

describe("the distance from a department to a hoster", () => {
  test.each([
    ["29", inDepartment("29"), 0],
    ["29", inDepartment("67"), 870],
    ["75", inDepartment("974"), 9_360],
    ["59", inCountry("BE"), 110],
  ])("from %s to %j is about %i km", (from, to, about) => {
    const kilometres = kilometresBetween(from, to) ?? -1;
    expect(Math.abs(kilometres - about)).toBeLessThanOrEqual(Math.max(30, about / 50));
  });

  test.each([
    ["29", inCountry("FR")],
    ["29", inCountry(null)],
    ["99", inDepartment("29")],
  ])("from %s to %j is not known", (from, to) => {
    expect(kilometresBetween(from, to)).toBeNull();
  });

  test("is the same both ways, whole, and never more than half of the globe", () => {
    for (const one of departments) {
      for (const other of departments) {
        const kilometres = kilometresBetween(one.code, inDepartment(other.code));
        expect(kilometres).toBe(kilometresBetween(other.code, inDepartment(one.code)));
        expect(Number.isInteger(kilometres)).toBe(true);
        expect(kilometres).toBeLessThan(20_040);
      }
    }
  });
});
