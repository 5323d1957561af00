import { expect, test } from "vitest";
import fc from "fast-check";
import { isIdentifier } from "#core/identifier.ts";
import { makeSlug } from "#core/slug.ts";

test.each([
  ["Infini (Internet Finistère)", "infini-internet-finistere"],
  ["L’Œuvre d’À-côté !", "l-oeuvre-d-a-cote"],
  ["Pâquerette", "paquerette"],
  ["CLUB1", "club1"],
  ["東京", "u6771-u4eac"],
  ["🐈", "u1f408"],
  ["<script>alert(1)</script>", "script-alert-1-script"],
])("%s has the slug %s", (name, slug) => {
  expect(makeSlug(name)).toBe(slug);
});

test("a long name is cut between two words", () => {
  expect(makeSlug(`${"association ".repeat(20)}`)).toBe(
    "association-association-association-association-association-association",
  );
  expect(makeSlug("x".repeat(100_000))).toHaveLength(80);
});

test("any name gives an identifier", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(isIdentifier(makeSlug(name))).toBe(true);
    }),
  );
});
