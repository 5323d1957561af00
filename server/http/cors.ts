import { createMiddleware } from "hono/factory";
import type { HttpEnv } from "#server/http/context.ts";

type Open = {
  /** Paths that a page of any site may read. */
  readonly readable: readonly RegExp[];
  /** Of those, the ones it may also post JSON to. */
  readonly writable: readonly RegExp[];
};

/** What a page of another site may read of an answer beside its content. */
const exposed = ["etag", "retry-after", "content-disposition", "content-language", "link"];

/** How long a browser remembers what it may ask, in seconds. */
const remembered = 86_400;

/**
 * Lets pages of other sites read what is for everyone (Fetch, CORS protocol). Never with what a
 * browser knows of its visitor: without credentials they read what anybody reads.
 */
export function openToOtherSites({ readable, writable }: Open) {
  return createMiddleware<HttpEnv>(async (context, next) => {
    const { path, method } = context.req;
    const isReadable = readable.some((pattern) => pattern.test(path));
    const isAsked = context.req.header("access-control-request-method") !== undefined;
    if (isReadable && isAsked && method === "OPTIONS") {
      const isWritable = writable.some((pattern) => pattern.test(path));
      return new Response(null, { status: 204, headers: allowed(isWritable) });
    }
    await next();
    if (isReadable && !context.res.headers.has("access-control-allow-origin")) {
      context.header("access-control-allow-origin", "*");
      context.header("access-control-expose-headers", exposed.join(", "));
    }
    return undefined;
  });
}

function allowed(isWritable: boolean): Readonly<Record<string, string>> {
  return {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": isWritable ? "GET, HEAD, POST" : "GET, HEAD",
    "access-control-allow-headers": "accept, content-type, if-none-match",
    "access-control-max-age": String(remembered),
  };
}
