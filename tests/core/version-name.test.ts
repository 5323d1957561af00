import { expect, test } from "vitest";
import { readVersionName, versionName } from "#core/version-name.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

test("the name of a version is read back", () => {
  expect(versionName(matouGrid)).toBe("matou.1");
  expect(readVersionName("matou.1")).toEqual({ id: "matou", version: 1 });
});

test.each([
  "",
  "matou",
  "matou.",
  "matou.0",
  "matou.01",
  ".1",
  "Matou.1",
  "matou.1.2",
  "matou.1e9",
])("“%s” names no version", (name) => {
  expect(readVersionName(name)).toBeNull();
});
