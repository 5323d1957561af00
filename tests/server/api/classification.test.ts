import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evidenceAddress } from "#core/check-examples.ts";
import { matouDocument, matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

function post(body: unknown, type = "application/json") {
  return site.app.request("/api/classification", {
    method: "POST",
    headers: { "content-type": type },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

const matou = { id: "matou", version: 1 };

describe("a stateless classification", () => {
  test.each(matouGrid.document.examples.map((example) => [example.id, example] as const))(
    "of the golden example %s gives exactly what the grid expects",
    async (_id, example) => {
      const answers = Object.fromEntries(
        Object.entries(example.answers).map(([id, value]) => [
          id,
          { value, evidence: evidenceAddress(example, id) },
        ]),
      );
      const response = await post({ grid: matou, answers });
      expect(response.status).toBe(200);
      const { outcome, profiles } = await response.json();
      expect({ outcome, profiles }).toEqual(example.expected);
    },
  );

  test("accepts a whole grid document instead of a stored one", async () => {
    const response = await post({ grid: matouDocument(), answers: {} });
    const { outcome, coverage } = await response.json();
    expect(outcome).toBe("incomplete");
    expect(coverage).toEqual({ answered: 0, total: 56 });
  });

  test("lets an answer expire exactly after the grid's months", async () => {
    const answers = { https: { value: "met", answeredAt: "2024-02-29T12:00:00+01:00" } };
    const before = await post({ grid: matou, answers, at: "2026-02-28T10:59:59.999Z" });
    const after = await post({ grid: matou, answers, at: "2026-02-28T11:00:00Z" });
    const dateless = await post({ grid: matou, answers });
    expect((await before.json()).coverage.answered).toBe(1);
    expect((await after.json()).coverage.answered).toBe(0);
    expect((await dateless.json()).coverage.answered).toBe(1);
  });

  test("ignores evidence that cannot count instead of refusing it", async () => {
    const answers = { dpa: { value: "template", evidence: 12, note: "x", checks: [{}] } };
    const response = await post({ grid: matou, answers });
    expect(response.status).toBe(200);
  });
});

describe("a classification is refused", () => {
  test.each([
    [
      "an unknown criterion",
      { nothing: { value: "met" } },
      "/answers/nothing",
      "unknown-criterion",
    ],
    [
      "a hostile criterion",
      JSON.parse('{"__proto__":{"value":"met"}}'),
      "/answers/__proto__",
      "unknown-criterion",
    ],
    [
      "an unknown option",
      { backups: { value: "sometimes" } },
      "/answers/backups/value",
      "unknown-option",
    ],
    [
      "a duplicate option",
      { audiences: { value: ["schools", "schools"] } },
      "/answers/audiences/value/1",
      "duplicate-option",
    ],
    [
      "a number out of bounds",
      { operators: { value: -1 } },
      "/answers/operators/value",
      "out-of-bounds",
    ],
    [
      "a fraction where whole",
      { operators: { value: 1.5 } },
      "/answers/operators/value",
      "not-whole",
    ],
    ["a numeric text", { operators: { value: "2" } }, "/answers/operators/value", "wrong-type"],
    ["null", { backups: { value: null } }, "/answers/backups/value", "unknown-option"],
    ["a missing value", { backups: {} }, "/answers/backups/value", "missing-field"],
    ["an answer that is not an object", { backups: "weekly" }, "/answers/backups", "wrong-type"],
    [
      "none where not allowed",
      { operators: { value: "none" } },
      "/answers/operators/value",
      "none-not-allowed",
    ],
    [
      "na where not allowed",
      { backups: { value: "na" } },
      "/answers/backups/value",
      "na-not-allowed",
    ],
    [
      "an unknown field",
      { backups: { value: "weekly", level: 3 } },
      "/answers/backups/level",
      "unknown-field",
    ],
  ])("for %s, with its path and a sentence", async (_name, answers, path, code) => {
    const response = await post({ grid: matou, answers });
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    const { errors, outcome } = await response.json();
    expect(outcome).toBeUndefined();
    expect(errors).toEqual([{ path, code, message: expect.stringMatching(/.{10,}/u) }]);
  });

  test("for partly where the grid does not allow it", async () => {
    const document = JSON.parse(
      JSON.stringify(matouDocument()).replaceAll('"partly_allowed":true', '"partly_allowed":false'),
    );
    document.examples = [];
    const response = await post({ grid: document, answers: { https: { value: "partly" } } });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ path: "/answers/https/value", code: "partly-not-allowed" }],
    });
  });

  test("with every problem at once, those of the fields and those of the values", async () => {
    const answers = { backups: { value: "x", extra: 1 }, operators: { value: 1.5 } };
    const { errors } = await (await post({ grid: matou, answers })).json();
    expect(errors.map((error: { path: string }) => error.path).sort()).toEqual([
      "/answers/backups/extra",
      "/answers/backups/value",
      "/answers/operators/value",
    ]);
  });

  test("for an inconsistent grid, naming the place", async () => {
    const document = JSON.parse(JSON.stringify(matouDocument()));
    document.rules.base[0].criterion = "gone";
    const response = await post({ grid: document, answers: {} });
    expect(response.status).toBe(422);
    const { code, errors } = await response.json();
    expect(code).toBe("invalid-grid");
    expect(errors[0]).toMatchObject({
      path: "/grid/rules/base/0/criterion",
      code: "unknown-criterion",
    });
  });

  test("for a grid whose answers would live longer than moments can be compared", async () => {
    const document = JSON.parse(JSON.stringify(matouDocument()));
    document.rules.answers.expire_after_months = 120_000;
    const { errors } = await (await post({ grid: document, answers: {} })).json();
    expect(errors).toMatchObject([
      { path: "/grid/rules/answers/expire_after_months", code: "out-of-bounds" },
    ]);
  });

  test.each([
    ["malformed JSON", "{", "application/json", 400],
    ["no body", "", "application/json", 400],
    ["another content type", "{}", "text/plain", 415],
    ["a body over 1 MB", JSON.stringify({ x: "x".repeat(1_000_001) }), "application/json", 413],
    ["an unknown field", { grid: matou, answers: {}, more: 1 }, "application/json", 422],
    ["no grid", { answers: {} }, "application/json", 422],
    ["no answers", { grid: matou }, "application/json", 422],
    [
      "a grid that does not exist",
      { grid: { id: "x", version: 9 }, answers: {} },
      "application/json",
      422,
    ],
    [
      "a grid no database can name",
      { grid: { id: "\0", version: 1 }, answers: {} },
      "application/json",
      422,
    ],
    [
      "a version no database can hold",
      { grid: { id: "matou", version: 3_000_000_000 }, answers: {} },
      "application/json",
      422,
    ],
    ["answers that are a list", { grid: matou, answers: [] }, "application/json", 422],
    [
      "a moment without offset",
      { grid: matou, answers: {}, at: "2026-01-01" },
      "application/json",
      422,
    ],
    [
      "a moment too far away",
      { grid: matou, answers: {}, at: "9999-12-31T23:59:59-05:00" },
      "application/json",
      422,
    ],
  ])("for %s", async (_name, body, type, status) => {
    const response = await post(body, type);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, code: expect.any(String) });
  });

  test("in the language asked for", async () => {
    const response = await site.app.request("/api/classification?lang=en", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ grid: matou, answers: { nothing: { value: 1 } } }),
    });
    const { errors } = await response.json();
    expect(errors[0].message).toContain("There is no criterion");
  });
});

