import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Keys of devices, to sign in without a mail. */
export const passkeyPages = new Hono<HttpEnv>();
