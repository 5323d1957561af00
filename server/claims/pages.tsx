import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Proving to speak for a hoster, and the desk where the working group decides. */
export const claimPages = new Hono<HttpEnv>();
