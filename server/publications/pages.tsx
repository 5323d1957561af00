import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Publishing answers, and taking them back. */
export const publicationPages = new Hono<HttpEnv>();
