import { describe, expect, test } from "vitest";
import type { Answer } from "#core/answers.ts";
import { countsAsEvidence } from "#core/answers.ts";
import type { Criterion } from "#core/grid.ts";
import { readStandings } from "#core/rule.ts";
import type { Operator } from "./small-grid.ts";
import {
  addressCriterion,
  booleanCriterion,
  choiceCriterion,
  descriptiveChoice,
  descriptiveNumber,
  gridWith,
  leafOf,
  multiCriterion,
  numberCriterion,
} from "./small-grid.ts";

test.each([
  "https://proof.example",
  "http://proof.example/page?a=b#c",
  "HTTPS://PROOF.EXAMPLE/",
  "hTTp://proof.example",
  "https://proof.example:8443/",
  "https://192.0.2.1/",
  "https://[2001:db8::1]/",
  "https://[::1]:8080/",
  "https://user:secret@proof.example/",
  "https://@proof.example/",
  "https://hébergeur.example/preuve",
  "https://localhost/",
  "https://proof.example/a%20b",
])("%j counts as evidence", (address) => {
  expect(countsAsEvidence(address)).toBe(true);
});

test.each([
  "",
  "proof.example",
  "/page",
  "//proof.example/page",
  "https:",
  "https:/",
  "https://",
  "https:///",
  "https:///proof.example/",
  "https:proof.example",
  "https:/proof.example",
  "https:\\\\proof.example",
  "https://\\proof.example",
  "https://?page",
  "https://#page",
  "https://:443/",
  "https://@",
  "https://user@",
  "https://user:secret@/page",
  "https://[::1",
  "https://[proof.example]/",
  "https://proof.example:port/",
  "https://proof.example:99999/",
  "https://300.300.300.300/",
  "https://proof<.example/",
  " https://proof.example/",
  "https://proof.example/ ",
  "https://proof .example/",
  "https://proof.example/a b",
  "https://proof.example/a\tb",
  "https://proof.example/\n",
  "https://\u00a0proof.example/",
  "http\u017f://proof.example/",
  "ftp://proof.example/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "javascript://proof.example/%0aalert(1)",
  "data:text/html,proof",
  "blob:https://proof.example/1",
  "mailto:proof@proof.example",
  "xhttps://proof.example/",
  null,
  undefined,
  7,
  true,
  ["https://proof.example/"],
  { href: "https://proof.example/" },
])("%j does not count as evidence", (address) => {
  expect(countsAsEvidence(address)).toBe(false);
});

const required = { evidence: "required" } as const;

describe("a positive answer to a criterion that requires evidence", () => {
  const rows: readonly (readonly [string, Criterion, Operator, Answer["value"]])[] = [
    ["a boolean", booleanCriterion(required), { min_level: 1 }, "partly"],
    ["a boolean accepted as it is", booleanCriterion(required), { any_of: ["met"] }, "met"],
    ["a choice", choiceCriterion([0, 1], required), { min_level: 1 }, "b"],
    ["a descriptive choice", descriptiveChoice(2, required), { any_of: ["a"] }, "a"],
    ["a multiple choice", multiCriterion(2, 1, required), { min_level: 1 }, ["a"]],
    [
      "a descriptive multiple choice",
      multiCriterion(2, undefined, required),
      { any_of: ["a"] },
      ["a"],
    ],
    ["a number at a level", numberCriterion("higher", [10], required), { min_value: 0 }, 10],
    ["a descriptive number", descriptiveNumber(required), { max_value: 0 }, 0],
  ];

  test.each(rows)("is pending without it: %s", (_, criterion, operator, value) => {
    for (const evidence of [undefined, "", "ftp://proof.example/", "https://"]) {
      expect(leafOf(criterion, operator, { value, evidence })).toMatchObject({
        status: "pending",
        reason: "unproven",
        value,
      });
    }
  });

  test.each(rows)("is met with it: %s", (_, criterion, operator, value) => {
    const answer = { value, evidence: "https://proof.example/" };

    expect(leafOf(criterion, operator, answer)).toMatchObject({ status: "met", reason: "answer" });
  });

  test.each(rows)("is met without it where it is only recommended: %s", (...row) => {
    const [, criterion, operator, value] = row;

    const leaf = leafOf({ ...criterion, evidence: "recommended" }, operator, { value });

    expect(leaf).toMatchObject({ status: "met", reason: "answer" });
  });

  test.each(rows)("is expired rather than unproven when it is both: %s", (...row) => {
    const [, criterion, operator, value] = row;

    expect(leafOf(criterion, operator, { value, expired: true }).reason).toBe("expired");
  });
});

describe("an answer that claims nothing needs no evidence", () => {
  test.each<[string, Criterion, Operator, Answer["value"], "met" | "unmet"]>([
    ["“no”", booleanCriterion(required), { min_level: 1 }, "unmet", "unmet"],
    [
      "“no” where it is accepted",
      booleanCriterion(required),
      { any_of: ["unmet"] },
      "unmet",
      "met",
    ],
    ["level 0", choiceCriterion([0, 1], required), { any_of: ["a"] }, "a", "met"],
    ["nothing ticked", multiCriterion(2, 1, required), { min_level: 1 }, [], "unmet"],
    [
      "nothing ticked, no level",
      multiCriterion(2, undefined, required),
      { any_of: ["a"] },
      [],
      "unmet",
    ],
    [
      "a number below the steps",
      numberCriterion("higher", [10], required),
      { max_value: 9 },
      9,
      "met",
    ],
    ["no commitment", numberCriterion("higher", [0], required), { min_value: 0 }, "none", "unmet"],
    ["no commitment, no level", descriptiveNumber(required), { min_value: 0 }, "none", "unmet"],
  ])("%s", (_, criterion, operator, value, status) => {
    expect(leafOf(criterion, operator, { value }).status).toBe(status);
  });
});

test.each(["url", "text"] as const)(
  "the value of a criterion of kind %s is its evidence",
  (kind) => {
    const grid = gridWith({ criteria: [addressCriterion(kind, required)] });
    const reasonFor = (answer: Answer) =>
      readStandings(grid, new Map([["subject", answer]])).get("subject")?.reason;

    expect(reasonFor({ value: "https://proof.example/" })).toBe("answer");
    expect(reasonFor({ value: "ftp://a.example/", evidence: "https://a.example/" })).toBe(
      "unproven",
    );
    expect(reasonFor({ value: "somewhere" })).toBe("unproven");
    expect(reasonFor({ value: "" })).toBe("answer");
  },
);
