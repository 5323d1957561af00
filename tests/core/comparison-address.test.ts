import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pickShown, readView, writeComparison } from "#core/comparison-address.ts";
import {
  longestReason,
  readDecision,
  settleDecision,
  writeDecision,
} from "#core/decision-address.ts";
import type { Decision } from "#core/decision.ts";
import { emptySearch, readSearch } from "#core/search-address.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

const compared = ["a", "b", "c", "d"];

function keysOf(query: string) {
  return [...new URLSearchParams(query)];
}

describe("the address of a comparison", () => {
  test("is read back, and leaves the keys of the search alone", () => {
    const search = { ...emptySearch, kept: ["a", "b"], wishes: ["training"] };
    const query = writeComparison(search, { onlyDifferences: true, shown: ["b"] });
    const { view, others, ignored } = readView(keysOf(query));
    expect(view).toEqual({ onlyDifferences: true, shown: ["b"] });
    expect(ignored).toEqual([]);
    expect(readSearch(matouGrid, others, { software: [] }).search).toEqual(search);
  });

  test("says what it does not use", () => {
    const { view, ignored } = readView([["differences", "maybe"]]);
    expect(view.onlyDifferences).toBe(false);
    expect(ignored).toEqual([{ key: "differences", value: "maybe", reason: "unknown-value" }]);
  });

  test.each([
    [[], ["a", "b"]],
    [["c"], ["a", "c"]],
    [
      ["d", "b"],
      ["b", "d"],
    ],
    [
      ["b", "c", "d"],
      ["b", "c"],
    ],
    [["nobody"], ["a", "b"]],
  ])("shows two hosters of %j on a narrow screen", (asked, shown) => {
    expect(pickShown(compared, asked)).toEqual(shown);
  });
});

const text = fc.string({ unit: "binary", maxLength: longestReason * 2 });

describe("the address of a record", () => {
  test("is read back as it was written, whatever people write", () => {
    const arbitraryDecision: fc.Arbitrary<Decision> = fc.record({
      organization: text,
      date: fc.constantFrom("", "2026-11-22", "2024-02-29"),
      chosen: fc.subarray(compared),
      why: text,
      reasons: fc.dictionary(fc.constantFrom(...compared), text),
    });
    fc.assert(
      fc.property(arbitraryDecision, (written) => {
        const search = { ...emptySearch, kept: compared };
        const once = readDecision(keysOf(writeDecision(search, written)));
        const query = writeDecision(search, once.decision);
        const again = readDecision(keysOf(query));
        expect(again.decision).toEqual(once.decision);
        expect(again.ignored).toEqual([]);
        expect(settleDecision(again.decision, compared).ignored).toEqual([]);
        for (const said of [once.decision.why, ...Object.values(once.decision.reasons)]) {
          expect([...said].length).toBeLessThanOrEqual(longestReason);
          expect(said).toBe(said.trim());
        }
      }),
    );
  });

  test("keeps the line breaks of a text, and nothing invisible", () => {
    const { decision } = readDecision([
      ["why", "  un\r\n\r\n\r\n\r\ndeux\u0000\u0007  "],
      ["organization", "Les\namis"],
    ]);
    expect(decision.why).toBe("un\n\ndeux");
    expect(decision.organization).toBe("Les amis");
  });

  test.each(["2026-02-29", "2026-13-01", "hier", "2026-1-1"])(
    "has no date when %j is none, and says so",
    (date) => {
      const { decision, ignored } = readDecision([["date", date]]);
      expect(decision.date).toBe("");
      expect(ignored).toEqual([{ key: "date", value: date, reason: "unknown-value" }]);
    },
  );

  test("says what was too long, given twice, or about nobody", () => {
    const { decision, ignored } = readDecision([
      ["why", "é".repeat(longestReason + 1)],
      ["why", "encore"],
      ["why.b", "non"],
      ["chosen", "b"],
      ["chosen", "a"],
    ]);
    expect(decision.why).toHaveLength(longestReason);
    expect(ignored.map(({ reason }) => reason)).toEqual(["shortened", "repeated"]);
    const settled = settleDecision(decision, ["a"]);
    expect(settled.decision).toMatchObject({ chosen: ["a"], reasons: {} });
    expect(settled.ignored.map(({ key }) => key)).toEqual(["chosen", "why.b"]);
  });

  test("has one address, whatever the order in which things were said", () => {
    const search = { ...emptySearch, kept: ["b", "a"] };
    const said = [
      ["why.a", "loin"],
      ["chosen", "a"],
      ["why.b", "cher"],
      ["chosen", "b"],
    ] as const;
    const addressOf = (keys: readonly (readonly [string, string])[]) =>
      writeDecision(search, settleDecision(readDecision(keys).decision, search.kept).decision);
    const address = "h=b&h=a&chosen=b&chosen=a&why.b=cher&why.a=loin";
    expect(addressOf(said)).toBe(address);
    expect(addressOf(said.toReversed())).toBe(address);
  });

  test("takes no key of an object's prototype for a reason", () => {
    const { decision } = readDecision([["why.__proto__", "piégé"]]);
    expect(settleDecision(decision, ["a"]).decision.reasons).toEqual({});
  });
});
