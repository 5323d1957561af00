import { readName } from "#server/outgoing/dns-name.ts";

type Span = { readonly from: number; readonly to: number };

/**
 * What a record says, in presentation form; null for a type that nobody asks for. Throws
 * `RangeError` for one that is cut short.
 */
export function readRecord(bytes: Buffer, type: number, span: Span): string | null {
  return readers.get(type)?.(bytes, span) ?? null;
}

const readers = new Map<number, (bytes: Buffer, span: Span) => string>([
  [2, (bytes, { from }) => readName(bytes, from).name],
  [5, (bytes, { from }) => readName(bytes, from).name],
  [15, (bytes, { from }) => `${bytes.readUInt16BE(from)} ${readName(bytes, from + 2).name}`],
  [16, readTexts],
  [43, (bytes, span) => `${readKind(bytes, span)} ${showRest(bytes, span, "hex").toUpperCase()}`],
  [48, (bytes, span) => `${readKind(bytes, span)} ${showRest(bytes, span, "base64")}`],
  [257, readAuthority],
]);

/** A tag or flags, then two kinds: the beginning of DS (RFC 4034 section 5.1) and DNSKEY (2.1). */
function readKind(bytes: Buffer, { from }: Span): string {
  return [bytes.readUInt16BE(from), bytes.readUInt8(from + 2), bytes.readUInt8(from + 3)].join(" ");
}

function showRest(bytes: Buffer, { from, to }: Span, encoding: "hex" | "base64"): string {
  if (from + 4 > to) throw new RangeError("A record is cut short");
  return bytes.toString(encoding, from + 4, to);
}

/** The parts joined without a space, as RFC 7208 section 3.3 does. */
function readTexts(bytes: Buffer, { from, to }: Span): string {
  const parts: Buffer[] = [];
  for (let place = from; place < to; place += 1 + bytes.readUInt8(place)) {
    const end = place + 1 + bytes.readUInt8(place);
    if (end > to) throw new RangeError("A text goes beyond its record");
    parts.push(bytes.subarray(place + 1, end));
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Who may issue certificates: flags, tag and value (RFC 8659 section 4.1.1). */
function readAuthority(bytes: Buffer, { from, to }: Span): string {
  const flags = bytes.readUInt8(from);
  const valueAt = from + 2 + bytes.readUInt8(from + 1);
  if (valueAt > to) throw new RangeError("A tag goes beyond its record");
  const tag = bytes.toString("latin1", from + 2, valueAt);
  return `${flags} ${tag} "${bytes.toString("latin1", valueAt, to).replaceAll(/["\\]/gu, "\\$&")}"`;
}
