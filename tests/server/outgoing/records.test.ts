import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { failure, success } from "#core/result.ts";
import type { RecordType } from "#server/outgoing/client.ts";
import { readAnswer, writeQuestion } from "#server/outgoing/dns-message.ts";
import { openNames } from "#server/outgoing/names.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import { openNameServer, reply, texts, wire } from "./name-server.ts";
import type { Asked } from "./name-server.ts";

const servers: Awaited<ReturnType<typeof openNameServer>>[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Asks resolvers that behave as told, one for each conduct. */
async function ask(
  [name, type]: readonly [string, RecordType],
  ...conducts: readonly ((asked: Asked) => readonly Buffer[])[]
) {
  for (const conduct of conducts) servers.push(await openNameServer(conduct));
  const names = openNames(() => servers.map(({ address }) => address));
  return openOutgoing({ names }).records(name, type);
}

const chaton = ["chaton.example", "TXT"] as const;
const hello = { type: 16, data: texts("hello") };
const found = (...records: readonly string[]) => success({ records, isAuthenticated: false });

const key = Buffer.from("0101030da0b1c2d3", "hex");
const written: readonly (readonly [RecordType, number, Buffer, string])[] = [
  ["TXT", 16, texts("v=spf1 ", "-all"), "v=spf1 -all"],
  ["TXT", 16, texts(""), ""],
  ["TXT", 16, texts("é".repeat(100)), "é".repeat(100)],
  [
    "MX",
    15,
    Buffer.concat([Buffer.from([0, 10]), wire("mx.chaton.example")]),
    "10 mx.chaton.example",
  ],
  ["MX", 15, Buffer.from([0, 10, 2, 109, 120, 0xc0, 12]), "10 mx.chaton.example"],
  ["MX", 15, Buffer.from([0, 0, 0]), "0 ."],
  ["NS", 2, wire("ns1.elsewhere.example"), "ns1.elsewhere.example"],
  [
    "CAA",
    257,
    Buffer.concat([Buffer.from([0, 5]), Buffer.from("issueletsencrypt.org")]),
    '0 issue "letsencrypt.org"',
  ],
  [
    "CAA",
    257,
    Buffer.concat([Buffer.from([128, 9]), Buffer.from("issuewild;")]),
    '128 issuewild ";"',
  ],
  ["DS", 43, Buffer.from("07d90d02aabbcc", "hex"), "2009 13 2 AABBCC"],
  ["DNSKEY", 48, key, `257 3 13 ${Buffer.from("a0b1c2d3", "hex").toString("base64")}`],
];

test.each(written)("a record %s is written as usual", async (type, number, data, text) => {
  const records = [{ type: number, data }];
  expect(await ask(["chaton.example", type], (asked) => [reply(asked, { records })])).toEqual(
    found(text),
  );
});

test("every record of the name is given, and none of another", async () => {
  const other = { ...hello, owner: wire("other.example") };
  const records = [
    hello,
    other,
    { type: 46, data: texts("a signature") },
    { type: 16, data: texts("two") },
  ];
  expect(await ask(chaton, (asked) => [reply(asked, { records })])).toEqual(found("hello", "two"));
});

test("an alias is followed to what it stands for, in whatever order records come", async () => {
  const records = [
    { type: 5, data: wire("a.example") },
    { owner: wire("A.example"), type: 5, data: wire("b.example") },
    { ...hello, owner: wire("b.EXAMPLE") },
    { type: 16, owner: wire("c.example"), data: texts("not asked") },
  ];
  for (const order of [records, records.toReversed()]) {
    const answered = await ask(chaton, (asked) => [reply(asked, { records: order })]);
    expect(answered).toEqual(found("hello"));
    await Promise.all(servers.splice(0).map((server) => server.close()));
  }
});

test("aliases that lead in a circle lead nowhere", async () => {
  const records = [
    { type: 5, data: wire("a.example") },
    { owner: wire("a.example"), type: 5, data: wire("chaton.example") },
    { ...hello, owner: wire("b.example") },
  ];
  expect(await ask(chaton, (asked) => [reply(asked, { records })])).toEqual(found());
});

test.each([
  ["no such name", 3],
  ["no such record", 0],
])("%s is a certain none", async (_, code) => {
  expect(await ask(chaton, (asked) => [reply(asked, { code })])).toEqual(found());
});

test("the resolver says that it checked the signatures, and is asked to", async () => {
  const answered = await ask(chaton, (asked) => [reply(asked, { flags: 0x20, records: [hello] })]);
  expect(answered).toEqual(success({ records: ["hello"], isAuthenticated: true }));
  expect(servers[0]?.asked[0]?.bytes.readUInt16BE(2)).toBe(0x0120);
});

test("an answer that is cut is asked for again, whole", async () => {
  const long = { type: 16, data: texts(...Array.from({ length: 20 }, () => "x".repeat(200))) };
  const answered = await ask(chaton, (asked) => [
    reply(asked, asked.isByStream ? { records: [long] } : { flags: 0x200 }),
  ]);
  expect(answered).toEqual(found("x".repeat(4_000)));
  expect(servers[0]?.asked.map(({ isByStream }) => isByStream)).toEqual([false, true]);
});

describe("what does not answer the question is not heard:", () => {
  const forged = (asked: Asked) => reply(asked, { records: [{ type: 16, data: texts("forged") }] });
  const changed = (asked: Asked, place: number, byte: number) => {
    const bytes = forged(asked);
    bytes[place] = byte;
    return bytes;
  };
  test.each<[string, (asked: Asked) => Buffer]>([
    ["another identifier", (asked) => changed(asked, 1, (asked.bytes[1] ?? 0) ^ 1)],
    ["a question", (asked) => changed(asked, 2, 0x01)],
    ["another operation", (asked) => changed(asked, 2, 0xa9)],
    ["another name", (asked) => changed(asked, 13, 0x78)],
    ["another type", (asked) => changed(asked, 29, 1)],
    ["another class", (asked) => changed(asked, 31, 3)],
    ["no question", (asked) => changed(asked, 5, 0)],
    ["a few bytes", () => Buffer.from("hello")],
    ["nothing", () => Buffer.alloc(0)],
    ["half of it", (asked) => forged(asked).subarray(0, 40)],
    ["fewer records than it says", (asked) => changed(asked, 7, 9)],
  ])("%s", async (_, forge) => {
    const answered = await ask(chaton, (asked) => [
      forge(asked),
      reply(asked, { records: [hello] }),
    ]);
    expect(answered).toEqual(found("hello"));
  });
});

test("another resolver is asked when the first one refuses, fails or talks nonsense", async () => {
  for (const code of [1, 2, 4, 5]) {
    const answered = await ask(
      chaton,
      (asked) => [reply(asked, { code })],
      (asked) => [reply(asked, { records: [hello] })],
    );
    expect(answered).toEqual(found("hello"));
    await Promise.all(servers.splice(0).map((server) => server.close()));
  }
});

test.each([
  ["what serves the name fails", 2, "no-answer"],
  ["our resolver refuses us", 5, "our-side"],
  ["our resolver does not understand", 1, "our-side"],
])("%s: nothing is known", async (_, code, fault) => {
  expect(await ask(chaton, (asked) => [reply(asked, { code })])).toEqual(failure([fault]));
});

test("without a resolver nothing is known", async () => {
  expect(await ask(chaton)).toEqual(failure(["our-side"]));
  const gone = await openNameServer(() => []);
  await gone.close();
  const outgoing = openOutgoing({ names: openNames(() => [gone.address]) });
  expect(await outgoing.records(...chaton)).toEqual(failure(["our-side"]));
});

test.each([
  ...[
    "",
    "localhost",
    "router",
    "db.internal",
    "printer.local",
    "x.home.arpa",
    "nas.lan",
    "a..example",
  ],
  ...[
    "a b.example",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(130)}example`,
    "a\\.example",
    "10.in addr",
  ],
])("%j is not asked for", async (name) => {
  const answered = await ask([name, "TXT"], (asked) => [reply(asked, { records: [hello] })]);
  expect(answered).toEqual(failure(["no-answer"]));
  expect(servers[0]?.asked).toEqual([]);
});

test.each([
  ["_dmarc.chaton.example", "_dmarc.chaton.example"],
  ["chaton.example.", "chaton.example"],
  ["chatôn.example", "xn--chatn-9ta.example"],
  [".", ""],
])("%s is asked for as %s", async (name, asked) => {
  expect(await ask([name, "TXT"], (question) => [reply(question, {})])).toEqual(found());
  expect(servers[0]?.asked[0]?.name).toBe(asked);
});

describe("the reader of answers", () => {
  const question = { id: 7, name: "chaton.example", type: "TXT" } as const;
  const asked: Asked = {
    bytes: writeQuestion(question),
    name: question.name,
    type: 16,
    isByStream: false,
  };

  test("ends on whatever bytes follow the question", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 0, max: 40 }),
        (bytes, count) => {
          const message = Buffer.concat([reply(asked, {}), Buffer.from(bytes)]);
          message.writeUInt16BE(count, 6);
          expect(readAnswer(message, question)?.code ?? 0).toBe(0);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["points to itself", Buffer.from([0xc0, 32])],
    ["points ahead", Buffer.from([0xc0, 60])],
    ["points in a circle", Buffer.from([1, 97, 0xc0, 32])],
    ["has a label of a kind that nobody uses", Buffer.from([0x80, 1, 0])],
    ["never ends", Buffer.alloc(300, 1)],
  ])("refuses a name that %s", (_, owner) => {
    const message = reply(asked, { records: [{ ...hello, owner }] });
    expect(readAnswer(message, question)).toBeNull();
  });

  test.each<[RecordType, number, string]>([
    ["TXT", 16, "05aa"],
    ["CAA", 257, "0009aa"],
    ["DS", 43, "0102"],
    ["DNSKEY", 48, "0101"],
  ])("refuses a record %s that is cut short", (type, number, hex) => {
    const asks = { ...question, type };
    const bytes = writeQuestion(asks);
    const message = reply(
      { ...asked, bytes },
      { records: [{ type: number, data: Buffer.from(hex, "hex") }] },
    );
    expect(readAnswer(message, asks)).toBeNull();
  });
});
