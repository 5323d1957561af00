import { describe, expect, test } from "vitest";
import type { Answer } from "#core/answers.ts";
import { classify } from "#core/classify.ts";
import type { Classification } from "#core/classify.ts";
import type { Criterion } from "#core/grid.ts";
import { seededDice } from "./dice.ts";
import { isNearest } from "./fraction.ts";
import {
  addressCriterion,
  booleanCriterion,
  choiceCriterion,
  descriptiveChoice,
  draftWith,
  gridWith,
  multiCriterion,
  numberCriterion,
  rulesOf,
} from "./small-grid.ts";

/** The theme's trace when its criteria have these maximum levels and these answers. */
function shareOf(
  minShare: number,
  scored: readonly { readonly maximum: number; readonly level: number | "pending" }[],
): Classification["trace"]["profiles"][string]["themeMinimums"][number] | undefined {
  const criteria = scored.map(({ maximum }, index) =>
    choiceCriterion(
      Array.from({ length: maximum + 1 }, (_, level) => level),
      { id: `c${index}` },
    ),
  );
  const answers = new Map<string, Answer>();
  scored.forEach(({ level }, index) => {
    const answer = criteria[index]?.answers.find((each) => each.level === level);
    if (answer !== undefined) answers.set(`c${index}`, { value: answer.id });
  });
  const minimum = { theme: "theme", min_share: minShare };
  const { rules } = draftWith();
  const profiles = [rulesOf("only", { theme_minimums: [minimum] })];
  const grid = gridWith({ criteria, rules: { ...rules, profiles } });
  return classify(grid, answers).trace.profiles["only"]?.themeMinimums[0];
}

const third = { maximum: 3, level: 1 };
const pending = { maximum: 5, level: "pending" } as const;
const full = (maximum: number) => ({ maximum, level: maximum });
const none = (maximum: number) => ({ maximum, level: 0 });

describe("a minimum share is compared exactly", () => {
  test.each([
    ["1/3 reaches 33 %", 33, [third], "met"],
    ["1/3 does not reach 34 %", 34, [third], "unmet"],
    ["2/3 reaches 66 %", 66, [{ maximum: 3, level: 2 }], "met"],
    ["2/3 does not reach 67 %", 67, [{ maximum: 3, level: 2 }], "unmet"],
    ["1/2 is 50 %", 50, [{ maximum: 2, level: 1 }], "met"],
    ["1/2 is not 51 %", 51, [{ maximum: 2, level: 1 }], "unmet"],
    ["1/3 + 2/3 over two is 50 %", 50, [third, { maximum: 3, level: 2 }], "met"],
    [
      "1/2 + 1/3 + 1/6 over three is not 34 %",
      34,
      [{ maximum: 2, level: 1 }, third, { maximum: 6, level: 1 }],
      "unmet",
    ],
    [
      "1/10 + 1/5 over two is 15 %",
      15,
      [
        { maximum: 10, level: 1 },
        { maximum: 5, level: 1 },
      ],
      "met",
    ],
    [
      "7/10 + 7/10 + 7/10 over three is 70 %",
      70,
      [7, 7, 7].map((level) => ({ maximum: 10, level })),
      "met",
    ],
    ["29/100 is 29 %", 29, [{ maximum: 100, level: 29 }], "met"],
    ["57/100 is 57 %", 57, [{ maximum: 100, level: 57 }], "met"],
    ["everything is 100 %", 100, [full(2), full(3), full(7)], "met"],
    [
      "all but one seventh is not 100 %",
      100,
      [full(2), full(3), { maximum: 7, level: 6 }],
      "unmet",
    ],
    ["nothing is not 1 %", 1, [none(2), none(3), none(7)], "unmet"],
    [
      "1/7 over 14 is 1 %",
      1,
      [{ maximum: 7, level: 1 }, ...Array.from({ length: 13 }, () => none(2))],
      "met",
    ],
    [
      "1/7 over 15 is not 1 %",
      1,
      [{ maximum: 7, level: 1 }, ...Array.from({ length: 14 }, () => none(2))],
      "unmet",
    ],
  ] as const)("%s", (_, minShare, scored, status) => {
    expect(shareOf(minShare, scored)?.status).toBe(status);
  });

  test("where adding floating-point numbers would fail", () => {
    const tenths = Array.from({ length: 10 }, () => ({ maximum: 10, level: 3 }));
    const sum = tenths.reduce((total, { level, maximum }) => total + level / maximum, 0);

    expect(sum / 10).toBeLessThan(30 / 100);
    expect(shareOf(30, tenths)?.status).toBe("met");
  });
});

