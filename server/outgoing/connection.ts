import { isIPv6, Socket } from "node:net";
import type { LookupFunction } from "node:net";
import { TLSSocket } from "node:tls";
import { buildConnector, Client } from "undici";
import { readCertificate } from "#server/outgoing/certificate.ts";
import type { Certificate } from "#server/outgoing/client.ts";
import { TooLarge } from "#server/outgoing/too-large.ts";

/** A connection of its own to one place, kept for one exchange. */
export type Connection = {
  readonly client: Client;
  /** Of the other side, once connected by https. */
  readonly certificate: () => Certificate | null;
};

type Place = {
  readonly url: URL;
  /** The only ones connected to: whatever the name means by then. */
  readonly addresses: readonly string[];
  /** In milliseconds. */
  readonly patience: number;
  /** Most bytes of a body. */
  readonly largest: number;
  /** Certificates trusted instead of those of Node, in PEM. */
  readonly authorities: string | undefined;
};

/** Largest headers of an answer, in bytes. */
const largestHeaders = 16_384;

/**
 * Most bytes over the wire, encryption and chunks included: what a parser skips (the end of a status
 * line, the extensions of a chunk) can be endless too.
 */
function mostBytes(largest: number): number {
  return 2 * largest + 4 * largestHeaders;
}

export function connectTo({ url, addresses, patience, largest, authorities }: Place): Connection {
  let certificate: Certificate | null = null;
  const connect = buildConnector({
    lookup: pinTo(addresses),
    timeout: patience,
    maxCachedSessions: 0,
    // The default, 250 ms, gives up on far servers before they can answer.
    autoSelectFamilyAttemptTimeout: 1_000,
    ...(authorities !== undefined && { ca: authorities }),
  });
  const client = new Client(url.origin, {
    maxHeaderSize: largestHeaders,
    // One cap on the whole time replaces these.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) =>
      connect(options, (...result) => {
        const [, socket] = result;
        // Its types say null, but there is none at all after an error.
        if (socket instanceof Socket) {
          certificate = socket instanceof TLSSocket ? readCertificate(socket) : null;
          limitBytes(socket, mostBytes(largest));
        }
        callback(...result);
      }),
  });
  return { client, certificate: () => certificate };
}

/** Answers any look-up with addresses that were checked: nobody can change them in between. */
function pinTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (hostname, options, callback) => {
    const [first] = found;
    if (first === undefined) return callback(new Error(`${hostname} has no address`), []);
    if (options.all === true) return callback(null, found);
    return callback(null, first.address, first.family);
  };
}

function limitBytes(socket: Socket, most: number): void {
  socket.on("readable", () => {
    if (socket.bytesRead > most) socket.destroy(new TooLarge());
  });
}
