import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { parseAccept } from "hono/utils/accept";

export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const encoders = {
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: promisify<Buffer, Buffer>(gzip),
} as const;

/** Brotli's middle quality: a page in about a millisecond, a tenth smaller than gzip. */
const quality = 5;

const compressible = /^(?:text\/|image\/svg\+xml|application\/(?:[\w.]+\+)?(?:json|xml|yaml))/u;

/**
 * Whether an answer holds a whole text: one that is sent as it comes must not be waited for, nor
 * one that is to be sent as it is (RFC 9111, 5.2.2.6).
 */
export function holdsText({ headers, body }: Response): boolean {
  const type = headers.get("content-type") ?? "";
  const isStream = type.startsWith("text/event-stream");
  const isFixed =
    headers.has("content-encoding") || /no-transform/u.test(headers.get("cache-control") ?? "");
  return body !== null && !isStream && !isFixed && compressible.test(type);
}

export function encode(bytes: Buffer, encoding: Encoding): Promise<Buffer> | Buffer {
  return encoding === "identity" ? bytes : encoders[encoding](bytes);
}

/** What the browser reads that is smallest, in whatever order its `Accept-Encoding` names them. */
export function bestEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const known = remembered.get(accepted);
  if (known !== undefined) return known;
  const found = findBest(accepted);
  if (remembered.size === mostRemembered) remembered.clear();
  if (accepted.length <= longestRemembered) remembered.set(accepted, found);
  return found;
}

/** Whether what is compressed in one way can be read. */
export function isAccepted(encoding: Encoding, accepted: string): boolean {
  return parseAccept(accepted).some(({ type, q }) => type.toLowerCase() === encoding && q > 0);
}

function findBest(accepted: string): Encoding {
  const encodings = ["br", "gzip"] as const;
  return encodings.find((encoding) => isAccepted(encoding, accepted)) ?? "identity";
}

/** Browsers send one of a few lists. */
const remembered = new Map<string, Encoding>();
const mostRemembered = 100;
const longestRemembered = 100;
