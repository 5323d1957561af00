import { createMiddleware } from "hono/factory";
import type { HttpEnv } from "#server/http/context.ts";

/**
 * Before a request that wrote is answered, this process knows which pages that made obsolete. One
 * that is refused wrote nothing; what one that fails may have written is heard of in a moment.
 */
export function knowOwnWrites() {
  return createMiddleware<HttpEnv>(async (context, next) => {
    await next();
    const isRead = ["GET", "HEAD", "OPTIONS"].includes(context.req.method);
    if (isRead || context.res.status >= 400) return;
    const { revision, log } = context.get("deps");
    // What was written stays so: until the database answers, no page is served from memory.
    await revision.refresh().catch((error: unknown) => {
      log.warn({ err: error }, "revision of the catalogue not known");
    });
  });
}
