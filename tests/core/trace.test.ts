import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { classify } from "#core/classify.ts";
import type { Classification, ProfileTrace, ThemeMinimumTrace, Trace } from "#core/classify.ts";
import type { Condition, Grid } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import type { Status } from "#core/vocabulary.ts";
import type { Case } from "./arbitrary-answers.ts";
import { arbitraryCase, arbitraryMatouCase } from "./arbitrary-answers.ts";
import { runs } from "./arbitrary-grid.ts";
import { isNearest } from "./fraction.ts";

vi.setConfig({ testTimeout: 60_000 });

/** What a reader with the trace, and nothing but the order of the grid, concludes. */
function readd(trace: Trace, grid: Grid) {
  const profiles = Object.entries(trace.profiles).map(
    ([id, profile]) =>
      [id, { status: readdProfile(profile), missing: readdMissing(profile, grid) }] as const,
  );
  const statuses = new Map(profiles.map(([id, { status }]) => [id, status]));
  const rows = grid.document.rules.outcomes.flatMap(({ id, when }) =>
    when.map((statusById, row) => ({ id, row, statusById })),
  );
  const matching = rows.find(({ statusById }) =>
    [...statuses].every(([id, status]) => [status, "any"].includes(statusById[id] ?? "")),
  );
  return {
    profiles: Object.fromEntries(profiles),
    needs: Object.fromEntries(
      Object.entries(trace.needs).map(([id, need]) => [
        id,
        together(need.conditions.map(readdLeaf)),
      ]),
    ),
    outcome: { id: matching?.id, row: matching?.row },
  };
}

function together(parts: readonly Status[]): Status {
  const order: readonly Status[] = ["unmet", "pending", "met"];
  return order.find((status) => parts.includes(status)) ?? "met";
}

function readdLeaf({ operator, operand, reason, value, level }: Leaf): Status {
  if (reason === "unanswered" || reason === "expired" || reason === "unproven") return "pending";
  if (reason === "na" || reason === "none") return "unmet";
  switch (operator) {
    case "min_level":
      return Number(level) >= Number(operand) ? "met" : "unmet";
    case "any_of":
      return [value].flat().some((each) => [operand].flat().includes(String(each)))
        ? "met"
        : "unmet";
    case "min_value":
      return Number(value) >= Number(operand) ? "met" : "unmet";
    case "max_value":
      return Number(value) <= Number(operand) ? "met" : "unmet";
  }
}

function readdShare({ criteria, minShare }: ThemeMinimumTrace) {
  const whole = criteria.reduce((product, { maximum }) => product * BigInt(maximum), 1n);
  const sum = (pending: "nothing" | "everything") =>
    criteria.reduce((total, { maximum, reason, level }) => {
      const isOpen = ["unanswered", "expired", "unproven"].includes(reason);
      const counted = isOpen ? (pending === "nothing" ? 0 : maximum) : (level ?? 0);
      return total + (whole / BigInt(maximum)) * BigInt(counted);
    }, 0n);
  const [low, high, total] = [sum("nothing"), sum("everything"), whole * BigInt(criteria.length)];
  const reaches = (part: bigint) => part * 100n >= total * BigInt(minShare);
  const status: Status = reaches(low) ? "met" : reaches(high) ? "pending" : "unmet";
  return { low, high, total, status };
}

function readdBlock({ count, of }: ProfileTrace["atLeast"][number]): Status {
  const found = of.map(readdLeaf);
  if (found.filter((status) => status === "met").length >= count) return "met";
  return found.filter((status) => status !== "unmet").length >= count ? "pending" : "unmet";
}

function readdProfile({ base, requires, themeMinimums, atLeast }: ProfileTrace): Status {
  return together([
    ...[...base, ...requires].map(readdLeaf),
    ...themeMinimums.map((minimum) => readdShare(minimum).status),
    ...atLeast.map(readdBlock),
  ]);
}

