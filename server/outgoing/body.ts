import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { TooLarge } from "#server/outgoing/too-large.ts";

/** How a body may come; sent as `Accept-Encoding`. */
export const acceptedEncodings = "gzip, br";

/** The body is compressed in a way that was not asked for, or in several at once. */
export class StrangeEncoding extends Error {
  override readonly name = "StrangeEncoding";
}

type Body = { readonly stream: AsyncIterable<Uint8Array>; readonly encoding: string };

/**
 * All of a body, decompressed. Stops reading once over `largest` bytes, and decompressing too; throws
 * `TooLarge`, `StrangeEncoding`, or the errors of zlib.
 */
export async function readBody({ stream, encoding }: Body, largest: number): Promise<Uint8Array> {
  const bytes = await gather(stream, largest);
  const name = encoding.trim().toLowerCase();
  // What has no body (304) may still say how it would be compressed.
  if (bytes.length === 0 || plain.includes(name)) return bytes;
  const decompress = decompressors.get(name);
  if (decompress === undefined) throw new StrangeEncoding(encoding);
  return decompress(bytes, { maxOutputLength: largest });
}

const plain = ["", "identity"];

const decompressors = new Map([
  ["gzip", promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)],
  ["x-gzip", promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)],
  ["br", promisify<Uint8Array, { maxOutputLength: number }, Buffer>(brotliDecompress)],
]);

async function gather(stream: AsyncIterable<Uint8Array>, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    // Leaving the loop closes the connection: the rest may be endless.
    if (size > largest) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
