import type { OpenAPIHono } from "@hono/zod-openapi";
import type { HttpEnv } from "#server/http/context.ts";

/** Serves the description of every API route, generated from the schemas that validate them. */
export function describeApi(app: OpenAPIHono<HttpEnv>): void {
  app.get("/api/openapi.json", (context) => {
    const document = app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "MATOU",
        version: "1",
        description:
          "Directory and classification of CHATONS hosters. Errors are RFC 9457 problem documents.",
        license: { name: "AGPL-3.0-or-later" },
      },
      servers: [{ url: context.get("deps").publicUrl }],
    });
    return context.json(document);
  });
}
