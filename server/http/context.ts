import type { Context } from "hono";
import type { Language } from "#core/vocabulary.ts";
import type { Deps } from "#server/deps.ts";

/** What every route can read from its context. */
export type HttpEnv = {
  Variables: {
    deps: Deps;
    /** Language of the page, from its address; of an API answer, from `lang`. */
    language: Language;
    requestId: string;
  };
};

export type HttpContext = Context<HttpEnv>;
