import { describe, expect, test } from "vitest";
import { cleanLine, cleanText } from "#core/typed-text.ts";

describe("what somebody typed", () => {
  test.each([
    ["  Les\t Lilas \r\n Bcc: x ", "Les Lilas Bcc: x"],
    ["a\u0000b\u202Ec\u200Bd\uFEFF", "abcd"],
    ["e\u0301te\u0301", "été"],
    ["\uD800", ""],
    [" \n ", ""],
  ])("%j is one line: %j", (typed, line) => {
    expect(cleanLine(typed)).toBe(line);
  });

  test.each([
    ["a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["a  \n\n\n\nb\u0007", "a\n\nb"],
    ["\n\n a\tb \n", "a b"],
    ["https://exemple.example/?a=b", "https://exemple.example/?a=b"],
  ])("%j is a text: %j", (typed, text) => {
    expect(cleanText(typed)).toBe(text);
  });

  test("takes no longer for a million spaces than for a text", () => {
    const started = performance.now();
    expect(cleanText(`a${" ".repeat(900_000)}b`)).toHaveLength(900_002);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
