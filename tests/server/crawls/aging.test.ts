import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { forgetCrawls } from "#server/crawls/actions.ts";
import { updateHoster, findHoster } from "#server/hosters/queries.ts";
import { countProposals } from "#server/descriptions/actions.ts";
import { listFilesOfHoster, listSourceFiles } from "#server/source-files/queries.ts";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { bring } from "#tests/support/cast.ts";
import { openCrawlSite } from "./crawl-site.ts";
import type { CrawlSite } from "./crawl-site.ts";

let site: CrawlSite;

beforeEach(async () => {
  site = await openCrawlSite();
  site.serveService("/nuage", "https://nuage.kaz.example");
  site.serveOrganization("Kaz", ["/nuage"], "organization.description = avant");
  site.serveFederation("/federation", ["/Kaz"]);
  await site.crawl("/federation");
});

afterEach(() => site.close());

/** The same crawl some nights later. */
function crawlAgain(nights = 1) {
  site.clock.now = new Date(site.clock.now.getTime() + nights * 86_400_000);
  return site.crawl("/federation");
}

async function findKaz() {
  const hoster = await findHoster(site.deps.db, "kaz");
  if (hoster === undefined) throw new Error("Kaz is not listed");
  return hoster;
}

describe("a file that", () => {
  test.each([
    ["is gone", null, "not-found"],
    ["became a home page", "<html></html>", "html"],
  ])("%s deletes no fact, and says since when", async (_, text, reason) => {
    const before = await everythingStored(site.deps);
    if (text === null) site.server.served.delete("/Kaz");
    else site.server.served.set("/Kaz", text);
    const first = await crawlAgain();
    const second = await crawlAgain();
    expect(first.fates["/Kaz"]).toBe(reason);
    expect(second.files[1]?.since).toEqual(new Date("2026-11-23T10:00:00.000Z"));
    expect(await everythingStored(site.deps)).toEqual(before);
  });

  test("did not come several nights in a row ages its facts in public, until it comes back", async () => {
    const text = String(site.server.served.get("/Kaz"));
    const sinceOf = async () => {
      const response = await site.app.request("/api/hosters/kaz");
      const { facts } = (await response.json()) as { facts: { unreachableSince: string | null }[] };
      return new Set(facts.map(({ unreachableSince }) => unreachableSince));
    };
    const page = async () => (await site.app.request("/hebergeurs/kaz")).text();
    site.server.served.delete("/Kaz");
    for (const since of [null, null, "2026-11-23"]) {
      await crawlAgain();
      expect(await sinceOf()).toEqual(new Set([since]));
    }
    expect(await page()).toContain("Cette source ne se lit plus depuis le");
    site.server.served.set("/Kaz", text);
    await crawlAgain();
    expect(await sinceOf()).toEqual(new Set([null]));
    expect(await page()).not.toContain("ne se lit plus");
  });

  test("came back is read again, and nothing is said of its absence any more", async () => {
    const text = String(site.server.served.get("/Kaz"));
    site.server.served.delete("/Kaz");
    await crawlAgain();
    site.server.served.set("/Kaz", text);
    expect((await crawlAgain()).fates["/Kaz"]).toBe("unchanged");
    const files = await listFilesOfHoster(site.deps.db, (await findKaz()).id);
    expect(files.map(({ unreachableSince, failures }) => [unreachableSince, failures])).toEqual([
      [null, 0],
      [null, 0],
    ]);
  });

  test("its organization names no more takes its service away, one that does not come keeps it", async () => {
    site.server.served.delete("/nuage");
    await crawlAgain();
    expect((await everythingStored(site.deps)).services).toHaveLength(1);
    site.serveOrganization("Kaz", []);
    await crawlAgain();
    expect((await everythingStored(site.deps)).services).toHaveLength(0);
  });

  test("14. only says that it was built again changes nothing, not even the day of a fact", async () => {
    const before = await everythingStored(site.deps);
    const text = String(site.server.served.get("/Kaz"));
    site.server.served.set("/Kaz", `${text}\nfile.datetime = 2026-11-23T08:00:00`);
    const { files } = await crawlAgain();
    expect(files[1]).toMatchObject({ fate: "taken", outcome: "unchanged" });
    expect(await everythingStored(site.deps)).toEqual(before);
  });
});

