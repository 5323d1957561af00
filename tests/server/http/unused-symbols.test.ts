import { describe, expect, test } from "vitest";
import { withoutUnusedSymbols } from "#server/http/unused-symbols.ts";

const drawings = '<symbol id="i-met"><path/></symbol><symbol id="i-unmet">\n<path/></symbol>';

describe("a page", () => {
  test("keeps the drawings it refers to, and no other", () => {
    const page = `<svg>${drawings}</svg><use href="#i-met"></use>`;
    expect(withoutUnusedSymbols(page)).toBe(
      '<svg><symbol id="i-met"><path/></symbol></svg><use href="#i-met"></use>',
    );
  });

  test("that refers to all of them is left as it is", () => {
    const page = `${drawings}<use href="#i-met"/><use href="#i-unmet"/>`;
    expect(withoutUnusedSymbols(page)).toBe(page);
  });
});
