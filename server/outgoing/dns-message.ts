import type { RecordType } from "#server/outgoing/client.ts";
import { readName, writeName } from "#server/outgoing/dns-name.ts";
import { readRecord } from "#server/outgoing/dns-record.ts";

/** What a resolver answered (RFC 1035 section 4), already known to be to this question. */
export type DnsMessage = {
  readonly isTruncated: boolean;
  /** AD: the resolver checked the signatures (RFC 4035 section 3.2.3). */
  readonly isAuthenticated: boolean;
  /** RCODE: 0 no error, 2 server failure, 3 no such name, 5 refused… */
  readonly code: number;
  /** In presentation form, of the name or of those it stands for. */
  readonly records: readonly string[];
};

export type Question = { readonly id: number; readonly name: string; readonly type: RecordType };

const numbers: Readonly<Record<RecordType, number>> = {
  ...{ NS: 2, MX: 15, TXT: 16, DS: 43, DNSKEY: 48, CAA: 257 },
};
const cname = 5;
const internet = 1;
/** Largest answer over UDP that no network cuts (RFC 9715). */
const largestDatagram = 1232;

/** Asks for recursion and for the AD bit (RFC 6840 section 5.7); the last record is EDNS (RFC 6891). */
export function writeQuestion({ id, name, type }: Question): Buffer {
  const head = Buffer.alloc(12);
  [id, 0x0120, 1, 0, 0, 1].forEach((number, place) => head.writeUInt16BE(number, place * 2));
  const kind = Buffer.alloc(4);
  kind.writeUInt16BE(numbers[type], 0);
  kind.writeUInt16BE(internet, 2);
  const edns = Buffer.from([0, 0, 41, 0, 0, 0, 0, 0, 0, 0, 0]);
  edns.writeUInt16BE(largestDatagram, 3);
  return Buffer.concat([head, writeName(name), kind, edns]);
}

/** Null for what is no answer to the question: another identifier or name, or nonsense. */
export function readAnswer(bytes: Buffer, question: Question): DnsMessage | null {
  try {
    return readMessage(bytes, question);
  } catch (error) {
    // Only thrown by what reads beyond the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readMessage(bytes: Buffer, { id, name, type }: Question): DnsMessage | null {
  const flags = bytes.readUInt16BE(2);
  const isAnswer = bytes.readUInt16BE(0) === id && (flags & 0xf800) === 0x8000;
  if (!isAnswer || bytes.readUInt16BE(4) !== 1) return null;
  const asked = readName(bytes, 12);
  const isSameType = bytes.readUInt16BE(asked.end) === numbers[type];
  const isSameClass = bytes.readUInt16BE(asked.end + 2) === internet;
  if (asked.name.toLowerCase() !== name.toLowerCase() || !isSameType || !isSameClass) return null;
  const isTruncated = (flags & 0x0200) !== 0;
  const found = isTruncated ? [] : readAnswers(bytes, asked.end + 4);
  return {
    isTruncated,
    isAuthenticated: (flags & 0x0020) !== 0,
    code: flags & 0x000f,
    records: recordsOf(found, name, type),
  };
}

type Resource = { readonly owner: string; readonly type: number; readonly text: string };

function readAnswers(bytes: Buffer, start: number): readonly Resource[] {
  const resources: Resource[] = [];
  let place = start;
  for (let left = bytes.readUInt16BE(6); left > 0; left -= 1) {
    const owner = readName(bytes, place);
    const type = bytes.readUInt16BE(owner.end);
    const from = owner.end + 10;
    place = from + bytes.readUInt16BE(owner.end + 8);
    if (place > bytes.length) throw new RangeError("A record goes beyond its message");
    const text = readRecord(bytes, type, { from, to: place });
    if (text !== null) resources.push({ owner: owner.name.toLowerCase(), type, text });
  }
  return resources;
}

/** Resolvers give the records of another name with the aliases that lead there, in any order. */
function recordsOf(found: readonly Resource[], name: string, type: RecordType): readonly string[] {
  const aliases = new Map(
    found.filter((one) => one.type === cname).map((one) => [one.owner, one.text.toLowerCase()]),
  );
  let owner = name.toLowerCase();
  // One step for each is enough, and ends when they lead in a circle.
  for (let left = aliases.size; left > 0; left -= 1) owner = aliases.get(owner) ?? owner;
  return found
    .filter((one) => one.type === numbers[type] && one.owner === owner)
    .map(({ text }) => text);
}
