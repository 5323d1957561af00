import { expect, test } from "vitest";
import { placeWords } from "#web/text/place-words.ts";

test.each([
  ["Brest (Finistère, 29)", "29", "FR", "Brest (Finistère, 29)"],
  [null, "44", "FR", "Loire-Atlantique, France"],
  [null, "44", null, "Loire-Atlantique"],
  [null, null, "BE", "Belgium"],
  [null, null, null, null],
])("%j, department %j, country %j: %j", (place, department, country, words) => {
  expect(placeWords("en", { place, department, country })).toBe(words);
});
