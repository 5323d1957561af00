import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Known suites, and what replaces them part by part. */
export const productPages = new Hono<HttpEnv>();
