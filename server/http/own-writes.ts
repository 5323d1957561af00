import { createMiddleware } from "hono/factory";
import type { HttpEnv } from "#server/http/context.ts";

/** Before a request that may have written is answered, this process knows which pages that made obsolete. */
export function knowOwnWrites() {
  return createMiddleware<HttpEnv>(async (context, next) => {
    await next();
    if (["GET", "HEAD", "OPTIONS"].includes(context.req.method)) return;
    const { revision, log } = context.get("deps");
    // What was written stays so: until the database answers, no page is served from memory.
    await revision.refresh().catch((error: unknown) => {
      log.warn({ err: error }, "revision of the catalogue not known");
    });
  });
}
