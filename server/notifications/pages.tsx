import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** The way out of each kind of mails. */
export const noticePages = new Hono<HttpEnv>();
