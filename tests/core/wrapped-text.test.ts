import fc from "fast-check";
import { expect, test } from "vitest";
import { columns, wrapText } from "#core/wrapped-text.ts";

const words = fc.array(fc.stringMatching(/^[a-zé🐈]{1,90}$/u), { minLength: 1, maxLength: 60 });

test("no line is wider than a mail but those of one long word, and no word is lost", () => {
  fc.assert(
    fc.property(words, (list) => {
      const wrapped = wrapText(list.join(" "), { hang: "  " });
      for (const line of wrapped.split("\n")) {
        if (line.trim().includes(" ")) expect([...line].length).toBeLessThanOrEqual(columns);
      }
      expect(wrapped.split(/\s+/u).filter((word) => word !== "")).toEqual(list);
    }),
  );
});

test.each([
  ["", {}, ""],
  ["a\n\nb", {}, "a\n\nb"],
  ["a b", { indent: "  " }, "  a b"],
  [`${"x".repeat(74)} yy z`, { hang: "  " }, `${"x".repeat(74)}\n  yy z`],
])("%j with %j is %j", (text, options, wrapped) => {
  expect(wrapText(text, options)).toBe(wrapped);
});