function readdMissing(profile: ProfileTrace, grid: Grid): readonly string[] {
  const { base, requires, themeMinimums, atLeast } = profile;
  const open = [...base, ...requires].filter((leaf) => readdLeaf(leaf) !== "met");
  return [
    ...grid.document.criteria
      .map(({ id }) => id)
      .filter((id) => open.some((leaf) => leaf.criterion === id)),
    ...themeMinimums
      .filter((minimum) => readdShare(minimum).status !== "met")
      .map(({ theme }) => `theme:${theme}`),
    ...atLeast.filter((block) => readdBlock(block) !== "met").map(({ id }) => `at-least:${id}`),
  ];
}

function verdictReadds({ grid, answers }: Case): void {
  const { profiles, needs, outcome, themes, trace } = classify(grid, answers);
  expect(readd(trace, grid)).toEqual({ profiles, needs, outcome: { ...trace.outcome } });
  expect(trace.outcome.id).toBe(outcome);
  for (const [id, profile] of Object.entries(trace.profiles)) {
    expect(profile.status).toBe(profiles[id]?.status);
    expect(statusesInside(profile)).toEqual(statusesReadded(profile));
    for (const minimum of profile.themeMinimums) {
      const { low, high, total } = readdShare(minimum);
      expect(isNearest(minimum.low, low, total) && isNearest(minimum.high, high, total)).toBe(true);
      expect(themes[minimum.theme]).toEqual({ low: minimum.low, high: minimum.high });
    }
  }
}

function statusesInside({ base, requires, themeMinimums, atLeast }: ProfileTrace) {
  return [
    ...base,
    ...requires,
    ...atLeast.flatMap(({ of }) => of),
    ...themeMinimums,
    ...atLeast,
  ].map((part) => part.status);
}

function statusesReadded({ base, requires, themeMinimums, atLeast }: ProfileTrace) {
  return [
    ...[...base, ...requires, ...atLeast.flatMap(({ of }) => of)].map(readdLeaf),
    ...themeMinimums.map((minimum) => readdShare(minimum).status),
    ...atLeast.map(readdBlock),
  ];
}

/** Each condition of the document has its leaf, in order, with the answer it was judged on. */
function isFaithful({ grid, answers }: Case): void {
  const { trace } = classify(grid, answers);
  const { rules, needs } = grid.document;
  for (const block of rules.profiles) {
    const found = trace.profiles[block.profile];
    expect(asConditions(found?.base)).toEqual(rules.base);
    expect(asConditions(found?.requires)).toEqual(block.requires);
    expect(
      found?.atLeast.map(({ id, count, of }) => ({ id, count, of: asConditions(of) })),
    ).toEqual(block.at_least.map(({ id, count, of }) => ({ id, count, of })));
    expect(
      found?.themeMinimums.map(({ theme, minShare }) => ({ theme, min_share: minShare })),
    ).toEqual(block.theme_minimums);
  }
  expect(needs.map(({ id }) => asConditions(trace.needs[id]?.conditions))).toEqual(
    needs.map(({ conditions }) => conditions),
  );
  for (const leaf of leavesOf(trace)) {
    expect(leaf.value).toEqual(answers.get(leaf.criterion)?.value ?? null);
  }
}

function asConditions(leaves: readonly Leaf[] = []): readonly Condition[] {
  return leaves.map(
    ({ criterion, operator, operand }) => ({ criterion, [operator]: operand }) as Condition,
  );
}

function leavesOf({ profiles, needs }: Classification["trace"]): readonly Leaf[] {
  return [
    ...Object.values(profiles).flatMap(({ base, requires, atLeast }) => [
      ...base,
      ...requires,
      ...atLeast.flatMap((block) => block.of),
    ]),
    ...Object.values(needs).flatMap((need) => need.conditions),
  ];
}

describe("the trace", () => {
  test("adds up to the verdict, whatever the grid", () => {
    fc.assert(fc.property(arbitraryCase, verdictReadds), runs(1000));
  });

  test("adds up to the verdict, in the grid in force", () => {
    fc.assert(fc.property(arbitraryMatouCase, verdictReadds), runs(200));
  });

  test("shows every condition of the document, and the answer each was judged on", () => {
    fc.assert(fc.property(arbitraryCase, isFaithful), runs(500));
  });
});
