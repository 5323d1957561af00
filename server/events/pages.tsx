import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Workshops and open days. */
export const eventPages = new Hono<HttpEnv>();