test.each([
  [null, "", "wrong-type"],
  [[], "", "wrong-type"],
  [{ grid: "x", answers: {} }, "/grid", "wrong-type"],
  [{ grid: { id: "matou", version: "1" }, answers: {} }, "/grid/version", "wrong-type"],
  [{ grid: { id: "matou" }, answers: {} }, "/grid/version", "missing-field"],
  [{ grid: { format: 1 }, answers: {} }, "/grid/grid", "missing-field"],
])("%j is told what is wrong with its form", async (body, path, code) => {
  const { errors } = await (await post(body)).json();
  expect(errors).toContainEqual({ path, code, message: expect.any(String) });
});

test("a flood of problems is counted, and only its start explained", async () => {
  const answers = { audiences: { value: Array.from({ length: 5_000 }, () => "x") } };
  const response = await post({ grid: matou, answers });
  const { errors, errorCount } = await response.json();
  expect(response.status).toBe(422);
  expect(errors).toHaveLength(200);
  expect(errorCount).toBe(5_000);
});

test("a body that is not read to its end closes the connection it came by", async () => {
  const response = await post(" ".repeat(1_000_001));
  expect(response.status).toBe(413);
  expect(response.headers.get("connection")).toBe("close");
});

test("an answer with more unknown fields than a function takes arguments is refused", async () => {
  const signs = Array.from({ length: 91 }, (_, index) => String.fromCodePoint(0x23 + index));
  const usable = signs.map((sign) => (sign === "\\" ? "!" : sign));
  const pairs = usable.flatMap((one) => usable.map((other) => one + other));
  const names = [...pairs, ...usable.flatMap((sign) => pairs.map((pair) => sign + pair))];
  const fields = names.slice(0, 125_000).map((name) => `"${name}":0`);
  const body = `{"grid":{"id":"matou","version":1},"answers":{"backups":{${fields.join()}}}}`;
  const { code, errorCount } = await (await post(body)).json();
  expect([code, errorCount]).toEqual(["invalid-answers", 125_001]);
});
