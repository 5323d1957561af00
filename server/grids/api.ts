import { createRoute, z } from "@hono/zod-openapi";
import { makeGrid } from "#core/grid-document.ts";
import { findGridDraft } from "#server/grids/actions.ts";
import { makeGridText } from "#server/grids/document-text.ts";
import { listGridVersions } from "#server/grids/queries.ts";
import { gridStates } from "#server/grids/schema.ts";
import type { GridState } from "#server/grids/schema.ts";
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
    /** The version it was copied from; null for one that was imported. */
    basedOn: z.int().nullable(),
    /** When it was announced to hosters; null before. */
    announcedAt: z.iso.datetime().nullable(),
    /** When it comes, or came, into force; null while that is not decided. */
    effectiveAt: z.iso.datetime().nullable(),
    /** When another took its place, or it was given up; null before. */
    retiredAt: z.iso.datetime().nullable(),
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
    const grids = versions.map((version) => ({
      id: version.gridId,
      version: version.version,
      state: version.state,
      createdAt: version.createdAt.toISOString(),
      inForceSince: momentOf(version.inForceSince),
      basedOn: version.basedOn,
      announcedAt: momentOf(version.announcedAt),
      effectiveAt: momentOf(version.effectiveAt),
      retiredAt: momentOf(version.retiredAt),
      digest: version.digest,
    }));
    if (versions.some(isBeingWritten)) context.header("cache-control", "no-store");
    return context.json({ grids }, 200);
  })
  .openapi(documentRoute, async (context) => {
    const { id, version } = context.req.valid("param");
    const asked = /^(?<number>[1-9]\d{0,8})(?<yaml>\.yaml)?$/u.exec(version)?.groups;
    if (asked === undefined) throw new Refusal("unknown-grid");
    const found = await findGridDraft(context.get("deps"), id, Number(asked["number"]));
    if (isBeingWritten(found)) context.header("cache-control", "no-store");
    if (asked["yaml"] === undefined) return context.json(makeGrid(found.draft), 200);
    return context.body(makeGridText(found.draft), 200, {
      "content-type": "application/yaml; charset=utf-8",
    });
  });

/** Its edits raise no catalogue: what depends on it is not to be kept. */
function isBeingWritten({ state }: { readonly state: GridState }): boolean {
  return state === "draft";
}

function momentOf(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
