import { expect, test } from "vitest";
import { leastSimilarity, similarity } from "#core/trigrams.ts";

/** Values given by `similarity` of pg_trgm. */
test.each([
  ["nextcloud", "nextcloud", 1, true],
  ["nextcloud", "nexcloud", 7 / 12, true],
  ["etherpad", "etherpoid", 6 / 13, true],
  ["etherpad", "etherpoide", 6 / 14, false],
  ["kaz", "zak", 0, false],
])("%s and %s are alike by %d, which is enough: %s", (one, other, alike, isEnough) => {
  expect(similarity(one, other)).toBe(Math.fround(alike));
  expect(similarity(other, one)).toBe(Math.fround(alike));
  expect(similarity(one, other) >= leastSimilarity).toBe(isEnough);
});
