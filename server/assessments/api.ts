import { createRoute, z } from "@hono/zod-openapi";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { parseGrid } from "#core/grid-document.ts";
import { classificationSchema } from "#server/http/classification-schema.ts";
import { instant, readGivenAnswers } from "#server/assessments/given-answers.ts";
import type { Deps } from "#server/deps.ts";
import { findGrid } from "#server/grids/actions.ts";
import { createApi, problemsOf } from "#server/http/api.ts";
import { describeProblems, languageQuery } from "#server/http/contract.ts";
import { Refusal } from "#server/http/errors.ts";
import { requireContentType } from "#server/http/limits.ts";

const gridReference = z.strictObject({ id: z.string(), version: z.int() });

const request = z.strictObject({
  grid: z
    .record(z.string(), z.unknown())
    .openapi({ description: "{ id, version } of a stored grid, or a whole grid document" }),
  answers: z.unknown().openapi({
    type: "object",
    description:
      "Answers by criterion, each { value, evidence?, note?, checks?, answeredAt? }; the value is checked against its criterion",
  }),
  at: instant.optional().openapi({ description: "When to judge expiry; needs answeredAt too" }),
});

const classificationRoute = createRoute({
  method: "post",
  path: "/api/classification",
  summary: "Classifies answers by a grid; stateless, nothing is stored",
  middleware: [requireContentType(["application/json"])] as const,
  request: {
    query: languageQuery,
    body: { required: true, content: { "application/json": { schema: request } } },
  },
  responses: {
    200: {
      description: "The verdict with its whole trace",
      content: { "application/json": { schema: classificationSchema } },
    },
    400: describeProblems("The body is not JSON"),
    413: describeProblems("The body is over 1 MB"),
    415: describeProblems("The body is not declared as JSON"),
    422: describeProblems("Answers or grid that do not fit"),
    429: describeProblems("Too many requests"),
  },
});

export const classificationApi = createApi().openapi(classificationRoute, async (context) => {
  const { grid: asked, answers, at } = context.req.valid("json");
  const grid = await openGrid(context.get("deps"), asked);
  return context.json(classify(grid, readGivenAnswers(grid, answers, at)), 200);
});

async function openGrid(deps: Deps, asked: Readonly<Record<string, unknown>>): Promise<Grid> {
  const isDocument = Object.hasOwn(asked, "criteria") || Object.hasOwn(asked, "format");
  if (isDocument) return checkDocument(asked);
  const reference = gridReference.safeParse(asked);
  if (!reference.success) {
    throw new Refusal("invalid-request", problemsOf(reference.error.issues, "/grid"));
  }
  const { id, version } = reference.data;
  try {
    return (await findGrid(deps, id, version)).grid;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal("invalid-request", [
      { path: "/grid", code: "not-in-list", detail: "GET /api/grids" },
    ]);
  }
}

function checkDocument(document: unknown): Grid {
  const draft = parseGrid(document);
  const grid = draft.ok ? checkGrid(draft.value) : draft;
  if (grid.ok) return grid.value;
  const problems = grid.problems.map((problem) => ({ ...problem, path: `/grid${problem.path}` }));
  throw new Refusal("invalid-grid", problems);
}
