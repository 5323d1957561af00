import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Asked } from "#server/outgoing/client.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import { answer, openRawServer } from "./raw-server.ts";

const outgoing = openOutgoing({
  ...{ fence: (address: string) => address === "127.0.0.1", hostGap: 0 },
  agentName: "MATOU (+https://matou.example)",
});
let close = async () => {};
afterEach(() => close());

/** What is read of an answer, and what was asked. */
async function read(bytes: string | Buffer, asked?: Asked) {
  let request = "";
  const server = await openRawServer((socket, received) => {
    request = received;
    socket.end(bytes);
  });
  close = server.close;
  const got = await outgoing.get(`${server.origin}/a?b=c#d`, asked);
  if (!got.ok) throw new Error(got.problems.join());
  return { ...got.value, text: Buffer.from(got.value.bytes).toString(), request, server };
}

test("an answer is given as it came", async () => {
  const got = await read(answer("hello", 'etag: "1"\r\nx-a: 1\r\nx-a: 2\r\n'));
  expect(got).toMatchObject({ status: 200, text: "hello", redirects: [], certificate: null });
  expect(got.address).toBe(`${got.server.origin}/a?b=c`);
  expect([got.headers.get("ETag"), got.headers.get("x-a")]).toEqual(['"1"', "1, 2"]);
});

test.each([400, 401, 404, 410, 429, 500, 503])("the status %i is an answer", async (status) => {
  expect(await read(answer("sorry", "", `${status} Nothing`))).toMatchObject({
    status,
    text: "sorry",
  });
});

test.each(["204 No Content", "304 Not Modified"])("%s has no body", async (status) => {
  const got = await read(`HTTP/1.1 ${status}\r\n\r\n`);
  expect([got.status, got.bytes.length]).toEqual([Number(status.slice(0, 3)), 0]);
  await close();
  const compressed = await read(`HTTP/1.1 ${status}\r\ncontent-encoding: gzip\r\n\r\n`);
  expect(compressed.bytes.length).toBe(0);
});

test.each([
  ["gzip", gzipSync("hello")],
  ["GZIP", gzipSync("hello")],
  ["x-gzip", gzipSync("hello")],
  ["br", brotliCompressSync("hello")],
  ["identity", Buffer.from("hello")],
])("a body in %s is read", async (encoding, bytes) => {
  expect((await read(answer(bytes, `content-encoding: ${encoding}\r\n`))).text).toBe("hello");
});

test("a body in chunks, or ended by closing, is read", async () => {
  const chunked =
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
  expect((await read(chunked)).text).toBe("hello");
  await close();
  expect((await read("HTTP/1.0 200 OK\r\n\r\nhello")).text).toBe("hello");
});

test("a body may be as large as what is asked, and no byte larger", async () => {
  expect((await read(answer("x".repeat(500)), { largest: 500 })).text).toHaveLength(500);
  await close();
  await expect(read(answer("x".repeat(501)), { largest: 500 })).rejects.toThrow("too-large");
  await close();
  const zipped = answer(gzipSync("x".repeat(501)), "content-encoding: gzip\r\n");
  await expect(read(zipped, { largest: 500 })).rejects.toThrow("too-large");
});

test("a wrong charset changes no byte", async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0xe9, 0x00, 0x80]);
  const got = await read(
    answer(bytes, "content-type: text/plain; charset=utf-7\r\nx-e: \u00e9\r\n"),
  );
  expect(Buffer.from(got.bytes)).toEqual(bytes);
});

test("who asks is said, and what is wanted", async () => {
  const { request } = await read(answer("hello"), {
    accept: "text/html",
    etag: '"1"',
    lastModified: "Sun, 22 Nov 2026 10:00:00 GMT",
  });
  const lines = request.split("\r\n");
  expect(lines[0]).toBe("GET /a?b=c HTTP/1.1");
  expect(lines).toEqual(
    expect.arrayContaining([
      "accept: text/html",
      "accept-encoding: gzip, br",
      "user-agent: MATOU (+https://matou.example)",
      'if-none-match: "1"',
      "if-modified-since: Sun, 22 Nov 2026 10:00:00 GMT",
    ]),
  );
});

test("whatever follows the host of an address, it is asked for or refused", async () => {
  const server = await openRawServer((socket) => socket.end(answer("hello")));
  close = server.close;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (rest) => {
      const got = await outgoing.get(`${server.origin}/${rest}`);
      expect(got.ok ? got.value.status : got.problems).toBe(200);
    }),
    { numRuns: 200 },
  );
});

test.each(['"1"\r\nx-injected: 1', '"é\u{1F408}"', "", "x".repeat(501)])(
  "the former tag %j is not sent back",
  async (etag) => {
    const { request } = await read(answer("hello"), { etag });
    expect(request).not.toMatch(/if-none-match|injected/u);
  },
);
