import { describe, expect, test } from "vitest";
import { readFederation } from "#core/crawl-federation.ts";
import { fateOfReason, leftOutReasons, unreachableReasons, wrongReasons } from "#core/crawl.ts";

function read(...lines: readonly (readonly [string, string])[]) {
  return readFederation(lines.map(([key, value], index) => ({ line: index + 1, key, value })));
}

describe("the file of a federation", () => {
  test("gives its name, and the files of its organizations once each", () => {
    expect(
      read(
        ["file.class", "Federation"],
        ["federation.name", "Chatons <b>libres</b>"],
        ["subs.kaz", "'https://kaz.example/k.properties'"],
        ["subs.again", "https://kaz.example/k.properties"],
        ["SUBS.Lilas", "https://lilas.example/l.properties"],
      ),
    ).toMatchObject({
      name: "Chatons libres",
      subs: ["https://kaz.example/k.properties", "https://lilas.example/l.properties"],
    });
  });

  test.each(["ftp://kaz.example/k", "kaz", "https://user:secret@kaz.example/k", ""])(
    "says why the address %j is not followed",
    (address) => {
      const { subs, lines } = read(["subs.kaz", address]);
      expect(subs).toEqual([]);
      expect(lines).toMatchObject([{ fate: "ignored" }]);
    },
  );
});

test("every reason goes with one fate", () => {
  for (const reason of unreachableReasons) expect(fateOfReason(reason)).toBe("unreachable");
  for (const reason of wrongReasons) expect(fateOfReason(reason)).toBe("wrong");
  for (const reason of leftOutReasons) expect(fateOfReason(reason)).toBe("left-out");
});