describe("pending criteria leave the share between two bounds", () => {
  test.each([
    ["met when the low bound is enough", 33, [third, full(2), pending], "met"],
    ["met at exactly the low bound", 50, [full(2), pending], "met"],
    ["pending when only the high bound is enough", 51, [full(2), pending], "pending"],
    ["pending at exactly the high bound", 50, [none(2), pending], "pending"],
    ["unmet when the high bound is not enough", 51, [none(2), pending], "unmet"],
    ["pending when nothing is known", 100, [pending, pending], "pending"],
  ] as const)("%s", (_, minShare, scored, status) => {
    expect(shareOf(minShare, scored)?.status).toBe(status);
  });

  test("an unproven or expired answer counts nothing in the low bound, all in the high one", () => {
    const criteria = [
      booleanCriterion({ id: "proven", evidence: "required" }),
      booleanCriterion({ id: "unproven", evidence: "required" }),
      booleanCriterion({ id: "expired" }),
      booleanCriterion({ id: "modest", evidence: "required" }),
    ];
    const answers = new Map<string, Answer>([
      ["proven", { value: "partly", evidence: "https://a.example/" }],
      ["unproven", { value: "partly" }],
      ["expired", { value: "unmet", expired: true }],
      ["modest", { value: "unmet" }],
    ]);

    const { themes } = classify(gridWith({ criteria }), answers);

    expect(themes).toEqual({ theme: { low: 1 / 8, high: 5 / 8 } });
  });
});

test("only ordered criteria that count for a profile and can reach a level make up a share", () => {
  const informative = { base: true, only: "informative" } as const;
  const criteria: readonly Criterion[] = [
    booleanCriterion({ id: "gate", importance: { base: true, only: "gate" } }),
    numberCriterion("higher", [10], { id: "number" }),
    multiCriterion(3, 2, { id: "multi" }),
    booleanCriterion({ id: "informative", importance: informative }),
    booleanCriterion({ id: "typical", importance: { base: false, only: "typical" } }),
    descriptiveChoice(2, { id: "descriptive" }),
    choiceCriterion([0, 0], { id: "flat" }),
    numberCriterion("higher", [], { id: "stepless" }),
    addressCriterion("url", { id: "address" }),
  ];
  const grid = gridWith({ criteria });

  expect(grid.scoredThemes).toEqual([
    {
      theme: "theme",
      criteria: [
        { id: "gate", maximum: 2 },
        { id: "number", maximum: 1 },
        { id: "multi", maximum: 2 },
      ],
      unit: 2n,
    },
  ]);
});

describe("the bounds shown are the nearest numbers to the exact fractions", () => {
  test.each(Array.from({ length: 150 }, (_, seed) => seed))("case %i", (seed) => {
    const dice = seededDice(seed);
    const largest = seed % 3 === 0 ? Number.MAX_SAFE_INTEGER : 12;
    const levels = Array.from({ length: dice.whole(1, seed % 5 === 0 ? 60 : 6) }, () => {
      const maximum = dice.whole(1, largest);
      return { maximum, level: dice.whole(0, maximum), pending: dice.whole(0, 3) === 0 };
    });
    const criteria = levels.map(({ maximum, level }, index) =>
      choiceCriterion([level, maximum], { id: `c${index}` }),
    );
    const answered = levels.flatMap((each, index) => (each.pending ? [] : [`c${index}`]));
    const answers = new Map(answered.map((id) => [id, { value: "a" }]));

    const bounds = classify(gridWith({ criteria }), answers).themes["theme"];

    const whole = levels.reduce((product, { maximum }) => product * BigInt(maximum), 1n);
    const earned = (best: boolean) =>
      levels.reduce((sum, { maximum, level, pending: open }) => {
        const counted = open ? (best ? maximum : 0) : level;
        return sum + (whole / BigInt(maximum)) * BigInt(counted);
      }, 0n);
    const total = whole * BigInt(levels.length);
    expect(bounds?.low).toSatisfy((low: number) => isNearest(low, earned(false), total));
    expect(bounds?.high).toSatisfy((high: number) => isNearest(high, earned(true), total));
  });
});
