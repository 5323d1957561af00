import { createHash } from "node:crypto";
import { once } from "node:events";
import { createGzip } from "node:zlib";

/** A file as it is stored: its content compressed and cut. */
export type PackedFile = {
  /** SHA-256 of the content, in hexadecimal. */
  readonly digest: string;
  /** Of the content, in bytes. */
  readonly size: number;
  readonly pieces: readonly Uint8Array[];
};

/** A file that is being written, of which only the compressed part is held. */
export type Packing = {
  readonly write: (text: string) => Promise<void>;
  readonly end: () => Promise<PackedFile>;
};

/** More would be doubled several times on its way to the database. */
const largestPiece = 1_000_000;

export function openPacking(): Packing {
  const gzip = createGzip({ chunkSize: 65_536 });
  const digest = createHash("sha256");
  const packed: Buffer[] = [];
  let size = 0;
  gzip.on("data", (chunk: Buffer) => packed.push(chunk));
  return {
    write: async (text) => {
      const bytes = Buffer.from(text);
      digest.update(bytes);
      size += bytes.length;
      if (!gzip.write(bytes)) await once(gzip, "drain");
    },
    end: async () => {
      const ended = once(gzip, "end");
      gzip.end();
      await ended;
      return { digest: digest.digest("hex"), size, pieces: cut(Buffer.concat(packed)) };
    },
  };
}

function cut(bytes: Buffer): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += largestPiece) {
    pieces.push(bytes.subarray(start, start + largestPiece));
  }
  return pieces;
}
