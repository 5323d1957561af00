import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { errorCode } from "#server/db/error-code.ts";
import type { Footer, Header, StoredRow } from "./format.ts";
import { footerSchema, formatVersion, headerSchema, openingSchema, rowSchema } from "./format.ts";
import { BackupRefusal } from "./refusal.ts";

/** What a backup begins with. Throws a `BackupRefusal` unless the whole file is as it was written. */
export async function checkBackup(path: string): Promise<Header> {
  const parts = readBackup(path);
  const first = await parts.next();
  if (first.done || !("format" in first.value)) throw new BackupRefusal("not-a-backup", path);
  for await (const _row of parts);
  return first.value;
}

/**
 * The header, then the rows. It ends without throwing only when all of them, and their digest, are
 * as they were written: what is done with them must wait for that to count.
 */
export async function* readBackup(path: string): AsyncGenerator<Header | StoredRow> {
  const digest = createHash("sha256");
  /** By table, the rows still to come. */
  const missing = new Map<string, number>();
  let header: Header | null = null;
  let isEnded = false;
  for await (const line of readLines(path)) {
    if (header === null) {
      header = readHeader(line, path);
      for (const { name, rows } of header.tables) missing.set(name, rows);
      yield header;
    } else {
      const part: StoredRow | Footer | null = isEnded ? null : readPart(line);
      if (part === null) throw new BackupRefusal("damaged", path);
      if ("sha256" in part) {
        const isWhole = [...missing.values()].every((rows) => rows === 0);
        isEnded = isWhole && part.sha256 === digest.digest("hex");
        if (!isEnded) throw new BackupRefusal("damaged", path);
        continue;
      }
      const left = missing.get(part.table) ?? 0;
      if (left === 0) throw new BackupRefusal("damaged", path);
      missing.set(part.table, left - 1);
      yield part;
    }
    digest.update(line).update("\n");
  }
  if (header === null) throw new BackupRefusal("not-a-backup", path);
  if (!isEnded) throw new BackupRefusal("damaged", path);
}

function readHeader(line: Buffer, path: string): Header {
  const opening = parse(openingSchema, line);
  if (opening === null) throw new BackupRefusal("not-a-backup", path);
  if (opening.version !== formatVersion) {
    throw new BackupRefusal("other-format", String(opening.version));
  }
  const header = parse(headerSchema, line);
  if (header === null) throw new BackupRefusal("damaged", path);
  return header;
}

function readPart(line: Buffer): StoredRow | Footer | null {
  return parse(rowSchema, line) ?? parse(footerSchema, line);
}

function parse<Schema extends z.ZodType>(schema: Schema, line: Buffer): z.infer<Schema> | null {
  try {
    return schema.parse(JSON.parse(line.toString("utf8")));
  } catch {
    return null;
  }
}

/** In bytes, some fifty times the longest row of a site: a small file can unzip into an endless line. */
const longestLine = 100_000_000;

/** The lines of a gzipped file, without their ends. */
async function* readLines(path: string): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of readBytes(path)) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, end)]);
      pieces = [];
      length = 0;
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longestLine) throw new BackupRefusal("damaged", path);
  }
  const rest = Buffer.concat(pieces);
  if (rest.length > 0) yield rest;
}

async function* readBytes(path: string): AsyncGenerator<Buffer> {
  const bytes = pipeline(createReadStream(path), createGunzip(), () => {});
  let isBegun = false;
  try {
    for await (const chunk of bytes) {
      isBegun = true;
      if (Buffer.isBuffer(chunk)) yield chunk;
    }
  } catch (error) {
    throw refusalOf(error, path, isBegun);
  }
}

function refusalOf(error: unknown, path: string, isBegun: boolean): unknown {
  const code = errorCode(error);
  if (code === "Z_DATA_ERROR" && !isBegun) return new BackupRefusal("not-a-backup", path);
  if (code.startsWith("Z_")) return new BackupRefusal("damaged", path);
  return error instanceof Error && "syscall" in error
    ? new BackupRefusal("file-unreadable", path)
    : error;
}
