import { describe, expect, test } from "vitest";
import type { ComparedHoster } from "#core/comparison.ts";
import type { Decision } from "#core/decision.ts";
import { listConsidered } from "#core/decision.ts";
import { emptySearch } from "#core/search-address.ts";
import type { HosterCard } from "#core/hoster.ts";
import { kaz } from "#tests/web/sample-hosters.ts";

function hoster(slug: string, needs: HosterCard["needs"]): ComparedHoster {
  return { card: { ...kaz, slug, needs }, publication: null };
}

const search = {
  ...emptySearch,
  choices: { need: ["signed-dpa"] },
  wishes: ["phone-help", "signed-dpa"],
};
const decision: Decision = {
  organization: "",
  date: "",
  chosen: ["silent", "frank"],
  why: "",
  reasons: { frank: "Proche" },
};

describe("the hosters of a record", () => {
  const considered = listConsidered(
    [
      hoster("frank", { "signed-dpa": "unmet", "phone-help": "met" }),
      hoster("discreet", { "signed-dpa": "met", "phone-help": "pending" }),
      hoster("silent", null),
      hoster("constructor", null),
    ],
    decision,
    search,
  );

  test("are each kept or not, in the order they were considered", () => {
    expect(considered.map(({ card, isChosen }) => [card.slug, isChosen])).toEqual([
      ["frank", true],
      ["discreet", false],
      ["silent", true],
      ["constructor", false],
    ]);
  });

  test("have the reason that was given, or none", () => {
    expect(considered.map(({ reason }) => reason)).toEqual(["Proche", "", "", ""]);
  });

  test("say nothing of what is pending: an honest no is no silence", () => {
    expect(considered.map(({ unknownNeeds }) => unknownNeeds)).toEqual([
      [],
      ["phone-help"],
      ["signed-dpa", "phone-help"],
      ["signed-dpa", "phone-help"],
    ]);
  });
});
