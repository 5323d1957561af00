import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Two to four hosters side by side, and the record of a choice. */
export const comparisonPages = new Hono<HttpEnv>();
