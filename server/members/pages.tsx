import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Who works for a hoster, and how someone joins or leaves. */
export const memberPages = new Hono<HttpEnv>();
