import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFile, largestFile } from "#server/exchange/fetch-file.ts";
import { readSourceFile } from "#server/exchange/source-file.ts";
import type { Answer } from "./file-server.ts";
import { openFileServer } from "./file-server.ts";

let server: Awaited<ReturnType<typeof openFileServer>>;

const kaz = "file.class = Organization\norganization.name = Kaz\n";

function redirectTo(location: string, status = 302): Answer {
  return (_, response) => response.writeHead(status, { location }).end();
}

function compressed(bytes: Buffer): Answer {
  return (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bytes);
}

beforeAll(async () => {
  server = await openFileServer();
  const { answers, port } = server;
  answers.set("/kaz", kaz);
  answers.set("/one", redirectTo("/kaz"));
  answers.set("/two", redirectTo("one", 308));
  answers.set("/three", redirectTo("/two"));
  answers.set("/four", redirectTo("/three"));
  answers.set("/loop", redirectTo("/loop"));
  answers.set("/inside", redirectTo("http://169.254.169.254/latest/meta-data/"));
  answers.set("/name", redirectTo(`http://localhost:${port}/kaz`));
  answers.set("/other-loopback", redirectTo(`http://127.0.0.2:${port}/kaz`));
  answers.set("/file", redirectTo("file:///etc/passwd"));
  answers.set("/nowhere", redirectTo("http://"));
  answers.set("/full", "x".repeat(largestFile));
  answers.set("/over", "x".repeat(largestFile + 1));
  answers.set("/zipped", compressed(gzipSync(kaz)));
  answers.set("/bomb", compressed(gzipSync(Buffer.alloc(50_000_000))));
  answers.set("/broken", compressed(Buffer.from("not gzip at all")));
  answers.set("/endless", (_, response) => {
    response.writeHead(200);
    const more = () => response.write("x".repeat(65_536), () => setImmediate(more));
    more();
    response.on("error", () => {});
  });
  answers.set("/silent", () => {});
  answers.set("/half", (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("organization.name", () => response.destroy());
  });
  answers.set("/private", (_, response) => response.writeHead(401).end());
  answers.set("/failing", (_, response) => response.writeHead(500).end());
});

afterAll(() => server.close());

async function bytesOf(path: string) {
  const fetched = await fetchFile(`${server.origin}${path}`, server.fetching);
  return fetched.ok ? Buffer.from(fetched.value).toString() : fetched.problems;
}

test("15. the default fence stops the test's own server", async () => {
  const before = server.asked.length;
  expect(await fetchFile(`${server.origin}/kaz`)).toEqual({
    ok: false,
    problems: ["forbidden-address"],
  });
  expect(server.asked).toHaveLength(before);
});

test.each(["/kaz", "/one", "/two", "/three", "/zipped"])("%s gives the file", async (path) => {
  expect(await bytesOf(path)).toBe(kaz);
});

test("a file may be as large as 1 MB", async () => {
  expect(await bytesOf("/full")).toHaveLength(largestFile);
});

test.each([
  ["/four", "too-many-redirects"],
  ["/loop", "too-many-redirects"],
  ["/inside", "forbidden-address"],
  ["/other-loopback", "forbidden-address"],
  ["/file", "not-web-address"],
  ["/nowhere", "not-web-address"],
  ["/over", "too-large"],
  ["/bomb", "too-large"],
  ["/endless", "too-large"],
  ["/broken", "unreachable"],
  ["/half", "unreachable"],
  ["/private", "private"],
  ["/failing", "unreachable"],
  ["/missing", "not-found"],
])("15. %s is refused: %s", async (path, fault) => {
  expect(await bytesOf(path)).toEqual([fault]);
});

test("15. a name is checked by the address it has at the moment of connecting", async () => {
  const verdicts = [true, false];
  const fence = () => verdicts.shift() ?? false;
  const fetched = await fetchFile(`${server.origin}/name`, { fence });
  expect(fetched).toEqual({ ok: false, problems: ["forbidden-address"] });
  expect(server.asked.at(-1)).toBe("/name");
});

test("15. a server that never answers is left after a while", async () => {
  const fetched = await fetchFile(`${server.origin}/silent`, { ...server.fetching, patience: 50 });
  expect(fetched).toEqual({ ok: false, problems: ["too-slow"] });
});

test.each([
  ["/.well_known/", "/.well-known/"],
  ["/.well-known/", "/.well_known/"],
])("1. a file asked for under %s is found under %s", async (asked, served) => {
  const folder = `${served}chatonsinfos/`;
  server.answers.set(`${folder}kaz.properties`, kaz);
  const address = `${server.origin}${asked}chatonsinfos/kaz.properties`;
  const read = await readSourceFile(address, "/", server.fetching);
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
    `${server.origin}/.well-known/x.properties`,
    "/",
    server.fetching,
  );
  expect(read.ok).toBe(true);
});
