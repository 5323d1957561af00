import { createRoute, z } from "@hono/zod-openapi";
import { makeGrid } from "#core/grid-document.ts";
import { findGrid } from "#server/grids/actions.ts";
import { makeGridText } from "#server/grids/document-text.ts";
import { listGridVersions } from "#server/grids/queries.ts";
import { gridStates } from "#server/grids/schema.ts";
import { createApi } from "#server/http/api.ts";
import { describeProblems, languageQuery } from "#server/http/contract.ts";
import { Refusal } from "#server/http/errors.ts";

const versionSummary = z
  .object({
    id: z.string(),
    version: z.int(),
    state: z.enum(gridStates),
    createdAt: z.iso.datetime(),
    /** When the version came into force; null before. */
    inForceSince: z.iso.datetime().nullable(),
    /** SHA-256 of the stored document, in hexadecimal. */
    digest: z.string(),
  })
  .openapi("GridVersion");

const listRoute = createRoute({
  method: "get",
  path: "/api/grids",
  summary: "Every version of every grid, newest first, with its state and dates",
  request: { query: languageQuery },
  responses: {
    200: {
      description: "The versions",
      content: {
        "application/json": { schema: z.object({ grids: z.array(versionSummary) }) },
      },
    },
    422: describeProblems("A parameter that is not known"),
  },
});

const versionPath = z.object({
  id: z.string().openapi({ example: "matou" }),
  version: z.string().openapi({ example: "1", description: "A number; `.yaml` may follow it" }),
});

const documentRoute = createRoute({
  method: "get",
  path: "/api/grids/{id}/{version}",
  summary: "A whole grid document, as JSON, or as YAML when the version is followed by .yaml",
  request: { params: versionPath, query: languageQuery },
  responses: {
    200: {
      description: "The document, as the header of the grid file defines it",
      content: {
        "application/json": { schema: z.record(z.string(), z.unknown()) },
        "application/yaml": { schema: z.string() },
      },
    },
    422: describeProblems("A parameter that is not known"),
    404: describeProblems("No such version"),
  },
});

export const gridsApi = createApi()
  .openapi(listRoute, async (context) => {
    const versions = await listGridVersions(context.get("deps").db);
    const grids = versions.map(({ gridId, version, state, digest, createdAt, inForceSince }) => ({
      id: gridId,
      version,
      state,
      createdAt: createdAt.toISOString(),
      inForceSince: inForceSince?.toISOString() ?? null,
      digest,
    }));
    return context.json({ grids }, 200);
  })
  .openapi(documentRoute, async (context) => {
    const { id, version } = context.req.valid("param");
    const asked = /^(?<number>[1-9]\d{0,8})(?<yaml>\.yaml)?$/u.exec(version)?.groups;
    if (asked === undefined) throw new Refusal("unknown-grid");
    const { grid } = await findGrid(context.get("deps"), id, Number(asked["number"]));
    if (asked["yaml"] === undefined) return context.json(makeGrid(grid.document), 200);
    return context.body(makeGridText(grid), 200, {
      "content-type": "application/yaml; charset=utf-8",
    });
  });
