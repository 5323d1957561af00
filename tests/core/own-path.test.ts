import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOwnPath } from "#core/own-path.ts";

describe("a page to go on to", () => {
  test.each([
    ["/", "/"],
    ["/compte", "/compte"],
    ["/en/espace/kaz/reponses?theme=a&b=%20c", "/en/espace/kaz/reponses?theme=a&b=%20c"],
    ["/espace/../compte", "/compte"],
    ["/compte#ici", "/compte"],
  ])("is read from %s", (typed, path) => {
    expect(readOwnPath(typed)).toBe(path);
  });

  test.each([
    "",
    "compte",
    " /compte",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/../..//evil.example",
    "/%2E%2e//evil.example",
    "/en//evil.example",
    "/\u0009/evil.example",
    "/\n/evil.example",
    "/é",
    "https://evil.example/compte",
    "https:evil.example",
    "javascript:alert(1)",
    "data:text/html,a",
    "/connexion",
    "/connexion/cle",
    "/en/connexion?vers=/",
    `/${"a".repeat(2_000)}`,
  ])("is not read from %j", (typed) => {
    expect(readOwnPath(typed)).toBeNull();
  });

  test("stays on the site, whatever was typed", () => {
    const piece = fc.constantFrom("/", "\\", ".", "..", "%2e", ":", "@", "evil.example", "?", "#");
    const typed = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const path = readOwnPath(text);
        if (path === null) return;
        expect(new URL(path, "https://matou.example/connexion").origin).toBe(
          "https://matou.example",
        );
        expect(readOwnPath(path)).toBe(path);
      }),
      { numRuns: 5_000 },
    );
  });
});
