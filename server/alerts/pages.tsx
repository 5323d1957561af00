import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Being told when a search finds another hoster. */
export const alertPages = new Hono<HttpEnv>();
