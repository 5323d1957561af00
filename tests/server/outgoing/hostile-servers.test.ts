import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { outgoingFaults } from "#core/outgoing-fault.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import { head, hostile } from "./hostile-conducts.ts";
import { answer, openRawServer } from "./raw-server.ts";
import type { Conduct } from "./raw-server.ts";

const outgoing = openOutgoing({ fence: (address) => address === "127.0.0.1", hostGap: 0 });
/** Small, so that a test does not wait; the time is only short where it is what ends the visit. */
const largest = 10_000;
const patienceFor = (fault: string) => (fault === "too-slow" ? 400 : 10_000);

const open: Awaited<ReturnType<typeof openRawServer>>[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function meet(conduct: Conduct, patience: number) {
  const server = await openRawServer(conduct);
  open.push(server);
  const before = performance.now();
  const got = await outgoing.get(`${server.origin}/a`, { largest, patience });
  return { got, server, took: performance.now() - before };
}

describe("whatever bytes a server", () => {
  const wholes = [
    answer("hello", "etag: 1\r\n"),
    answer(gzipSync("hello".repeat(50)), "content-encoding: gzip\r\n"),
    answer(brotliCompressSync("hello".repeat(50)), "content-encoding: br\r\n"),
    Buffer.from(`${head("transfer-encoding: chunked\r\n")}5\r\nhello\r\n0\r\nx-a: b\r\n\r\n`),
    answer("", "location: /b\r\n", "302 Found"),
  ];
  const damaged = fc
    .record({
      whole: fc.constantFrom(...wholes),
      places: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
      length: fc.nat(),
    })
    .map(({ whole, places, length }) => {
      const bytes = Buffer.from(whole);
      for (const [place, byte] of places) bytes[place % bytes.length] = byte;
      return length % 2 === 0 ? bytes : bytes.subarray(0, length % bytes.length);
    });

  test.each([
    ["sends in place of an answer", fc.uint8Array({ maxLength: 200 })],
    [
      "sends after a good beginning",
      fc
        .uint8Array({ maxLength: 200 })
        .map((bytes) => Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\n"), bytes])),
    ],
    ["changes or cuts in an answer", damaged],
  ])("%s, it is an answer or a fault of the list", async (_, anyBytes) => {
    let bytes: Uint8Array = Buffer.alloc(0);
    const server = await openRawServer((socket) => socket.end(bytes));
    open.push(server);
    await fc.assert(
      fc.asyncProperty(anyBytes, async (given) => {
        bytes = given;
        const got = await outgoing.get(`${server.origin}/a`, { largest, patience: 5_000 });
        if (!got.ok) expect(outgoingFaults).toEqual(expect.arrayContaining([...got.problems]));
      }),
      { numRuns: 100 },
    );
  });
});

test("a port where nothing listens costs nothing", async () => {
  const server = await openRawServer(() => {});
  await server.close();
  const got = await outgoing.get(`${server.origin}/`);
  expect(got).toEqual({ ok: false, problems: ["no-connection"] });
});

describe("a server that", () => {
  test.each(Object.entries(hostile))("%s costs its caps alone", async (_, { fault, conduct }) => {
    const { got, server, took } = await meet(conduct, patienceFor(fault));
    expect(got).toEqual({ ok: false, problems: [fault] });
    expect(took).toBeLessThan(9_000);
    await expect.poll(server.open, { interval: 5, timeout: 10_000 }).toBe(0);
  });
});
