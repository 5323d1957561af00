import { once } from "node:events";
import { createServer, request } from "node:http";
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
} from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { onTestFinished } from "vitest";

/** An answer as it travelled. */
export type Received = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** What it says once decoded. */
  readonly text: string;
};

/** Asks a server for an address, sent as it is written. */
export type Ask = (
  path: string,
  headers?: OutgoingHttpHeaders,
  method?: string,
) => Promise<Received>;

/** Serves until the test ends, on a free port. */
export async function serveInTest(listener: RequestListener): Promise<Ask> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return (path, headers = {}, method = "GET") => send({ port, path, headers, method });
}

type Sent = {
  readonly port: number;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly method: string;
};

async function send(sent: Sent): Promise<Received> {
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: "127.0.0.1", ...sent }, resolve)
      .once("error", reject)
      .end();
  });
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  const encoding = incoming.headers["content-encoding"];
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    bytes,
    text: decode(bytes, encoding),
  };
}

function decode(bytes: Buffer, encoding: string | undefined): string {
  if (bytes.length === 0) return "";
  if (encoding === "br") return brotliDecompressSync(bytes).toString();
  return (encoding === "gzip" ? gunzipSync(bytes) : bytes).toString();
}
