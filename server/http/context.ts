import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import type { Person } from "#core/access.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Deps } from "#server/deps.ts";

/** What every route can read from its context. */
export type HttpEnv = {
  /** Given by the HTTP server; absent in tests, which ask the application directly. */
  Bindings: { readonly incoming?: IncomingMessage };
  Variables: {
    deps: Deps;
    /** Language of the page, from its address; of an API answer, from `lang`. */
    language: Language;
    requestId: string;
    /** Who is signed in; null for a visitor. */
    person: Person | null;
  };
};

export type HttpContext = Context<HttpEnv>;
