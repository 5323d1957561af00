import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Confirming answers before they are too old. */
export const renewalPages = new Hono<HttpEnv>();
