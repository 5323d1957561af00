import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Why answers give what they give, and what would change it. */
export const reasonPages = new Hono<HttpEnv>();
