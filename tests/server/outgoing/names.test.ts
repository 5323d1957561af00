import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { failure, success } from "#core/result.ts";
import type { Names } from "#server/outgoing/names.ts";
import { openNames } from "#server/outgoing/names.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import { openNameServer, reply } from "./name-server.ts";
import type { Asked } from "./name-server.ts";
import { answer, openRawServer } from "./raw-server.ts";

let open: Awaited<ReturnType<typeof openRawServer>>;
let inside: Awaited<ReturnType<typeof openRawServer>>;

beforeAll(async () => {
  open = await openRawServer((socket) => socket.end(answer("hello")));
  inside = await openRawServer((socket) => socket.end(answer("inside")), { host: "127.0.0.2" });
});
afterAll(() => Promise.all([open.close(), inside.close()]));

/** A name that leads elsewhere at each look-up. */
function leadingTo(...addresses: readonly (readonly string[])[]): Names & { asked: string[] } {
  const asked: string[] = [];
  const next = [...addresses];
  return {
    asked,
    servers: () => [],
    addressesOf: async (name) => {
      asked.push(name);
      return success(next.shift() ?? []);
    },
  };
}

const fence = (address: string) => address === "127.0.0.1";

test("a name is looked up once, and what was checked is what is connected to", async () => {
  const names = leadingTo(["127.0.0.1"], ["127.0.0.2"], ["127.0.0.1"]);
  const outgoing = openOutgoing({ fence, names, hostGap: 0 });
  const address = `http://chaton.example:${open.port}/`;
  expect(await outgoing.get(address)).toMatchObject({ ok: true, value: { status: 200, address } });
  expect(names.asked).toEqual(["chaton.example"]);
  expect(await outgoing.get(`http://chaton.example:${inside.port}/`)).toEqual({
    ...{ ok: false, problems: ["forbidden-address"] },
  });
  expect([names.asked.length, inside.connections()]).toEqual([2, 0]);
});

test("the final dot of a name is dropped", async () => {
  const names = leadingTo(["127.0.0.1"]);
  const outgoing = openOutgoing({ fence, names, hostGap: 0 });
  const got = await outgoing.get(`http://CHATON.example.:${open.port}/`);
  expect(got).toMatchObject({ value: { address: `http://chaton.example:${open.port}/` } });
  expect(names.asked).toEqual(["chaton.example"]);
});

test.each([
  [["127.0.0.1", "127.0.0.2"]],
  [["127.0.0.2", "127.0.0.1"]],
  [["127.0.0.1", "::1"]],
  [[...Array.from({ length: 20 }, () => "127.0.0.1"), "127.0.0.2"]],
])("a name with an address outside and one inside is refused: %j", async (addresses) => {
  const before = open.connections();
  const outgoing = openOutgoing({ fence, names: leadingTo(addresses), hostGap: 0 });
  const got = await outgoing.get(`http://chaton.example:${open.port}/`);
  expect(got).toEqual({ ok: false, problems: ["forbidden-address"] });
  expect([open.connections(), inside.connections()]).toEqual([before, 0]);
});

test.each([
  ...["127.0.0.1", "10.0.0.1", "169.254.169.254", "0.0.0.0", "168.63.129.16", "255.255.255.255"],
  ...["::1", "::", "::ffff:7f00:1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::7f00:1"],
  ...[
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700:4700::1111%eth0",
    "fd00::1",
    "2002:7f00:1::",
    "2001::1",
  ],
  ...["2130706433", "0x7f.1", "127.1", "0177.0.0.1", "not an address", ""],
])("a name that leads to %j is refused by the fence of a real site", async (address) => {
  const outgoing = openOutgoing({ names: leadingTo([address]), hostGap: 0 });
  const got = await outgoing.get("http://chaton.example/");
  expect(got).toEqual({ ok: false, problems: ["forbidden-address"] });
});

test.each(["name-not-found", "our-side"] as const)("a look-up may end with %s", async (fault) => {
  const names: Names = { servers: () => [], addressesOf: async () => failure([fault]) };
  const outgoing = openOutgoing({ fence, names, hostGap: 0 });
  expect(await outgoing.get("http://chaton.example/")).toEqual({ ok: false, problems: [fault] });
});

test("another address is tried when the first one does not answer", async () => {
  const names = leadingTo(["127.0.0.3", "127.0.0.1"]);
  const outgoing = openOutgoing({ fence: (ip) => ip.startsWith("127."), names, hostGap: 0 });
  const got = await outgoing.get(`http://chaton.example:${open.port}/`);
  expect(got).toMatchObject({ ok: true, value: { status: 200 } });
});

describe("the resolvers of the machine", () => {
  let close = async () => {};
  afterEach(async () => {
    await close();
    close = async () => {};
  });

  async function lookUp(conduct: (asked: Asked) => readonly Buffer[], patience = 1_000) {
    const server = await openNameServer(conduct);
    close = server.close;
    const found = await openNames(() => [server.address]).addressesOf("chaton.example", patience);
    return { found, asked: server.asked };
  }
  const v4 = { type: 1, data: Buffer.from([192, 0, 2, 1]) };
  const v6 = { type: 28, data: Buffer.from("20010db8000000000000000000000001", "hex") };

  test("give every address of both kinds", async () => {
    const { found } = await lookUp((asked) => [
      reply(asked, { records: [asked.type === 28 ? v6 : v4] }),
    ]);
    expect(found).toEqual(success(["192.0.2.1", "2001:db8::1"]));
  });

  test("may know one kind alone", async () => {
    const { found } = await lookUp((asked) => [
      reply(asked, asked.type === 28 ? { code: 2 } : { records: [v4] }),
    ]);
    expect(found).toEqual(success(["192.0.2.1"]));
  });

  test.each([
    ["that there is no such name", { code: 3 }, "name-not-found"],
    ["that the name has no address", { code: 0 }, "name-not-found"],
    ["that they failed", { code: 2 }, "our-side"],
    ["that they refuse", { code: 5 }, "our-side"],
  ])("may say %s", async (_, said, fault) => {
    expect((await lookUp((asked) => [reply(asked, said)])).found).toEqual(failure([fault]));
  });

  test("are not waited for longer than asked", async () => {
    const before = performance.now();
    expect((await lookUp(() => [], 100)).found).toEqual(failure(["our-side"]));
    expect(performance.now() - before).toBeLessThan(3_500);
  });

  test("may not be there", async () => {
    const { port, close: leave } = await openRawServer(() => {});
    await leave();
    const names = openNames(() => [`127.0.0.1:${port}`]);
    expect(await names.addressesOf("chaton.example", 1_000)).toEqual(failure(["our-side"]));
  });
});
