import { pino } from "pino";
import { beforeEach, describe, expect, test } from "vitest";
import { createApp } from "#server/app.ts";
import { accountLinks, people, sessions, triedAnswers } from "#server/accounts/schema.ts";
import { serveFromMemory } from "#server/http/cache.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { openLog } from "#server/log.ts";
import { bring } from "#tests/support/cast.ts";
import { serveInTest } from "#tests/support/http-client.ts";
import { cookieIn, day, minute, openAccountSite } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";

let site: AccountSite;

beforeEach(async () => {
  site = await openAccountSite();
});

describe("the session of a sign-in", () => {
  test("takes the place of the one the browser had", async () => {
    const former = await site.signIn("alice@example.org");
    const link = await site.askForLink("bob@example.org");
    const response = await site.post(link, {}, former);
    const current = { cookie: cookieIn(response) };
    expect(current.cookie).not.toBe(former["cookie"]);
    expect((await site.read("/compte", former)).response.status).toBe(303);
    expect((await site.read("/compte", current)).html).toContain("bob@example.org");
  });

  test("is never one that was chosen by somebody else", async () => {
    const fixed = { cookie: `__Host-matou=${"A".repeat(43)}` };
    const response = await site.post(await site.askForLink("alice@example.org"), {}, fixed);
    expect(cookieIn(response)).not.toBe(fixed.cookie);
    expect((await site.read("/compte", fixed)).response.status).toBe(303);
  });

  test("is in a cookie that no script reads and no other site sends", async () => {
    const response = await site.post(await site.askForLink("alice@example.org"));
    expect(response.headers.get("set-cookie")).toMatch(
      /^__Host-matou=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
    );
    expect(response.headers.get("cache-control")).toContain("no-store");
  });

  test("is in one that a browser takes without a certificate, on one's own machine", async () => {
    const local = await openAccountSite({ publicUrl: "http://localhost:3000" });
    const response = await local.post(await local.askForLink("alice@example.org"));
    expect(response.headers.get("set-cookie")).toMatch(
      /^matou=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/u,
    );
  });
});

describe("a session", () => {
  test("lasts thirty days after the last visit, and the cookie with it", async () => {
    const { headers } = await bring(site.deps, "Alice");
    expect((await site.read("/compte", headers)).response.headers.get("set-cookie")).toBeNull();
    site.clock.pass(29 * day);
    const { response } = await site.read("/compte", headers);
    expect(response.status).toBe(200);
    expect(cookieIn(response)).toBe(headers["cookie"]);
    expect(response.headers.get("set-cookie")).toContain("Max-Age=2592000");
    site.clock.pass(29 * day);
    expect((await site.read("/", headers)).html).toContain("Mon compte");
    site.clock.pass(30 * day);
    expect((await site.read("/", headers)).html).not.toContain("Mon compte");
    expect((await site.read("/compte", headers)).response.status).toBe(303);
  });

  test("is written to once an hour at most", async () => {
    const { headers } = await bring(site.deps, "Alice");
    site.clock.pass(59 * minute);
    await site.read("/", headers);
    const [before] = await site.deps.db.select().from(sessions);
    expect(before?.seenAt).toStrictEqual(before?.createdAt);
    site.clock.pass(2 * minute);
    await site.read("/", headers);
    const [after] = await site.deps.db.select().from(sessions);
    expect(after?.seenAt).toStrictEqual(site.clock.now());
  });

  test("of several cookies of the name, is one that somebody holds or none", async () => {
    const { headers } = await bring(site.deps, "Alice");
    const cookie = `__Host-matou=guessed; matou=x; ${headers["cookie"]}`;
    const { response } = await site.read("/compte", { cookie });
    expect([200, 303]).toContain(response.status);
    const other = await site.read("/compte", { cookie: `matou=${headers["cookie"]?.slice(13)}` });
    expect(other.response.status).toBe(303);
  });
});

describe("what is kept in memory for everyone", () => {
  test.each(["/", "/hebergeurs", "/hebergeurs/les-mailles", "/grille", "/aide"])(
    "is nothing of who is signed in: %s",
    async (path) => {
      const { deps } = site;
      const { headers } = await bring(deps, "Alice");
      await deps.revision.refresh();
      const ask = await serveInTest(serveFromMemory(deps, createApp(deps)));
      for (const method of ["GET", "HEAD", "GET"]) {
        const own = await ask(path, { cookie: headers["cookie"] }, method);
        expect(own.headers["cache-control"]).toBe("private, no-store");
        if (method === "GET") expect(own.text).toContain("Mon compte");
        const visitor = await ask(path, {}, method);
        expect(visitor.text).not.toContain("Mon compte");
        expect(visitor.headers["cache-control"]).not.toBe("private, no-store");
        expect(visitor.headers["set-cookie"]).toBeUndefined();
      }
      // It is in memory by now, and still not what someone signed in is given.
      expect((await ask(path, { cookie: headers["cookie"] })).text).toContain("Mon compte");
    },
  );

  test("is no page of the way in", async () => {
    const { deps } = site;
    await deps.revision.refresh();
    const ask = await serveInTest(serveFromMemory(deps, createApp(deps)));
    const link = await site.askForLink("alice@example.org");
    for (const path of ["/connexion", "/connexion/lien-demande", link]) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await ask(path, {}, method);
        expect(answer.status).toBe(200);
        expect(answer.headers["cache-control"]).toBe("no-store");
      }
    }
    await site.post(link);
    expect((await ask(link)).status).toBe(410);
  });
});

describe("the log", () => {
  test("of what fails holds neither addresses nor secrets", async () => {
    const lines: string[] = [];
    const log = openLog("info", { write: (line: string) => void lines.push(line) });
    const broken = {
      ...site.deps,
      log,
      newId: () => "no identifier at all",
    };
    const app = createApp(broken);
    const headers = { "sec-fetch-site": "same-origin" };
    const link = await site.askForLink("alice@example.org");
    const response = await app.request(link, { method: "POST", headers });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("alice@example.org");
    expect(lines).not.toHaveLength(0);
    expect(lines.join("")).not.toContain("alice");
    expect(lines.join("")).not.toContain(link.split("/").at(-1));
    expect(await site.deps.db.$count(people)).toBe(0);
    // Nothing was half done: the link still serves.
    expect((await site.post(link)).status).toBe(303);
  });

  test("of a site that works says nothing of who signs in", async () => {
    const lines: string[] = [];
    const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
    const told = await openAccountSite({ log });
    await told.signIn("alice@example.org");
    expect(lines.join("")).not.toContain("alice");
  });
});

test("every day, what is over is forgotten, and what is not stays", async () => {
  const { deps, clock } = site;
  const old = await site.signIn("alice@example.org", { "answer.backups": "daily" });
  clock.pass(29 * day);
  await site.signIn("bob@example.org", { "answer.backups": "daily" });
  const forget = async () => {
    await enqueue(deps, deps.db, [
      { name: "forget-ended-sessions", payload: {} },
      { name: "forget-account-links", payload: {} },
    ]);
    await site.runJobs();
    const { db } = deps;
    return Promise.all(
      [sessions, accountLinks, triedAnswers, people].map((table) => db.$count(table)),
    );
  };
  expect(await forget()).toStrictEqual([2, 1, 2, 2]);
  clock.pass(2 * day);
  expect((await site.read("/compte", old)).response.status).toBe(303);
  expect(await forget()).toStrictEqual([1, 1, 1, 2]);
  clock.pass(day);
  expect(await forget()).toStrictEqual([1, 0, 1, 2]);
});
