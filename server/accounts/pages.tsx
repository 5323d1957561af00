import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Signing in and one's own account. */
export const accountPages = new Hono<HttpEnv>();
