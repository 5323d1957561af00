import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findHoster } from "#server/hosters/queries.ts";
import { listCrawls, listFederations } from "#server/crawls/queries.ts";
import { listFilesOfHoster } from "#server/source-files/queries.ts";
import { runTyped } from "#tests/server/typed-command.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openCrawlSite } from "./crawl-site.ts";
import type { CrawlSite } from "./crawl-site.ts";

let site: CrawlSite;
let gus: Actor;

beforeEach(async () => {
  site = await openCrawlSite();
  site.serveService("/nuage", "https://nuage.kaz.example");
  site.serveOrganization("Kaz", ["/nuage", "/absent"]);
  site.serveFederation("/federation", ["/Kaz"]);
  gus = await bring(site.deps, "Gus", { groupRole: "member" });
});

afterEach(() => site.close());

function send(path: string, actor: Actor, fields: Record<string, string>) {
  return site.app.request(path, {
    method: "POST",
    headers: { ...actor.headers, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

async function read(path: string, actor: Actor) {
  const response = await site.app.request(path, { headers: actor.headers });
  expect(response.status).toBe(200);
  return { html: await response.text(), headers: response.headers };
}

async function follow() {
  const response = await send("/gt/recoltes", gus, { address: `${site.server.origin}/federation` });
  expect(response.status).toBe(303);
}

async function lastCrawl() {
  const [crawl] = await listCrawls(site.deps.db, { limit: 1, offset: 0 });
  return `/gt/recoltes/${crawl?.id ?? ""}`;
}

describe("the working group", () => {
  test("follows a federation, which is read at once, and reads the report", async () => {
    await follow();
    const running = await read(await lastCrawl(), gus);
    expect(running.headers.get("refresh")).toBe("5");
    await site.work();
    const { html, headers } = await read(await lastCrawl(), gus);
    expect(headers.get("refresh")).toBeNull();
    expect(html).toContain("introuvable".charAt(0).toUpperCase() + "ntrouvable");
    expect(html).toContain("ajouté à l’annuaire".slice(1));
    const wrong = await read(`/en${await lastCrawl()}?etat=unreachable`, gus);
    expect(wrong.html).toContain("/absent");
    expect(wrong.html).not.toContain("/nuage<");
  });

  test("reads the lines of a file, until it changed", async () => {
    await follow();
    await site.work();
    const { html } = await read(await lastCrawl(), gus);
    const detail = /fichier=[0-9a-f-]{36}/gu.exec(html)?.[0] ?? "";
    expect((await read(`${await lastCrawl()}?${detail}`, gus)).html).toContain("file.class");
  });

  test.each([
    ["", 422],
    ["federation.example", 422],
    ["javascript:alert(1)", 422],
  ])("is told what is wrong with the address %j", async (address, status) => {
    const response = await send("/gt/recoltes", gus, { address });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('href="#adresse"');
    expect(await listFederations(site.deps.db)).toEqual([]);
  });

  test("pauses, resumes, reads now and removes a federation", async () => {
    await follow();
    await site.work();
    const [federation] = await listFederations(site.deps.db);
    const path = `/gt/recoltes/federations/${federation?.id ?? ""}`;
    await send(path, gus, { do: "pause" });
    expect((await read("/gt/recoltes", gus)).html).toContain("En pause depuis le");
    await send(path, gus, { do: "resume" });
    await send(path, gus, { do: "crawl" });
    await site.work();
    expect(await listCrawls(site.deps.db, { limit: 9, offset: 0 })).toHaveLength(2);
    expect((await send(path, gus, { do: "burn" })).status).toBe(400);
    await send(path, gus, { do: "remove" });
    expect(await listFederations(site.deps.db)).toEqual([]);
    expect((await send(path, gus, { do: "crawl" })).status).toBe(404);
    expect(await findHoster(site.deps.db, "kaz")).toBeDefined();
  });
});

describe("a hoster", () => {
  let alice: Actor;
  const path = "/espace/kaz/chatonsinfos";

  beforeEach(async () => {
    await site.crawl("/Kaz");
    alice = await bring(site.deps, "Alice", { roles: { kaz: "editor" } });
  });

  test("has its files read, and sees what became of each", async () => {
    const { html } = await read(path, alice);
    expect(html).toContain(`${site.server.origin}/absent`);
    expect(html).toContain("introuvable");
    site.clock.now = new Date(site.clock.now.getTime() + 1_000);
    site.serveService("/absent", "https://pad.kaz.example");
    expect((await send(path, alice, { address: `${site.server.origin}/Kaz` })).status).toBe(303);
    expect((await read(path, alice)).headers.get("refresh")).toBe("5");
    await site.work();
    const after = await read(`/en${path}`, alice);
    expect(after.html).not.toContain("not found");
    expect(after.html).toContain("/hebergeurs/kaz/chatonsinfos/organization.properties");
  });

  test("cannot have a file read that speaks of another", async () => {
    site.serveOrganization("Lilas", [], "organization.description = avant");
    await site.crawl("/Lilas");
    site.server.served.set("/mine", "file.class=Organization\norganization.name=Lilas");
    await send(path, alice, { address: `${site.server.origin}/mine` });
    await site.work();
    expect((await read(path, alice)).html).toContain(
      "ce fichier parle d’un autre hébergeur".slice(1),
    );
    expect((await findHoster(site.deps.db, "lilas"))?.summary).toBe("avant");
    const kaz = await findHoster(site.deps.db, "kaz");
    const own = await listFilesOfHoster(site.deps.db, kaz?.id ?? "");
    expect(own.map(({ address }) => address.replace(site.server.origin, ""))).toEqual([
      ...["/Kaz", "/absent", "/nuage"],
    ]);
  });

  test("does not have them read again and again", async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 6; times += 1) {
      statuses.push((await send(path, alice, { address: `${site.server.origin}/Kaz` })).status);
      await site.work();
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test("is told what is wrong with the address", async () => {
    const response = await send(path, alice, { address: "kaz" });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('value="kaz"');
  });
});

test("a stranger neither sees nor asks for anything", async () => {
  const { id } = await site.crawl("/federation");
  await follow();
  const [federation] = await listFederations(site.deps.db);
  const deed = `/gt/recoltes/federations/${federation?.id ?? ""}`;
  const ofGroup = ["/gt/recoltes", `/gt/recoltes/${id}`];
  const own = "/espace/kaz/chatonsinfos";
  const bob = await bring(site.deps, "Bob", { roles: { kaz: "owner" } });
  const charlie = await bring(site.deps, "Charlie");
  const kept = [
    ...ofGroup.map((path) => [bob, path] as const),
    ...[...ofGroup, own].map((path) => [charlie, path] as const),
  ];
  for (const [{ headers }, path] of kept) {
    expect([403, 404]).toContain((await site.app.request(path, { headers })).status);
  }
  const address = `${site.server.origin}/Kaz`;
  expect([403, 404]).toContain((await send(own, charlie, { address })).status);
  for (const actor of [bob, charlie]) {
    expect([403, 404]).toContain((await send("/gt/recoltes", actor, { address })).status);
    expect([403, 404]).toContain((await send(deed, actor, { do: "remove" })).status);
  }
  expect(await listCrawls(site.deps.db, { limit: 9, offset: 0 })).toHaveLength(2);
  expect(await listFederations(site.deps.db)).toHaveLength(1);
});

test("what a file writes is shown as text", async () => {
  const address = `${site.server.origin}/%22onmouseover=alert(1)`;
  site.server.served.set(
    "/Kaz",
    `file.class=Organization\norganization.name=<img src=x>Kaz\n<b>=1\nsubs.s=${address}`,
  );
  const { id, files } = await site.crawl("/federation");
  const { html } = await read(`/gt/recoltes/${id}`, gus);
  const detail = await read(`/gt/recoltes/${id}?fichier=${files[1]?.id ?? ""}`, gus);
  for (const shown of [html, detail.html]) expect(shown).not.toMatch(/<img|<b>=|"onmouseover/u);
  expect(detail.html).toContain("&lt;b>");
});

test("the command crawls to the end and prints what became of each file", async () => {
  const { status, said } = await runTyped(site.deps, `crawl ${site.server.origin}/federation`, "/");
  expect(status).toBe(1);
  expect(said).toEqual([
    `Récolte de ${site.server.origin}/federation`,
    expect.stringContaining("/federation : repris"),
    expect.stringContaining("/Kaz : repris, ajouté à l’annuaire"),
    expect.stringContaining("/nuage : repris"),
    expect.stringMatching(/\/absent : injoignable, introuvable, depuis le/u),
    "En tout : Repris 3, Inchangé 0, Incorrect 0, Injoignable 1, Laissé de côté 0.",
  ]);
});

test("the command without an address crawls what is followed, or says that nothing is", async () => {
  expect((await runTyped(site.deps, "crawl", "/")).said).toEqual([
    expect.stringContaining("Aucune fédération n’est suivie"),
  ]);
  await follow();
  expect((await runTyped(site.deps, "crawl", "/")).said).toHaveLength(6);
  expect((await runTyped(site.deps, "crawl kaz", "/")).complained).toHaveLength(1);
});
