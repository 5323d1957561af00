import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importChatonsInfos } from "#server/exchange/actions.ts";
import { fill, openOwnSite, slug } from "#tests/server/descriptions/own-site.ts";
import type { OwnSite } from "#tests/server/descriptions/own-site.ts";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { crawl, movedElsewhere, putInFiles } from "./exported-files.ts";
import { breaches } from "./protocol-rules.ts";

let site: OwnSite;
let folder: string;
beforeEach(async () => {
  site = await openOwnSite();
  folder = await mkdtemp(join(tmpdir(), "matou-exports-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await site.close();
});

const proposals = `/espace/${slug}/propositions`;

/** Has the hoster describe itself, with what files could spoil. */
async function describe(changes: Readonly<Record<string, string>> = {}): Promise<void> {
  const path = `/espace/${slug}/fiche`;
  const fields = await site.form(path, "listing");
  const said = {
    summary: "Chez nous : # tout est « fait main »\nsur c:\\pelotes = ici",
    legalForm: "Association loi 1901",
    openSince: "2016-05-04",
    contact: "bonjour@pelotes.example",
    legalNotice: "https://pelotes.example/mentions?a=1&b=2",
    ...changes,
  };
  expect((await site.post(path, fill(fields, said))).status).toBe(303);
}

/** Imports the files of the hoster, changed so. */
async function importBack(change = (text: string) => text): Promise<readonly string[]> {
  const names = await putInFiles(folder, "own", (await crawl(site, slug)).map(change));
  const reported: string[] = [];
  await importChatonsInfos(site.deps, names, { folder, report: (line) => reported.push(line) });
  return reported;
}

test("a hoster that describes itself has its own words exported", async () => {
  await describe();
  const [organization = "", ...services] = await crawl(site, slug);
  expect([organization, ...services].flatMap(breaches)).toEqual([]);
  for (const line of [
    String.raw`organization.description = Chez nous : # tout est « fait main »\nsur c:\\pelotes = ici`,
    "organization.type = ASSOCIATION",
    "organization.startdate = 2016-05-04",
    "organization.contact.email = bonjour@pelotes.example",
    "organization.legal.url = https://pelotes.example/mentions?a=1&b=2",
    "organization.geolocation.address = Brest (Finistère, 29)",
  ]) {
    expect(organization.split("\n")).toContain(line);
  }
  expect(organization).toContain("file.datetime = 2026-11-22T00:00:00\n");
  expect(services.join()).toContain("service.name = Etherpad\n");
});

test("reading them back writes nothing down and proposes nothing", async () => {
  await describe();
  const before = [await everythingStored(site.deps), await site.text(proposals)];
  expect(await importBack()).toEqual(["Les Pelotes : inchangé"]);
  expect([await everythingStored(site.deps), await site.text(proposals)]).toEqual(before);
});

test("nor does a copy that it keeps on its own site propose anything", async () => {
  await describe();
  const before = [await site.text(proposals), await site.text(`/hebergeurs/${slug}`, null)];
  expect((await importBack(movedElsewhere)).at(-1)).toBe("Les Pelotes : mis à jour");
  const after = [await site.text(proposals), await site.text(`/hebergeurs/${slug}`, null)];
  expect(after).toEqual(before);
});

test("the day of a file is that of its content: reading it another day changes no letter", async () => {
  await describe();
  const first = await crawl(site, slug);
  site.setNow("2026-11-30T10:00:00.000Z");
  expect(await crawl(site, slug)).toEqual(first);
  await describe({ summary: "Des pelotes, encore" });
  const [organization = ""] = await crawl(site, slug);
  expect(organization).toContain("file.datetime = 2026-11-30T00:00:00\n");
});

test("where one person lives is not said", async () => {
  await describe({ legalForm: "Particulier" });
  const [organization = ""] = await crawl(site, slug);
  expect(organization).toContain("organization.type = INDIVIDUAL");
  expect(organization).not.toContain("Brest");
});
