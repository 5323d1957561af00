import { expect, test } from "vitest";
import { listSteps } from "#core/space-steps.ts";
import type { Progress } from "#core/space-steps.ts";

const start: Progress = {
  stance: "unproved",
  isDescribed: false,
  answered: 0,
  total: 55,
  published: null,
};
const published = { drafted: 0, isDue: false };

test.each([
  ["just created", {}, "next todo todo todo todo"],
  ["just claimed", { stance: "listed" }, "done next todo todo todo"],
  ["described before it was proved", { isDescribed: true }, "next done todo todo todo"],
  ["described", { stance: "listed", isDescribed: true }, "done done next todo todo"],
  [
    "with every answer",
    { stance: "listed", isDescribed: true, answered: 55 },
    "done done done next todo",
  ],
  [
    "published",
    { stance: "listed", isDescribed: true, answered: 55, published },
    "done done done done done",
  ],
  [
    "published with questions left",
    { stance: "listed", isDescribed: true, answered: 20, published },
    "done done open done done",
  ],
  [
    "published, then changed",
    { stance: "listed", isDescribed: true, answered: 55, published: { ...published, drafted: 2 } },
    "done done done next done",
  ],
  [
    "published a year ago",
    { stance: "listed", isDescribed: true, answered: 55, published: { drafted: 0, isDue: true } },
    "done done done done next",
  ],
  ["that declined", { stance: "declined", isDescribed: true }, "done done"],
  ["that left", { stance: "removed" }, ""],
] as const)("a hoster %s", (_, changes, expected) => {
  const steps = listSteps({ ...start, ...changes });
  expect(steps.map(({ state }) => state).join(" ")).toBe(expected);
});
