import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** The answers a hoster prepares. */
export const draftPages = new Hono<HttpEnv>();
