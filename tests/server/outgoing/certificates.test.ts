import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { createServer as createPlainServer } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { success } from "#core/result.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import { openRawServer } from "./raw-server.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "certificates");
const pem = (name: string) => readFileSync(join(folder, `${name}.pem`), "utf8");
const authorities = pem("authority");

/** Every name leads to this machine. */
const outgoing = openOutgoing({
  fence: (address) => address === "127.0.0.1",
  names: { servers: () => [], addressesOf: async () => success(["127.0.0.1"]) },
  hostGap: 0,
  authorities,
});

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

type Listening = ReturnType<typeof createServer> | ReturnType<typeof createPlainServer>;

async function listen(server: Listening): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  open.push({ close });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port");
  return bound.port;
}

/** A server by https that shows a certificate of the fixtures. */
function serve(certificate: string, answer = "hello", location?: string) {
  const asked: string[] = [];
  const options = { cert: pem(certificate), key: pem("key") };
  const server = createServer(options, (request, response) => {
    asked.push(request.headers.host ?? "");
    if (location !== undefined) response.writeHead(302, { location });
    response.end(answer);
  });
  return listen(server).then((port) => ({ port, asked }));
}

test("a valid certificate is read: until when, and who issued it", async () => {
  const { port } = await serve("good");
  const got = await outgoing.get(`https://chaton.example:${port}/`);
  expect(got).toMatchObject({
    ok: true,
    value: {
      status: 200,
      certificate: {
        validTo: "2124-06-30T12:00:00.000Z",
        issuer: "Authority of the tests of MATOU",
      },
    },
  });
});

describe("nothing is asked of a server whose certificate", () => {
  test.each([
    ["is over", "expired", "expired"],
    ["is not valid yet", "not-yet-valid", "not-yet-valid"],
    ["is of another name", "wrong-name", "wrong-name"],
    ["is signed by itself", "self-signed", "untrusted"],
  ])("%s", async (_, certificate, certificateFault) => {
    const { port, asked } = await serve(certificate);
    const got = await outgoing.get(`https://chaton.example:${port}/`);
    expect(got).toEqual({ ok: false, problems: ["bad-certificate"], certificateFault });
    expect(asked).toEqual([]);
  });

  test("comes from an authority that nobody knows", async () => {
    const { port, asked } = await serve("good");
    const names = { servers: () => [], addressesOf: async () => success(["127.0.0.1"]) };
    const real = openOutgoing({ fence: (ip) => ip === "127.0.0.1", names, hostGap: 0 });
    const got = await real.get(`https://chaton.example:${port}/`);
    expect(got).toMatchObject({ problems: ["bad-certificate"], certificateFault: "untrusted" });
    expect(asked).toEqual([]);
  });

  test("is asked for by its IP address", async () => {
    const { port } = await serve("good");
    const got = await outgoing.get(`https://127.0.0.1:${port}/`);
    expect(got).toMatchObject({ problems: ["bad-certificate"], certificateFault: "wrong-name" });
  });
});

test("the certificate given is the one of the last step", async () => {
  const plain = await listen(createPlainServer((_, response) => response.end("plain")));
  const secure = await serve("good");
  const down = await serve("good", "", `http://chaton.example:${plain}/`);
  const up = await listen(
    createPlainServer((_, response) => {
      response.writeHead(302, { location: `https://chaton.example:${secure.port}/` }).end();
    }),
  );
  expect(await outgoing.get(`https://chaton.example:${down.port}/`)).toMatchObject({
    ok: true,
    value: { address: `http://chaton.example:${plain}/`, certificate: null },
  });
  expect(await outgoing.get(`http://chaton.example:${up}/`)).toMatchObject({
    ok: true,
    value: { certificate: { validTo: "2124-06-30T12:00:00.000Z" } },
  });
});

test("a redirect to a bad certificate is not followed", async () => {
  const { port } = await serve("expired");
  const start = await serve("good", "", `https://chaton.example:${port}/`);
  const got = await outgoing.get(`https://chaton.example:${start.port}/`);
  expect(got).toMatchObject({ problems: ["bad-certificate"], certificateFault: "expired" });
});

test.each([
  ["speaks plain http", "HTTP/1.1 400 Bad Request\r\n\r\n", "no-connection", 10_000],
  ["says nothing", "", "too-slow", 300],
])("a server by https that %s gives nothing", async (_, said, fault, patience) => {
  const server = await openRawServer(() => {}, { greeting: said });
  open.push(server);
  const got = await outgoing.get(`https://chaton.example:${server.port}/`, { patience });
  expect(got).toEqual({ ok: false, problems: [fault] });
  await expect.poll(server.open, { timeout: 10_000 }).toBe(0);
});

test("a server that only knows old ways of encrypting gives nothing", async () => {
  const server = createServer(
    { cert: pem("good"), key: pem("key"), minVersion: "TLSv1", maxVersion: "TLSv1.1" },
    (_, response) => response.end("old"),
  );
  const port = await listen(server);
  const got = await outgoing.get(`https://chaton.example:${port}/`);
  expect(got).toEqual({ ok: false, problems: ["no-connection"] });
});
