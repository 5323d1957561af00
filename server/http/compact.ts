import { createMiddleware } from "hono/factory";
import { encodingFor, formOf, isKnown, readAnswer, unchangedHeaders } from "#server/http/answer.ts";
import type { Answer } from "#server/http/answer.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { holdsText } from "#server/http/encoding.ts";

/** Sends texts compressed, with a tag by which they are not sent again when they have not changed. */
export function sendCompactly() {
  return createMiddleware<HttpEnv>(async (context, next) => {
    await next();
    if (!holdsText(context.res)) return;
    const isRead = ["GET", "HEAD"].includes(context.req.method);
    const response = await choose(context, await readAnswer(context.res, isRead));
    // Otherwise the former headers would be added to these.
    context.res = undefined;
    context.res = response;
  });
}

async function choose(context: HttpContext, answer: Answer): Promise<Response> {
  const encoding = encodingFor(answer, context.req.header("accept-encoding"));
  if (isKnown(answer, encoding, context.req.header("if-none-match"))) {
    const headers = headersOf(unchangedHeaders(answer, encoding));
    return new Response(null, { status: 304, headers });
  }
  const { bytes, headers } = await formOf(answer, encoding);
  return new Response(new Uint8Array(bytes), {
    status: answer.status,
    headers: headersOf(headers),
  });
}

function headersOf(flat: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index < flat.length; index += 2) {
    headers.append(flat[index] ?? "", flat[index + 1] ?? "");
  }
  return headers;
}
