import { createMiddleware } from "hono/factory";
import type { HttpEnv } from "#server/http/context.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers = {
  "content-security-policy": policy,
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": [
    ...["camera=()", "geolocation=()", "microphone=()"],
    ...["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"],
  ].join(", "),
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/**
 * Security headers of every answer: nothing inline, nothing from elsewhere, never framed.
 * An answer that is no page may bring its own.
 */
export function securityHeaders() {
  return createMiddleware<HttpEnv>(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.header(name, value);
    }
  });
}