test("an organization that leaves the federation keeps its facts", async () => {
  const before = await everythingStored(site.deps);
  site.serveOrganization("Lilas");
  site.serveFederation("/federation", ["/Lilas"]);
  await crawlAgain();
  const { facts } = await everythingStored(site.deps);
  expect(facts.filter(({ hoster }) => hoster === "kaz")).toEqual(before.facts);
});

test("what a hoster wrote here stays, and what its files say becomes a proposal", async () => {
  const kaz = await findKaz();
  const own = { describedAt: site.clock.now, claimedAt: site.clock.now, summary: "nos mots" };
  await updateHoster(site.deps.db, kaz.id, own);
  site.serveOrganization("Kaz", ["/nuage"], "organization.description = après");
  const { files } = await crawlAgain();
  expect(files[1]?.outcome).toBe("changed");
  const after = await findKaz();
  expect(after.summary).toBe("nos mots");
  expect((await countProposals(site.deps, site.deps.db, after)).all).toBeGreaterThan(0);
});

test.each(["removed", "declined"] as const)(
  "a hoster that %s is never brought back, nor are its services asked for",
  async (stance) => {
    await updateHoster(site.deps.db, (await findKaz()).id, { stance });
    const before = await everythingStored(site.deps);
    site.serveOrganization("Kaz", ["/nuage"], "organization.description = de retour");
    site.server.asked.length = 0;
    const { fates } = await crawlAgain();
    expect(fates["/Kaz"]).toBe(`hoster-${stance}`);
    expect(site.server.paths()).not.toContain("/nuage");
    expect(await everythingStored(site.deps)).toEqual(before);
  },
);

test("an organization that changes its name is the same hoster", async () => {
  const text = String(site.server.served.get("/Kaz"));
  site.server.served.set("/Kaz", text.replace("name = Kaz", "name = Kaz et compagnie"));
  await crawlAgain();
  expect((await everythingStored(site.deps)).hosters.map(({ name }) => name)).toEqual([
    "Kaz et compagnie",
  ]);
});

test("a second file of the same hoster never takes the place of the one that comes", async () => {
  site.server.served.set("/usurper", "file.class = Organization\norganization.name = Kaz");
  site.serveFederation("/federation", ["/usurper", "/Kaz"]);
  const before = await everythingStored(site.deps);
  const { fates } = await crawlAgain();
  expect(fates).toMatchObject({ "/usurper": "hoster-repeated", "/Kaz": "unchanged" });
  expect(await everythingStored(site.deps)).toEqual(before);
});

test("13. a service belongs to the organization whose website it is under", async () => {
  site.serveOrganization("Lilas", ["/nuage2"], "organization.website = https://kaz.example");
  site.serveService("/nuage2", "https://nuage.kaz.example");
  site.serveFederation("/federation", ["/Lilas"]);
  const { fates } = await crawlAgain();
  expect(fates["/nuage2"]).toBe("taken");
  site.serveFederation("/federation", ["/Kaz", "/Lilas"]);
  expect((await crawlAgain()).fates["/nuage"]).toBe("described-elsewhere");
});

test("half a year later, only files that no fact comes from are forgotten", async () => {
  site.serveFederation("/federation", ["/gone"]);
  await crawlAgain();
  site.serveFederation("/federation", []);
  await crawlAgain(200);
  await forgetCrawls(site.deps);
  const left = await listSourceFiles(
    site.deps.db,
    ["/Kaz", "/nuage", "/gone"].map((path) => site.server.origin + path),
  );
  expect(left.map(({ address }) => address.replace(site.server.origin, ""))).toEqual([
    "/Kaz",
    "/nuage",
  ]);
});

test("a team is told once of what could not be read three times in a row", async () => {
  await bring(site.deps, "Alice", { roles: { kaz: "owner" } });
  site.server.served.delete("/nuage");
  for (const mails of [0, 0, 1, 1]) {
    await crawlAgain();
    expect(site.mails).toHaveLength(mails);
  }
  expect(site.mails[0]?.text).toContain(`${site.server.origin}/nuage`);
  expect(site.mails[0]?.text).toContain("Rien n’a été effacé");
  expect(site.mails[0]?.stopUrl).toBeDefined();
});
