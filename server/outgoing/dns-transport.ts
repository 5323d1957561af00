import { createSocket } from "node:dgram";
import { connect, isIPv6 } from "node:net";
import type { DnsMessage, Question } from "#server/outgoing/dns-message.ts";
import { readAnswer, writeQuestion } from "#server/outgoing/dns-message.ts";

/** A resolver, by its IP address. */
export type Server = { readonly host: string; readonly port: number };

/**
 * What a resolver answers, over TCP when it is too long for UDP; null when nothing that fits comes
 * within `patience` milliseconds. Rejects when our own network fails.
 */
export async function askServer(
  server: Server,
  question: Question,
  patience: number,
): Promise<DnsMessage | null> {
  const answer = await askByDatagram(server, question, patience);
  return answer?.isTruncated === true ? askByStream(server, question, patience) : answer;
}

/** Node takes a random port; a connected socket hears nobody but the resolver. */
function askByDatagram(
  { host, port }: Server,
  question: Question,
  patience: number,
): Promise<DnsMessage | null> {
  const socket = createSocket(isIPv6(host.replace(/%.*$/u, "")) ? "udp6" : "udp4");
  return new Promise<DnsMessage | null>((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), patience);
    socket.on("close", () => clearTimeout(timer));
    socket.on("error", reject);
    socket.on("message", (bytes) => {
      const answer = readAnswer(bytes, question);
      // Anything else may be forged: the true answer may still come.
      if (answer !== null) resolve(answer);
    });
    socket.on("connect", () => socket.send(writeQuestion(question)));
    socket.connect(port, host);
  }).finally(() => socket.close());
}

/** Each message comes after its length, in two bytes (RFC 1035 section 4.2.2). */
function askByStream(
  { host, port }: Server,
  question: Question,
  patience: number,
): Promise<DnsMessage | null> {
  const socket = connect({ host, port });
  return new Promise<DnsMessage | null>((resolve, reject) => {
    let received = Buffer.alloc(0);
    const timer = setTimeout(() => resolve(null), patience);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(null);
    });
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      const end = received.length < 2 ? Infinity : 2 + received.readUInt16BE(0);
      if (received.length >= end) resolve(readAnswer(received.subarray(2, end), question));
    });
    const bytes = writeQuestion(question);
    socket.write(Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]));
  }).finally(() => socket.destroy());
}
