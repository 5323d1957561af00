import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";

/** A question as it came: its bytes, and what it asks. */
export type Asked = {
  readonly bytes: Buffer;
  readonly name: string;
  readonly type: number;
  readonly isByStream: boolean;
};

/** Messages sent back, in order; none for a server that stays silent. */
type Conduct = (asked: Asked) => readonly Buffer[];

/** A resolver on this machine, over UDP and TCP, that may say anything. */
export async function openNameServer(conduct: Conduct) {
  const asked: Asked[] = [];
  const answerTo = (bytes: Buffer, isByStream: boolean) => {
    const question = { bytes, ...readQuestion(bytes), isByStream };
    asked.push(question);
    return conduct(question);
  };
  const server = createServer((socket) => serveStream(socket, answerTo));
  const { port, datagrams } = await listenBothWays(server);
  datagrams.on("message", (bytes, { port: to, address }) => {
    for (const message of answerTo(bytes, false)) datagrams.send(message, to, address);
  });
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: async () => {
      await new Promise<void>((resolve) => datagrams.close(() => resolve()));
      await close(server);
    },
  };
}

/** A port that is free over TCP may be taken over UDP: another one is tried then, a few times. */
async function listenBothWays(server: Server, tries = 10) {
  const port = await listen(server);
  const datagrams = createSocket("udp4");
  const taken = await new Promise<Error | null>((resolve) => {
    datagrams.once("error", resolve);
    datagrams.bind(port, "127.0.0.1", () => resolve(null));
  });
  if (taken === null) return { port, datagrams };
  datagrams.close();
  await close(server);
  if (tries === 1) throw taken;
  return listenBothWays(server, tries - 1);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function serveStream(
  socket: Socket,
  answerTo: (bytes: Buffer, isByStream: boolean) => readonly Buffer[],
) {
  socket.on("error", () => {});
  socket.once("data", (bytes) => {
    for (const message of answerTo(bytes.subarray(2), true)) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(message.length);
      // Cut in two, as networks may.
      socket.write(Buffer.concat([length, message.subarray(0, 5)]));
      setImmediate(() => socket.end(message.subarray(5)));
    }
  });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port");
  return bound.port;
}

function readQuestion(bytes: Buffer): { name: string; type: number } {
  const labels: string[] = [];
  let place = 12;
  while ((bytes[place] ?? 0) > 0) {
    const end = place + 1 + (bytes[place] ?? 0);
    labels.push(bytes.toString("latin1", place + 1, end));
    place = end;
  }
  return { name: labels.join("."), type: bytes.readUInt16BE(place + 1) };
}

type Reply = {
  /** RCODE. */
  readonly code?: number;
  /** Added to those of an answer: 0x20 authenticated, 0x200 truncated. */
  readonly flags?: number;
  readonly records?: readonly { owner?: Buffer; type: number; data: Buffer }[];
};

/** An answer to a question: its owner is the name asked for, unless told. */
export function reply({ bytes }: Asked, { code = 0, flags = 0, records = [] }: Reply): Buffer {
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt16BE(0x8180 | flags | code, 2);
  [1, records.length, 0, 0].forEach((count, place) => head.writeUInt16BE(count, 4 + place * 2));
  let end = 12;
  while ((bytes[end] ?? 0) > 0) end += 1 + (bytes[end] ?? 0);
  const parts = records.map(({ owner = Buffer.from([0xc0, 12]), type, data }) => {
    const kind = Buffer.alloc(10);
    kind.writeUInt16BE(type, 0);
    kind.writeUInt16BE(1, 2);
    kind.writeUInt16BE(data.length, 8);
    return Buffer.concat([owner, kind, data]);
  });
  return Buffer.concat([head, bytes.subarray(12, end + 5), ...parts]);
}

/** A name as in a message, not shortened. */
export function wire(name: string): Buffer {
  const labels = name.split(".").filter((label) => label !== "");
  const parts = labels.map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  return Buffer.concat([...parts, Buffer.alloc(1)]);
}

/** The parts of a TXT record. */
export function texts(...parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.map((part) => Buffer.from([Buffer.byteLength(part), ...Buffer.from(part)])),
  );
}
