import { describe, expect, test } from "vitest";
import type { Answer } from "#core/answers.ts";
import { parseAnswers } from "#core/answers.ts";
import { evidenceAddress, exampleAnswers, replayExamples } from "#core/check-examples.ts";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import type { Example, GridDraft } from "#core/grid.ts";
import { matouDraft, matouGrid, proven } from "#tests/support/matou-grid.ts";

const examples = matouDraft.examples;
type Expected = NonNullable<Example["expected"]["profiles"][string]>;

/** Read as the grid header says: evidence as given, except where `no_evidence_for` says. */
function posted({ answers, no_evidence_for: unproven }: Example): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [
      id,
      unproven.includes(id) ? { value } : { value, evidence: "https://proof.example/" },
    ]),
  );
}

test("the grid in force has these six golden examples", () => {
  expect(examples.map(({ id, expected }) => [id, expected.outcome])).toEqual([
    ["neighbourhood-server", "artisanal"],
    ["worker-cooperative", "organization"],
    ["regional-association", "both"],
    ["fast-company", "unclassified"],
    ["newcomer", "incomplete"],
    ["volunteers-for-associations", "artisanal"],
  ]);
});

test.each(examples)("$id gives exactly what the document expects", (example) => {
  const answers = proven(parseAnswers(matouGrid, posted(example)));

  const { outcome, profiles } = classify(matouGrid, answers);

  expect({ outcome, profiles }).toEqual(example.expected);
});

test("the answers of an example come with an address that nobody owns, or without", () => {
  const newcomer = examples.find(({ id }) => id === "newcomer");
  if (newcomer === undefined) throw new Error("The grid in force has a newcomer");
  const answers = exampleAnswers(matouGrid, newcomer);

  expect(answers.get("legal-notice")).toEqual({
    value: "met",
    evidence: "https://newcomer.example/legal-notice",
  });
  expect(answers.get("terms-of-service")).toEqual({ value: "published", evidence: undefined });
  expect(answers.size).toBe(Object.keys(newcomer.answers).length);
  expect(evidenceAddress(newcomer, "terms-of-service")).toBeUndefined();
});

describe("replaying the examples of a document", () => {
  function replayWith(change: (example: Example) => Example) {
    const draft: GridDraft = { ...matouDraft, examples: examples.map(change) };
    return replayExamples(proven(checkGrid(draft))).map((difference) => difference.example);
  }

  test("finds no difference in the grid in force", () => {
    expect(replayExamples(matouGrid)).toEqual([]);
  });

  test("names the example whose answers no longer give the outcome", () => {
    const found = replayWith((example) =>
      example.id === "newcomer"
        ? { ...example, answers: { ...example.answers, "hosted-people": 9000 } }
        : example,
    );

    expect(found).toEqual(["newcomer"]);
  });

  test.each<[string, (artisanal: Expected) => Partial<Expected>]>([
    ["status", () => ({ status: "unmet" })],
    ["order of what is missing", ({ missing }) => ({ missing: missing.toReversed() })],
    ["list, longer than what is missing", ({ missing }) => ({ missing: [...missing, "https"] })],
    ["list, shorter than what is missing", ({ missing }) => ({ missing: missing.slice(1) })],
  ])("names the example that expects another %s", (_, change) => {
    const found = replayWith((example) => {
      const { artisanal, ...others } = example.expected.profiles;
      if (example.id !== "newcomer" || artisanal === undefined) return example;
      const profiles = { ...others, artisanal: { ...artisanal, ...change(artisanal) } };
      return { ...example, expected: { ...example.expected, profiles } };
    });

    expect(found).toEqual(["newcomer"]);
  });

  test("names the example that expects another outcome", () => {
    const found = replayWith((example) =>
      example.id === "newcomer"
        ? { ...example, expected: { ...example.expected, outcome: "both" } }
        : example,
    );

    expect(found).toEqual(["newcomer"]);
  });
});
