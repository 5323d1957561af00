import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { ChatonsInfosFile, FileFault } from "#core/chatonsinfos.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { errorCode } from "#server/db/error-code.ts";
import { readChatonsInfosFile } from "#server/exchange/chatonsinfos-file.ts";
import { fetchFile, largestFile } from "#server/exchange/fetch-file.ts";
import type { FetchFault } from "#server/exchange/fetch-file.ts";
import type { Outgoing } from "#server/outgoing/client.ts";

/** Why a path gave no file. */
export type PathFault = "not-found" | "not-a-file" | "not-readable" | "too-large";
export type SourceFault = FileFault | FetchFault | PathFault;

/** A ChatonsInfos file that was read, and where. */
export type SourceFile = {
  /** The path or address it was asked for by. */
  readonly source: string;
  /** Where anyone can read it; null for a file of the operator that does not say. */
  readonly address: string | null;
  /** Where redirects from there led, when it was just asked for. */
  readonly foundAt?: string;
  readonly file: ChatonsInfosFile;
};

/** Reads a ChatonsInfos file by its address, or by its path from a folder. */
export async function readSourceFile(
  outgoing: Outgoing,
  source: string,
  folder: string,
): Promise<Result<SourceFile, SourceFault>> {
  if (/^[a-z][a-z\d+.-]+:/iu.test(source)) return readAddress(outgoing, source);
  const bytes = await readPath(resolve(folder, source), largestFile);
  if (!bytes.ok) return bytes;
  const file = readChatonsInfosFile(bytes.value);
  return file.ok ? success({ source, address: file.value.url, file: file.value }) : file;
}

/** The bytes of a file of the operator; `largest` is in bytes. */
export async function readPath(
  path: string,
  largest: number,
): Promise<Result<Uint8Array, PathFault>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return failure(["not-a-file"]);
    return found.size > largest ? failure(["too-large"]) : success(await readFile(path));
  } catch (error) {
    const code = errorCode(error);
    if (code === "") throw error;
    return failure([code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "not-readable"]);
  }
}

/** A file by its address alone: what another file names is never a path. */
export async function readAddress(
  outgoing: Outgoing,
  address: string,
): Promise<Result<SourceFile, SourceFault>> {
  const [first, ...others] = spellings(address);
  const read = await fetchAndRead(outgoing, first);
  if (read.ok || !isMissing(read.problems)) return read;
  for (const other of others) {
    const found = await fetchAndRead(outgoing, other);
    if (found.ok) return found;
  }
  return read;
}

/** A common generator serves `/.well_known/`, the standard folder is `/.well-known/` (RFC 8615). */
export function spellings(address: string): readonly [string, ...string[]] {
  const other = address.includes("/.well_known/")
    ? address.replace("/.well_known/", "/.well-known/")
    : address.replace("/.well-known/", "/.well_known/");
  return other === address ? [address] : [address, other];
}

/** Sites answer for a missing file with an error, or with their home page. */
function isMissing(faults: readonly SourceFault[]): boolean {
  return faults.some((fault) => ["not-found", "html", "no-section-line"].includes(fault));
}

async function fetchAndRead(
  outgoing: Outgoing,
  source: string,
): Promise<Result<SourceFile, SourceFault>> {
  const fetched = await fetchFile(outgoing, source);
  if (!fetched.ok) return fetched;
  const { bytes, foundAt } = fetched.value;
  const file = readChatonsInfosFile(bytes);
  return file.ok ? success({ source, address: source, foundAt, file: file.value }) : file;
}
