import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readOwnFiles } from "#server/crawls/actions.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { bring } from "#tests/support/cast.ts";
import { openCrawlSite } from "./crawl-site.ts";
import type { CrawlSite } from "./crawl-site.ts";

let site: CrawlSite;

beforeEach(async () => {
  site = await openCrawlSite();
  await addHosters(site.deps, site.deps.db, [
    {
      name: "Kaz",
      sources: [
        {
          ...{ origin: "listing", key: "kaz", addresses: ["https://chatons.example/kaz"] },
          facts: { name: "Kaz", website: `${site.server.origin}/` },
          ...{ recordedOn: "2026-01-01", services: [], unread: {} },
        },
      ],
    },
  ]);
});

afterEach(() => site.close());

/** What a crawl makes of an organization's file that says this. */
async function fateOf(name: string, website: string): Promise<string | null | undefined> {
  const path = site.serveOrganization(name, [], `organization.website = ${website}`);
  site.serveFederation("/federation", [path]);
  return (await site.crawl("/federation")).fates[path];
}

describe("a file that names the website of a hoster", () => {
  test("and another name is taken from that website alone", async () => {
    expect(await fateOf("Association-Kaz", `${site.server.origin}/`)).toBe("taken");
    expect((await everythingStored(site.deps)).hosters).toHaveLength(1);
  });

  test("takes nothing of its listing from elsewhere", async () => {
    await addHosters(site.deps, site.deps.db, [
      {
        name: "Lilas",
        sources: [
          {
            ...{ origin: "listing", key: "lilas", addresses: ["https://chatons.example/lilas"] },
            facts: { name: "Lilas", website: "https://lilas.example" },
            ...{ recordedOn: "2026-01-01", services: [], unread: {} },
          },
        ],
      },
    ]);
    const before = await everythingStored(site.deps);
    expect(await fateOf("Usurper", "https://lilas.example")).toBe("other-name");
    expect(await everythingStored(site.deps)).toEqual(before);
  });
});

test("the file of a hoster never becomes that of another by its name", async () => {
  await fateOf("Lilas", "https://lilas.example");
  const before = await everythingStored(site.deps);
  const text = String(site.server.served.get("/Lilas"));
  site.server.served.set("/Lilas", text.replace("name = Lilas", "name = Kaz"));
  site.clock.now = new Date("2026-11-23T03:00:00.000Z");
  expect((await site.crawl("/federation")).fates["/Lilas"]).toBe("other-hoster");
  expect(await everythingStored(site.deps)).toEqual(before);
});

test("a team takes nothing from a file that speaks of somebody nobody knows yet", async () => {
  const { person } = await bring(site.deps, "Alice", { roles: { kaz: "owner" } });
  site.serveOrganization("Newcomer", [], "organization.website = https://newcomer.example");
  const before = await everythingStored(site.deps);
  const typed = `${site.server.origin}/Newcomer`;
  await readOwnFiles(site.deps, { slug: "kaz", typed, personId: person.id });
  await site.work();
  expect(await everythingStored(site.deps)).toEqual(before);
  expect((await site.crawl("/Newcomer")).fates["/Newcomer"]).toBe("unchanged");
  expect((await everythingStored(site.deps)).hosters).toHaveLength(2);
});
