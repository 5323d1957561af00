import { spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import type { IncomingMessage } from "node:http";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { startPostgres } from "#tests/support/postgres.mjs";
import { startSite } from "#tests/support/site.ts";

const hosters = 100;
const path = `/hebergeurs?size=${hosters}`;
const clients = 32;
/** Turns of each contestant, alternating, and how long one lasts. */
const runs = 9;
const turn = 800;

const common = ["Host: matou.example", "Accept-Encoding: gzip, deflate, br"];
const request = (...more: readonly string[]) =>
  Buffer.from([`GET ${path} HTTP/1.1`, ...common, ...more, "", ""].join("\r\n"));

type Contestant = { readonly url: string; readonly request: Buffer };

/**
 * The directory page of a hundred hosters: served from memory, by Node alone sending the same
 * bytes, and rendered anew for each visitor, as one with a cookie is. On either database: the
 * embedded one slows all that its process does.
 */
export async function bench(print: (line: string) => void): Promise<void> {
  const postgres = await startPostgres();
  const server = await startSite({ hosters, databaseUrl: postgres.url });
  const embedded = await startSite({ hosters });
  const raw = await startRaw(server.url);
  try {
    const contestants = {
      raw: { url: raw.url, request: request() },
      kept: { url: server.url, request: request() },
      unchanged: { url: server.url, request: request("If-None-Match: *") },
      rendered: { url: server.url, request: request("Cookie: visitor=known") },
      keptEmbedded: { url: embedded.url, request: request() },
      renderedEmbedded: { url: embedded.url, request: request("Cookie: visitor=known") },
    };
    const rates = await measure(contestants);
    const compare = (name: keyof typeof contestants, what: string) => {
      const ratio = rates[name] / rates.raw;
      print(`${what}: ${rates[name].toFixed(0)} requests/s, ${ratio.toFixed(3)} × raw`);
    };
    print(`directory page of ${hosters} hosters, ${raw.size} bytes of brotli, ${clients} clients`);
    compare("raw", "raw node:http sending the same bytes");
    compare("kept", "served from memory (aim: at least 0.9)");
    compare("unchanged", "not modified (304)");
    compare("rendered", "rendered and compressed each time");
    compare("keptEmbedded", "served from memory, beside the embedded database");
    compare("renderedEmbedded", "rendered each time, from the embedded database");
  } finally {
    await raw.stop();
    await Promise.all([server.stop(), embedded.stop()]);
    await postgres.stop();
  }
}

async function measure<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) await rateOf(contestants[name]);
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) rates.get(name)?.push(await rateOf(contestants[name]));
  }
  const entries = names.map((name) => [name, median(rates.get(name) ?? [])] as const);
  return Object.fromEntries(entries) as Record<Name, number>;
}

/** Requests answered in a second, to clients that ask again as soon as they have the answer. */
async function rateOf({ url, request: bytes }: Contestant): Promise<number> {
  const { port, hostname } = new URL(url);
  const state = { answered: 0, isOver: false };
  const size = await sizeOfAnswer(Number(port), hostname, bytes);
  const sockets = await Promise.all(
    Array.from({ length: clients }, () => open(Number(port), hostname)),
  );
  const begun = performance.now();
  for (const socket of sockets) askAgain(socket, { bytes, size, state });
  await setTimeout(turn);
  state.isOver = true;
  const rate = (state.answered * 1_000) / (performance.now() - begun);
  for (const socket of sockets) socket.destroy();
  // What is still under way must not weigh on the next turn, which is another's.
  await sizeOfAnswer(Number(port), hostname, bytes);
  return rate;
}

type Asking = {
  readonly bytes: Buffer;
  readonly size: number;
  readonly state: { answered: number; isOver: boolean };
};

/** Every answer is of the same size: counting bytes costs less than reading them, so that servers are what is measured. */
function askAgain(socket: Socket, { bytes, size, state }: Asking): void {
  let left = size;
  socket.on("data", (piece) => {
    left -= piece.length;
    if (left > 0 || state.isOver) return;
    if (left < 0) throw new Error("An answer is longer than the first one.");
    state.answered += 1;
    left = size;
    socket.write(bytes);
  });
  socket.write(bytes);
}

async function sizeOfAnswer(port: number, host: string, bytes: Buffer): Promise<number> {
  const socket = await open(port, host);
  let text = "";
  socket.on("data", (piece) => {
    text += piece.toString("latin1");
  });
  socket.write(bytes);
  for (;;) {
    const end = text.indexOf("\r\n\r\n");
    const length = Number(/^content-length: (?<length>\d+)/imu.exec(text)?.groups?.["length"] ?? 0);
    if (end !== -1 && text.length >= end + 4 + length) break;
    await setTimeout(10);
  }
  socket.destroy();
  return text.length;
}

async function open(port: number, host: string): Promise<Socket> {
  const socket = connect({ port, host, noDelay: true });
  await once(socket, "connect");
  return socket;
}

/** Node alone, sending what the site answers. */
async function startRaw(site: string) {
  const { headers, bytes } = await download(site);
  const folder = await mkdtemp(join(tmpdir(), "matou-raw-"));
  const file = join(folder, "answer.json");
  await writeFile(file, JSON.stringify({ headers, body: bytes.toString("base64") }));
  const server = spawn(process.execPath, ["tests/support/raw-server.mjs", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) => {
    server.stdout.once("data", (said: Buffer) => resolve(said.toString().trim()));
  });
  return {
    url,
    size: bytes.length,
    async stop() {
      const gone = once(server, "exit");
      server.kill();
      await gone;
      await rm(folder, { recursive: true });
    },
  };
}

/** The answer as it travels, without the headers Node adds by itself. */
async function download(site: string) {
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    get(site + path, { headers: { "accept-encoding": "br" } }, resolve).once("error", reject);
  });
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const raw = incoming.rawHeaders;
  const headers = raw.filter((_, index) => !ownOfNode.test(raw[index - (index % 2)] ?? ""));
  return { headers, bytes: Buffer.concat(pieces) };
}

const ownOfNode = /^(?:connection|date|keep-alive)$/iu;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
