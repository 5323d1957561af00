import { readChatonsInfos } from "#core/chatonsinfos.ts";
import type { ChatonsInfosFile, LineReport } from "#core/chatonsinfos.ts";
import type { FactField } from "#core/hoster.ts";

type Line = readonly [key: string, value: string];

export function read(lines: readonly Line[]) {
  return readChatonsInfos(lines.map(([key, value], index) => ({ line: index + 1, key, value })));
}

/** A file that must be read, with what every organization's file has. */
export function organization(...lines: readonly Line[]): ChatonsInfosFile {
  return proven(read([["file.class", "Organization"], ["organization.name", "Kaz"], ...lines]));
}

export function service(...lines: readonly Line[]): ChatonsInfosFile {
  return proven(read([["file.class", "Service"], ["service.name", "Nuage"], ...lines]));
}

export function proven(result: ReturnType<typeof read>): ChatonsInfosFile {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${result.problems.join()}`);
}

/** What became of the last line. */
export function fateOfLast(file: ChatonsInfosFile): LineReport | undefined {
  return file.lines.at(-1);
}

export function facts(file: ChatonsInfosFile): Readonly<Partial<Record<FactField, string>>> {
  return file.content.class === "organization" ? file.content.facts : {};
}

export function serviceOf(file: ChatonsInfosFile) {
  if (file.content.class !== "service") throw new Error("Not a service");
  return file.content.service;
}
