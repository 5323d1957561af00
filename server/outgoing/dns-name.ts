/** Longest name in a message, in bytes (RFC 1035 section 2.3.4). */
const longestName = 255;

/** A name as in a message; the root is ".". */
export function writeName(name: string): Buffer {
  const labels = name === "." ? [] : name.split(".");
  const parts = labels.map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`));
  return Buffer.concat([...parts, Buffer.alloc(1)]);
}

/** Whether a name can be asked for: letters, digits, hyphens and underscores, at most 63 a label. */
export function isAskable(name: string): boolean {
  const isWhole = name.split(".").every((label) => /^[\w-]{1,63}$/u.test(label));
  return name === "." || (isWhole && name.length <= longestName - 2);
}

/**
 * The name that starts at a place of a message, and where what follows it starts. Throws
 * `RangeError` for one that is not whole; a pointer may only go back, so that reading ends.
 */
export function readName(bytes: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = [];
  let place = start;
  let end: number | null = null;
  let size = 0;
  let limit = start;
  for (;;) {
    const length = bytes.readUInt8(place);
    if (length === 0) return { name: labels.join(".") || ".", end: end ?? place + 1 };
    if (length >= 0xc0) {
      end ??= place + 2;
      place = bytes.readUInt16BE(place) & 0x3fff;
      if (place >= limit) throw new RangeError("A name points to itself");
      limit = place;
    } else {
      size += length + 1;
      const next = place + 1 + length;
      if (length > 63 || size >= longestName || next > bytes.length) {
        throw new RangeError("A name is too long");
      }
      labels.push(showLabel(bytes.subarray(place + 1, next)));
      place = next;
    }
  }
}

/** Bytes that are not ordinary characters in decimal (RFC 1035 section 5.1). */
function showLabel(label: Buffer): string {
  return label
    .toString("latin1")
    .replaceAll(/[^!-~]|[.\\"]/gu, (char) => `\\${String(char.charCodeAt(0)).padStart(3, "0")}`);
}
