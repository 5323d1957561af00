import { expect, test } from "vitest";
import { countsAsEvidence } from "#core/answers.ts";
import { parseUrl } from "#core/url.ts";

test("an address with accents stays one, however often it is read", () => {
  for (let times = 0; times < 20_000; times += 1) {
    if (!countsAsEvidence("https://hébergeur.example")) throw new Error(`not the ${times}th time`);
  }
  expect(parseUrl("https://hébergeur.example")?.hostname).toBe("xn--hbergeur-b1a.example");
});

test.each(["", "kaz", "http://", "//kaz.example"])("%j is no address", (text) => {
  expect(parseUrl(text)).toBeNull();
});
