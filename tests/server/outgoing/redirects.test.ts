import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asked } from "#server/outgoing/client.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import { openFileServer } from "#tests/server/exchange/file-server.ts";
import type { Answer } from "#tests/server/exchange/file-server.ts";
import { answer, openRawServer } from "./raw-server.ts";

let server: Awaited<ReturnType<typeof openFileServer>>;
let inside: Awaited<ReturnType<typeof openRawServer>>;
let seen: { path: string; headers: Record<string, unknown> }[];
/** The test's server alone: its neighbour on 127.0.0.2 is inside. */
const outgoing = openOutgoing({ fence: (address) => address === "127.0.0.1", hostGap: 0 });

function redirectTo(location: string, status = 302): Answer {
  return (request, response) => {
    seen.push({ path: request.url ?? "", headers: request.headers });
    const bytes = Buffer.from(location, "utf8").toString("latin1");
    response.writeHead(status, { location: bytes, "set-cookie": "a=b" }).end("somewhere else");
  };
}

beforeAll(async () => {
  seen = [];
  server = await openFileServer();
  inside = await openRawServer((socket) => socket.end(answer("inside")), { host: "127.0.0.2" });
  server.answers.set("/end", "the end");
  server.answers.set("/a/end", "the other end");
});
afterAll(() => Promise.all([server.close(), inside.close()]));

function get(path: string, asked?: Asked) {
  return outgoing.get(`${server.origin}${path}`, asked);
}

test.each([301, 302, 303, 307, 308])("a redirect %i is followed", async (status) => {
  server.answers.set("/old", redirectTo("/end", status));
  const got = await get("/old#part");
  expect(got).toMatchObject({
    ok: true,
    value: { status: 200, address: `${server.origin}/end`, certificate: null },
  });
  expect(got.ok && got.value.redirects).toEqual([`${server.origin}/old#part`]);
  expect(got.ok && Buffer.from(got.value.bytes).toString()).toBe("the end");
});

test.each([300, 304, 305, 306, 200, 201, 404])(
  "a location beside the status %i leads nowhere",
  async (status) => {
    server.answers.set("/old", redirectTo("/end", status));
    expect(await get("/old")).toMatchObject({ ok: true, value: { status, redirects: [] } });
  },
);

test("a redirect without a location is an answer", async () => {
  server.answers.set("/old", (_, response) => response.writeHead(301).end("moved"));
  expect(await get("/old")).toMatchObject({ ok: true, value: { status: 301 } });
});

test.each([
  ["end", "/a/end"],
  ["../end", "/end"],
  ["./end?x=é#y", "/a/end?x=%C3%A9"],
  ["?end", "/a/old?end"],
  ["", "/a/old"],
])("the location %j is read from where it is", async (location, path) => {
  server.answers.set("/a/end?x=%C3%A9", "the end");
  server.answers.set("/a/old?end", "the end");
  server.answers.set("/a/old", redirectTo(location));
  const got = await get("/a/old", { mostRedirects: 1 });
  if (location === "") expect(got).toEqual({ ok: false, problems: ["too-many-redirects"] });
  else expect(got).toMatchObject({ ok: true, value: { address: `${server.origin}${path}` } });
});

test("as many redirects are followed as may be, and no more", async () => {
  for (const step of [1, 2, 3, 4, 5]) {
    server.answers.set(`/${step}`, redirectTo(step === 1 ? "/end" : `/${step - 1}`));
  }
  expect(await get("/3")).toMatchObject({ ok: true, value: { status: 200 } });
  expect(await get("/4")).toEqual({ ok: false, problems: ["too-many-redirects"] });
  expect(await get("/5", { mostRedirects: 5 })).toMatchObject({ ok: true });
  expect(await get("/1", { mostRedirects: 0 })).toEqual({
    ok: false,
    problems: ["too-many-redirects"],
  });
});

test("a loop ends", async () => {
  server.answers.set("/ping", redirectTo("/pong"));
  server.answers.set("/pong", redirectTo("/ping"));
  const before = server.asked.length;
  expect(await get("/ping")).toEqual({ ok: false, problems: ["too-many-redirects"] });
  expect(server.asked.length - before).toBe(4);
});

test("the time of all steps counts together", async () => {
  const slowly: Answer = (_, response) => {
    setTimeout(() => response.writeHead(302, { location: "/slow" }).end(), 120);
  };
  server.answers.set("/slow", slowly);
  const got = await get("/slow", { patience: 300, mostRedirects: 100 });
  expect(got).toEqual({ ok: false, problems: ["too-slow"] });
});

test("what comes with a redirect is not waited for", async () => {
  server.answers.set("/endless", (_, response) => {
    response.writeHead(302, { location: "/end" }).write("never ended");
  });
  expect(await get("/endless", { patience: 10_000 })).toMatchObject({
    ok: true,
    value: { status: 200 },
  });
});

test("neither cookie nor referrer is sent on", async () => {
  server.answers.set("/second", redirectTo("/end"));
  server.answers.set("/first", redirectTo("/second"));
  await get("/first");
  const { headers } = seen.at(-1) ?? {};
  expect(Object.keys(headers ?? {}).toSorted()).toEqual([
    "accept",
    "accept-encoding",
    "connection",
    "host",
    "user-agent",
  ]);
});

describe("a redirect inside", () => {
  test.each([
    ["http://127.0.0.2:PORT/", "forbidden-address"],
    ["//127.0.0.2:PORT/", "forbidden-address"],
    ["http:\\\\127.0.0.2:PORT\\", "forbidden-address"],
    ["http://0x7f.2:PORT/", "forbidden-address"],
    ["http://2130706434:PORT/", "forbidden-address"],
    ["http://[::ffff:127.0.0.2]:PORT/", "forbidden-address"],
    ["http://①②⑦.0.0.②:PORT/", "forbidden-address"],
    ["http://localhost:PORT/", "forbidden-address"],
    ["http:///", "not-web-address"],
    ["https://169.254.169.254/latest/meta-data/", "forbidden-address"],
    ["http://router/", "forbidden-address"],
    ["http://a:b@127.0.0.1:PORT/", "not-web-address"],
    ["file:///etc/passwd", "not-web-address"],
    ["gopher://127.0.0.2:PORT/_x", "not-web-address"],
    ["javascript:alert(1)", "not-web-address"],
    ["data:text/plain,ok", "not-web-address"],
    ["http://", "not-web-address"],
    ["http://[", "not-web-address"],
    ["//", "not-web-address"],
  ])("to %s is refused", async (location, fault) => {
    server.answers.set("/old", redirectTo(location.replace("PORT", String(inside.port))));
    expect(await get("/old")).toEqual({ ok: false, problems: [fault] });
    expect(inside.connections()).toBe(0);
  });

  test("of a name that leads there is refused", async () => {
    const names = {
      servers: () => [],
      addressesOf: async () => ({ ok: true as const, value: ["127.0.0.2"] }),
    };
    const fence = (address: string) => address === "127.0.0.1";
    server.answers.set("/old", redirectTo(`http://chaton.example:${inside.port}/`));
    const got = await openOutgoing({ fence, names, hostGap: 0 }).get(`${server.origin}/old`);
    expect(got).toEqual({ ok: false, problems: ["forbidden-address"] });
    expect(inside.connections()).toBe(0);
  });
});
