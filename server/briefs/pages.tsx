import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Writing once to a few hosters, and what comes of it. */
export const briefPages = new Hono<HttpEnv>();
