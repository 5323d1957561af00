import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** The space of a hoster, and what it says of itself. */
export const descriptionPages = new Hono<HttpEnv>();
