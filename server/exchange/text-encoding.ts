/**
 * The text of a file whose encoding nobody declares: UTF-8, else Windows-1252, which holds ISO-8859-1
 * and is what older tools write. A byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodeWindows1252(bytes);
  }
}

/** Several versions of Node decode "windows-1252" as ISO-8859-1 (nodejs/node 56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace("\xEF\xBB\xBF", "")
    .replaceAll(/[\x80-\x9F]/gu, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** Bytes 0x80 to 0x9F; the five that stand for nothing stay control characters. */
const windows1252 = [..."€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F", ..."\x90‘’“”•–—˜™š›œ\x9DžŸ"];
