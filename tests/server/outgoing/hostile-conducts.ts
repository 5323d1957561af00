import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { answer } from "./raw-server.ts";
import type { Conduct } from "./raw-server.ts";

const brotliBomb = brotliCompressSync(Buffer.alloc(9_000_000));

/** A good beginning, with more headers. */
export const head = (more: string) => `HTTP/1.1 200 OK\r\n${more}\r\n`;

/** What a server may do, and what is said of it. */
export const hostile: Readonly<Record<string, { fault: string; conduct: Conduct }>> = {
  "never answers": { fault: "too-slow", conduct: () => {} },
  "sends its headers a byte at a time": {
    fault: "too-slow",
    conduct: (socket) => {
      const bytes = [...head("content-length: 5\r\n")];
      const timer = setInterval(() => socket.write(bytes.shift() ?? ""), 60);
      socket.on("close", () => clearInterval(timer));
    },
  },
  "sends its body a byte at a time": {
    fault: "too-slow",
    conduct: (socket) => {
      socket.write(head("content-length: 9000\r\n"));
      const timer = setInterval(() => socket.write("x"), 20);
      socket.on("close", () => clearInterval(timer));
    },
  },
  "says to continue for ever": {
    fault: "too-slow",
    conduct: (socket) => {
      const timer = setInterval(() => socket.write("HTTP/1.1 103 Early Hints\r\n\r\n"), 5);
      socket.on("close", () => clearInterval(timer));
    },
  },
  "never ends, without a length": {
    fault: "too-large",
    conduct: (socket) => {
      socket.write(head(""));
      endlessly(socket, () => "x".repeat(1_000));
    },
  },
  "never ends, in chunks": {
    fault: "too-large",
    conduct: (socket) => {
      socket.write(head("transfer-encoding: chunked\r\n"));
      endlessly(socket, () => `3e8\r\n${"x".repeat(1_000)}\r\n`);
    },
  },
  "never ends a chunk's extensions": {
    fault: "too-large",
    conduct: (socket) => {
      socket.write(`${head("transfer-encoding: chunked\r\n")}5;a=`);
      endlessly(socket, () => "x".repeat(1_000));
    },
  },
  "never ends its trailers": {
    fault: "too-large",
    conduct: (socket) => {
      socket.write(`${head("transfer-encoding: chunked\r\n")}0\r\n`);
      endlessly(socket, () => `x-${Math.random()}: ${"x".repeat(1_000)}\r\n`);
    },
  },
  "announces more than is wanted": {
    fault: "too-large",
    conduct: (socket) => {
      socket.write(head("content-length: 900000000000\r\n"));
      endlessly(socket, () => "x".repeat(1_000));
    },
  },
  "has one huge header": {
    fault: "too-large",
    conduct: (socket) => socket.end(answer("ok", `x-large: ${"x".repeat(100_000)}\r\n`)),
  },
  "has a thousand headers": {
    fault: "too-large",
    conduct: (socket) =>
      socket.end(
        answer(
          "ok",
          Array.from({ length: 1_000 }, (_, i) => `x-${i}: ${i}${"y".repeat(30)}\r\n`).join(""),
        ),
      ),
  },
  "never ends its headers": {
    fault: "too-large",
    conduct: (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      endlessly(socket, () => `x-${Math.random()}: ${"x".repeat(500)}\r\n`);
    },
  },
  "never ends its status line": {
    fault: "too-large",
    conduct: (socket) => {
      socket.write("HTTP/1.1 200 O");
      endlessly(socket, () => "x".repeat(1_000));
    },
  },
  "sends a gzip bomb": {
    fault: "too-large",
    conduct: (socket) =>
      socket.end(answer(gzipSync(Buffer.alloc(9_000_000)), "content-encoding: gzip\r\n")),
  },
  "sends a brotli bomb": {
    fault: "too-large",
    conduct: (socket) => socket.end(answer(brotliBomb, "content-encoding: br\r\n")),
  },
  "never ends a gzip that gives nothing": {
    fault: "too-large",
    conduct: (socket) => {
      socket.write(head("content-encoding: gzip\r\n"));
      const empty = gzipSync("");
      endlessly(socket, () => Buffer.concat(Array.from({ length: 50 }, () => empty)));
    },
  },
  "compresses twice": {
    fault: "malformed-answer",
    conduct: (socket) =>
      socket.end(answer(gzipSync(gzipSync("ok")), "content-encoding: gzip, gzip\r\n")),
  },
  "compresses twice, in two headers": {
    fault: "malformed-answer",
    conduct: (socket) =>
      socket.end(
        answer(gzipSync(gzipSync("ok")), "content-encoding: gzip\r\ncontent-encoding: gzip\r\n"),
      ),
  },
  "compresses in a way nobody asked for": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end(answer(deflateSync("ok"), "content-encoding: deflate\r\n")),
  },
  "compresses with zstd, which nobody asked for": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end(answer("(\xB5/\xFD", "content-encoding: zstd\r\n")),
  },
  "says gzip and sends text": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end(answer("plain", "content-encoding: gzip\r\n")),
  },
  "says brotli and sends text": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end(answer("plain", "content-encoding: br\r\n")),
  },
  "cuts its gzip": {
    fault: "malformed-answer",
    conduct: (socket) =>
      socket.end(answer(gzipSync("plain text").subarray(0, 15), "content-encoding: gzip\r\n")),
  },
  "promises more bytes than it sends": {
    fault: "no-connection",
    conduct: (socket) => socket.end(`${head("content-length: 900\r\n")}short`),
  },
  "ends in the middle of a chunk": {
    fault: "no-connection",
    conduct: (socket) => socket.end(`${head("transfer-encoding: chunked\r\n")}3e8\r\nshort`),
  },
  "gives two lengths": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end(`${head("content-length: 2\r\ncontent-length: 900\r\n")}ok`),
  },
  "gives a length and chunks": {
    fault: "malformed-answer",
    conduct: (socket) =>
      socket.end(
        `${head("content-length: 2\r\ntransfer-encoding: chunked\r\n")}2\r\nok\r\n0\r\n\r\n`,
      ),
  },
  "gives a length below zero": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end(`${head("content-length: -1\r\n")}ok`),
  },
  "gives a chunk of a nonsense length": {
    fault: "malformed-answer",
    conduct: (socket) =>
      socket.end(`${head("transfer-encoding: chunked\r\n")}zz\r\nok\r\n0\r\n\r\n`),
  },
  "answers as HTTP/0.9": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end("<html>hello</html>"),
  },
  "answers as a mail server": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end("220 mail.example ESMTP ready\r\n"),
  },
  "answers in an unknown version": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end("HTTP/9.9 200 OK\r\ncontent-length: 2\r\n\r\nok"),
  },
  "answers with random bytes": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end(Buffer.from("00ff17030300aa", "hex")),
  },
  "folds nothing but control characters in a header": {
    fault: "malformed-answer",
    conduct: (socket) => socket.end(answer("ok", "x-bad: a\0b\r\n")),
  },
  "closes without a word": { fault: "no-connection", conduct: (socket) => socket.end() },
  "resets at once": { fault: "no-connection", conduct: (socket) => socket.resetAndDestroy() },
  "resets in the middle of its headers": {
    fault: "no-connection",
    conduct: (socket) => socket.write("HTTP/1.1 200 OK\r\nx-a", () => socket.resetAndDestroy()),
  },
  "resets in the middle of its body": {
    fault: "no-connection",
    conduct: (socket) =>
      socket.write(`${head("content-length: 900\r\n")}short`, () =>
        setImmediate(() => socket.resetAndDestroy()),
      ),
  },
  "switches to another protocol": {
    fault: "no-connection",
    conduct: (socket) =>
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
      ),
  },
};

/** Writes for as long as anyone reads. */
function endlessly(socket: Parameters<Conduct>[0], piece: () => string | Buffer): void {
  if (socket.writable) socket.write(piece(), () => setImmediate(() => endlessly(socket, piece)));
}
