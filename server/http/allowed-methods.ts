import type { OpenAPIHono } from "@hono/zod-openapi";
import type { HttpEnv } from "#server/http/context.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The methods some route answers at this path, as `Allow` lists them: none where nothing is. */
export function allowedMethods(app: OpenAPIHono<HttpEnv>, path: string): readonly string[] {
  return methods
    .filter((method) =>
      app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
    )
    .flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}
