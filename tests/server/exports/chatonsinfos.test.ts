import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importChatonsInfos } from "#server/exchange/actions.ts";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { addHostileHoster, changeStance } from "#tests/server/hosters/known-hosters.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { crawl, movedElsewhere, putInFiles, realSlugs } from "./exported-files.ts";
import { breaches } from "./protocol-rules.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
let folder: string;
let slugs: readonly string[];
let hostile: string;
beforeAll(async () => {
  site = await openTestSite();
  folder = await mkdtemp(join(tmpdir(), "matou-exports-"));
  hostile = await addHostileHoster(site.deps);
  slugs = await realSlugs(site.app);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await site.close();
});

function get(path: string, headers: Record<string, string> = {}) {
  return site.app.request(`/hebergeurs/${path}`, { headers });
}

/** What anyone reads of the hosters, but for where each thing was read. */
async function readEveryone(): Promise<string> {
  const sheets = await Promise.all(
    slugs.map(async (slug) => (await site.app.request(`/api/hosters/${slug}`)).text()),
  );
  return sheets.join("\n");
}

/** Imports the files of every hoster, changed so; gives what is reported of each hoster. */
async function importEveryone(change: (text: string) => string): Promise<readonly string[]> {
  const names = await Promise.all(
    slugs.map(async (slug) => putInFiles(folder, slug, (await crawl(site, slug)).map(change))),
  );
  const reported: string[] = [];
  await importChatonsInfos(site.deps, names.flat(), {
    folder,
    report: (line) => reported.push(line),
  });
  return reported;
}

describe("the ChatonsInfos files of the hosters of the directory", () => {
  test("follow the protocol, and name the files of their services", async () => {
    expect(slugs.length).toBeGreaterThan(30);
    for (const slug of slugs) {
      const texts = await crawl(site, slug);
      expect(texts.flatMap(breaches), slug).toEqual([]);
    }
  });

  test("imported back change nothing, neither what is stored nor what anyone reads", async () => {
    const [stored, read] = [await everythingStored(site.deps), await readEveryone()];
    const reported = await importEveryone((text) => text);
    expect(reported).toHaveLength(slugs.length);
    expect(reported.filter((line) => !line.endsWith(": inchangé"))).toEqual([]);
    expect(await everythingStored(site.deps)).toEqual(stored);
    expect(await readEveryone()).toBe(read);
  });

  test("say what the page says: a copy on the hoster's own site changes nobody", async () => {
    // Readers take markup out of a name: of this one, little is left.
    slugs = slugs.filter((slug) => slug !== hostile);
    const before = await everythingStored(site.deps);
    const reported = await importEveryone(movedElsewhere);
    expect(reported.filter((line) => line.endsWith(": mis à jour"))).toHaveLength(slugs.length);
    const after = await everythingStored(site.deps);
    expect(after.hosters).toEqual(before.hosters);
    const named = ({ services }: typeof before) =>
      services.map(({ hoster, type, software, registrations, load }) =>
        JSON.stringify([hoster, type, software, registrations, load]),
      );
    expect(named(after).toSorted()).toEqual(named(before).toSorted());
  });
});

describe("a file of a hoster", () => {
  const kaz = "kaz/chatonsinfos/organization.properties";

  test("is a text that any site may read, asked again without being sent again", async () => {
    const response = await get(kaz);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("set-cookie")).toBeNull();
    const text = await response.text();
    expect(text).toContain("organization.name = Kaz\n");
    expect(text).toContain("# [Subs]\n");
    const etag = response.headers.get("etag") ?? "";
    expect((await get(kaz, { "if-none-match": etag })).status).toBe(304);
  });

  test("holds nothing but what is public of it", async () => {
    const text = (await crawl(site, "kaz")).join("\n");
    // Its terms are hearsay until it speaks for itself.
    expect(text).not.toContain("90 associations");
    expect(text).not.toContain("email");
  });

  test.each([
    ["personne/chatonsinfos/organization.properties", 404],
    ["les-mailles/chatonsinfos/organization.properties", 404],
    ["kaz/chatonsinfos/rien.properties", 404],
    ["kaz/chatonsinfos/organization", 404],
    ["kaz/chatonsinfos/Organization.properties", 404],
  ])("that is not there is not found: %s", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test.each([
    ["declined", 200],
    ["removed", 410],
    ["unproved", 404],
  ] as const)("of a hoster %s answers as its page does", async (stance, status) => {
    await changeStance(site.deps, "kaz", stance);
    const answers = [(await get("kaz")).status, (await get(kaz)).status];
    await changeStance(site.deps, "kaz", "listed");
    expect(answers).toEqual([status, status]);
  });
});
