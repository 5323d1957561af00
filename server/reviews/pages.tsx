import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** What peers say of published answers. */
export const reviewPages = new Hono<HttpEnv>();
