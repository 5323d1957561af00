import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFile, largestFile } from "#server/exchange/fetch-file.ts";
import { readSourceFile } from "#server/exchange/source-file.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import type { Answer } from "./file-server.ts";
import { openFileServer } from "./file-server.ts";

let server: Awaited<ReturnType<typeof openFileServer>>;

const kaz = "file.class = Organization\norganization.name = Kaz\n";

function redirectTo(location: string): Answer {
  return (_, response) => response.writeHead(302, { location }).end();
}

function compressed(bytes: Buffer): Answer {
  return (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bytes);
}

beforeAll(async () => {
  server = await openFileServer();
  const { answers } = server;
  answers.set("/kaz", kaz);
  answers.set("/moved", redirectTo("/kaz"));
  answers.set("/inside", redirectTo("http://169.254.169.254/latest/meta-data/"));
  answers.set("/full", "x".repeat(largestFile));
  answers.set("/over", "x".repeat(largestFile + 1));
  answers.set("/zipped", compressed(gzipSync(kaz)));
  answers.set("/bomb", compressed(gzipSync(Buffer.alloc(50_000_000))));
  answers.set("/broken", compressed(Buffer.from("not gzip at all")));
  answers.set("/half", (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("organization.name", () => response.destroy());
  });
  answers.set("/private", (_, response) => response.writeHead(401).end());
  answers.set("/failing", (_, response) => response.writeHead(500).end());
});

afterAll(() => server.close());

async function bytesOf(path: string) {
  const fetched = await fetchFile(server.outgoing, `${server.origin}${path}`);
  return fetched.ok ? Buffer.from(fetched.value.bytes).toString() : fetched.problems;
}

test("15. the fence of a real site stops the test's own server", async () => {
  const before = server.asked.length;
  expect(await fetchFile(openOutgoing(), `${server.origin}/kaz`)).toEqual({
    ok: false,
    problems: ["forbidden-address"],
  });
  expect(server.asked).toHaveLength(before);
});

test.each(["/kaz", "/moved", "/zipped"])("%s gives the file", async (path) => {
  expect(await bytesOf(path)).toBe(kaz);
});

test("a file may be as large as 1 MB", async () => {
  expect(await bytesOf("/full")).toHaveLength(largestFile);
});

test.each([
  ["/inside", "forbidden-address"],
  ["/over", "too-large"],
  ["/bomb", "too-large"],
  ["/broken", "unreachable"],
  ["/half", "unreachable"],
  ["/private", "private"],
  ["/failing", "unreachable"],
  ["/missing", "not-found"],
])("15. %s is refused: %s", async (path, fault) => {
  expect(await bytesOf(path)).toEqual([fault]);
});

test.each([
  ["/.well_known/", "/.well-known/"],
  ["/.well-known/", "/.well_known/"],
])("1. a file asked for under %s is found under %s", async (asked, served) => {
  const folder = `${served}chatonsinfos/`;
  server.answers.set(`${folder}kaz.properties`, kaz);
  const address = `${server.origin}${asked}chatonsinfos/kaz.properties`;
  const read = await readSourceFile(server.outgoing, address, "/");
  expect(read).toMatchObject({
    ok: true,
    value: { address: `${server.origin}${folder}kaz.properties` },
  });
  server.answers.delete(`${folder}kaz.properties`);
});

test("1. a home page served for the missing spelling does not hide the other", async () => {
  server.answers.set("/.well-known/x.properties", "<!doctype html><title>Accueil</title>");
  server.answers.set("/.well_known/x.properties", kaz);
  const read = await readSourceFile(
    server.outgoing,
    `${server.origin}/.well-known/x.properties`,
    "/",
  );
  expect(read.ok).toBe(true);
});
