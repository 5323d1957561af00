import type { Dispatcher } from "undici";
import { acceptedEncodings } from "#server/outgoing/body.ts";
import type { Asked } from "#server/outgoing/client.ts";

/** What is sent: neither cookie nor referrer, whatever was answered before. */
export function requestHeaders(
  { accept = "*/*", etag, lastModified }: Asked,
  agentName: string,
): Readonly<Record<string, string>> {
  return {
    accept,
    "accept-encoding": acceptedEncodings,
    "user-agent": agentName,
    ...(isSendable(etag) && { "if-none-match": etag }),
    ...(isSendable(lastModified) && { "if-modified-since": lastModified }),
  };
}

/** What a server once said is not all fit to be said back. */
function isSendable(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && /^[\x20-\x7E]{1,500}$/u.test(value);
}

/** The headers of an answer, each byte of a value a character (as `fetch` gives them). */
export function readHeaders(received: Dispatcher.ResponseData["headers"]): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(received)) {
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return headers;
}
