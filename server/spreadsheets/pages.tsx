import { Hono } from "hono";
import type { HttpEnv } from "#server/http/context.ts";

/** Answers as a spreadsheet, out and in. */
export const spreadsheetPages = new Hono<HttpEnv>();
