import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import type { ChatonsInfosFile, LineReport, Pair } from "#core/chatonsinfos.ts";
import { readChatonsInfos } from "#core/chatonsinfos.ts";
import { withoutPersonalData } from "#core/chatonsinfos-personal.ts";
import { readFederation } from "#core/crawl-federation.ts";
import type { FederationFile } from "#core/crawl-federation.ts";
import type { FileReason, FileRole } from "#core/crawl.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { readPairs } from "#server/exchange/actions.ts";

/** What the bytes of a file say, and the spelling of its address that they were read at. */
export type FileContent = { readonly location: string | null } & (
  | { readonly role: "federation"; readonly file: FederationFile }
  | { readonly role: "organization" | "service"; readonly file: ChatonsInfosFile }
);

/** A file of the protocol has a few hundred lines. */
const mostLines = 5_000;

type Asked = { readonly role: FileRole; readonly location: string | null };

/** Reads the bytes of a file; `role` is what it was named as, which it must be. */
export function readContent(bytes: Uint8Array, asked: Asked): Result<FileContent, FileReason> {
  const pairs = readPairs(bytes);
  return pairs.ok ? readLines(pairs.value, asked) : pairs;
}

/** Reads what was kept of a file that came before. */
export function readKept(kept: Uint8Array, asked: Asked): Result<FileContent, FileReason> {
  return readLines(unpack(kept), asked);
}

/** What is kept of a file that was read: its lines, without what they say of people. */
export function keepLines(bytes: Uint8Array, { file }: FileContent): Uint8Array {
  const pairs = readPairs(bytes);
  const kept = pairs.ok ? withoutPersonalData(pairs.value, file.lines) : [];
  return gzipSync(JSON.stringify(kept.map(({ line, key, value }) => [line, key, value])));
}

const packed = z.array(z.tuple([z.int(), z.string(), z.string()]));

function unpack(kept: Uint8Array): readonly Pair[] {
  const lines = packed.parse(JSON.parse(gunzipSync(kept).toString("utf8")));
  return lines.map(([line, key, value]) => ({ line, key, value }));
}

function readLines(
  pairs: readonly Pair[],
  { role, location }: Asked,
): Result<FileContent, FileReason> {
  if (pairs.length > mostLines) return failure(["too-large"]);
  const read = readChatonsInfos(pairs);
  if (read.ok) {
    const content = { location, role: read.value.content.class, file: read.value };
    const wrong = wrongRole(role, content.role);
    return wrong === null ? success(content) : failure([wrong]);
  }
  const mayLead = role === "root" || role === "federation";
  if (!mayLead || !read.problems.includes("federation-file")) return read;
  return success({ location, role: "federation", file: readFederation(pairs) });
}

/** How many lines were taken, kept and ignored. */
export function countLines(lines: readonly LineReport[]) {
  const counted = (fate: LineReport["fate"]) => lines.filter((line) => line.fate === fate).length;
  return { taken: counted("taken"), kept: counted("kept"), ignored: counted("ignored") };
}

/** What names itself in a file; null for a federation without a name. */
export function nameOf(content: FileContent): string | null {
  if (content.role === "federation") return content.file.name;
  const said = content.file.content;
  return said.class === "organization" ? said.facts.name : said.service.name;
}

/** Where a file is looked for first may turn out to be that of an organization alone. */
function wrongRole(role: FileRole, found: "organization" | "service"): FileReason | null {
  if (role === "service") return found === "service" ? null : "not-a-service";
  return found === "organization" ? null : "not-an-organization";
}
