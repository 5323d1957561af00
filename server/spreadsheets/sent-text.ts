import type { Result } from "#core/result.ts";
import { failure, success } from "#core/result.ts";
import type { SheetFault } from "#server/spreadsheets/read-sheet.ts";

/** The text of a file, in any of the encodings spreadsheets write. */
export function decodeSheet(bytes: Uint8Array): Result<string, SheetFault> {
  if (startsWith(bytes, zipped) || startsWith(bytes, olderWorkbook)) return failure(["workbook"]);
  const encoding = encodings.find(({ mark }) => startsWith(bytes, mark))?.name ?? "utf-8";
  const text = decode(bytes, encoding) ?? decode(bytes, "windows-1252") ?? "";
  return holdsBytes(text) ? failure(["not-text"]) : success(text);
}

/** What an `.xlsx` or an `.ods` starts with, and an `.xls`. */
const zipped = [0x50, 0x4b, 0x03, 0x04];
const olderWorkbook = [0xd0, 0xcf, 0x11, 0xe0];

const encodings = [
  { name: "utf-16le", mark: [0xff, 0xfe] },
  { name: "utf-16be", mark: [0xfe, 0xff] },
] as const;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Whether it is an image or a program: a text has control characters for its lines and tabs alone. */
function holdsBytes(text: string): boolean {
  return /\p{Cc}/u.test(text.replaceAll(/[\t\n\v\f\r\u0085]/gu, ""));
}

/** Null when the bytes are not of that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
