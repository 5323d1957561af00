import { createMiddleware } from "hono/factory";
import { readLanguage } from "#core/paths.ts";
import { languages } from "#core/vocabulary.ts";
import type { Deps } from "#server/deps.ts";
import type { HttpEnv } from "#server/http/context.ts";

/** Gives every request its dependencies, language and identifier. */
export function prepareRequest(deps: Deps) {
  return createMiddleware<HttpEnv>(async (context, next) => {
    const { path } = context.req;
    const asked = path.startsWith("/api/") ? context.req.query("lang") : undefined;
    const language = languages.find((candidate) => candidate === asked);
    context.set("deps", deps);
    context.set("language", language ?? readLanguage(path).language);
    context.set("requestId", deps.newId());
    context.set("person", null);
    await next();
  });
}
