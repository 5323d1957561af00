import { createGunzip } from "node:zlib";
import { Readable } from "node:stream";
import type { Db } from "#server/db/client.ts";
import { readPiece } from "#server/dumps/queries.ts";

/** The content of a stored file, compressed as it is stored or not, read as it is sent. */
export function openStoredFile(
  db: Db,
  digest: string,
  { isPacked }: { readonly isPacked: boolean },
): ReadableStream<Uint8Array> {
  const packed = Readable.from(readPieces(db, digest));
  if (isPacked) return toWeb(packed);
  const gunzip = createGunzip();
  // Without it a piece that cannot be read would leave the visitor waiting.
  packed.on("error", (error) => gunzip.destroy(error));
  gunzip.on("close", () => packed.destroy());
  return toWeb(packed.pipe(gunzip));
}

async function* readPieces(db: Db, digest: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const bytes = await readPiece(db, digest, position);
    if (bytes === undefined) return;
    yield bytes;
  }
}

/** Node's own type of the same stream. */
function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
