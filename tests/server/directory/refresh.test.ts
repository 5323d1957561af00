import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Answers } from "#core/answers.ts";
import { emptySearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import { selectRows } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import {
  countDirectory,
  refreshAllListings,
  refreshListings,
  searchDirectory,
} from "#server/directory/actions.ts";
import { listings } from "#server/directory/schema.ts";
import { lockHosters } from "#server/hosters/queries.ts";
import { hosterFacts, hosters, hosterSources, services } from "#server/hosters/schema.ts";
import { testDatabaseKind } from "#tests/support/database.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openDirectory } from "./open-directory.ts";
import { now } from "./stored-catalogue.ts";

let deps: Deps;
beforeEach(async () => {
  deps = await openDirectory();
});

async function find(changes: Partial<Search>, at: Deps = deps): Promise<string[]> {
  const { hosters: found } = await searchDirectory(at, {
    ...emptySearch,
    sort: "name",
    ...changes,
  });
  return found.map(({ slug }) => slug);
}

async function storeHoster(slug: string, changes: Partial<typeof hosters.$inferInsert> = {}) {
  const id = randomUUID();
  const row = { id, slug, name: slug, country: "FR", department: "29", createdAt: now };
  const rest = { audiences: [], stance: "listed" as const, isImaginary: false };
  await deps.db.insert(hosters).values({ ...row, ...rest, ...changes });
  return id;
}

async function storeSource(hosterId: string, terms: string) {
  const sourceId = randomUUID();
  const source = { id: sourceId, hosterId, origin: "listing" as const, key: hosterId };
  const rest = { addresses: [], recordedOn: "2026-11-22", unread: {}, digest: "" };
  await deps.db.insert(hosterSources).values({ ...source, ...rest });
  await deps.db.insert(hosterFacts).values([
    { id: randomUUID(), sourceId, field: "terms", value: terms },
    { id: randomUUID(), sourceId, field: "place", value: "Brest (Finistère, 29)" },
  ]);
  const service = { id: randomUUID(), hosterId, sourceId, position: 0, name: "le cloud" };
  const registrations: ("none" | "free" | "member" | "client")[] = ["member"];
  await deps.db
    .insert(services)
    .values({ ...service, type: "mail", software: "Nextcloud", registrations });
}

/** Whether a transaction of this database waits for another. */
async function isSomeoneWaiting(): Promise<boolean> {
  const waiting = await selectRows(
    deps.db,
    sql`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
}

describe("a hoster whose listing is refreshed", () => {
  test("is found by its facts, its services and the site's own name of them", async () => {
    const id = await storeHoster("infini", { audiences: ["associations"] });
    await storeSource(id, "quatorze bénévoles");
    await refreshListings(deps, deps.db, [id]);
    for (const q of [
      "brest",
      "bretagne",
      "cloud",
      "nextcloud",
      "courriel",
      "e-mail",
      "associations",
    ]) {
      expect([q, await find({ q })]).toEqual([q, ["infini"]]);
    }
    expect(await find({ choices: { service: ["mail"], price: ["membership"] } })).toEqual([
      "infini",
    ]);
  });

  test("is not found by hearsay about its means until it is claimed", async () => {
    const id = await storeHoster("infini");
    await storeSource(id, "quatorze bénévoles");
    await refreshListings(deps, deps.db, [id]);
    expect(await find({ q: "bénévoles" })).toEqual([]);
    await deps.db.update(hosters).set({ claimedAt: now }).where(eq(hosters.id, id));
    await refreshListings(deps, deps.db, [id]);
    expect(await find({ q: "bénévoles" })).toEqual(["infini"]);
  });

  test("loses its row when it asked to leave, and only its row", async () => {
    const id = await storeHoster("parti");
    await storeHoster("reste");
    await refreshAllListings(deps, deps.db);
    expect(await find({})).toEqual(["parti", "reste"]);
    await deps.db.update(hosters).set({ stance: "removed" }).where(eq(hosters.id, id));
    await refreshListings(deps, deps.db, [id]);
    expect(await find({})).toEqual(["reste"]);
    await refreshAllListings(deps, deps.db);
    expect(await find({})).toEqual(["reste"]);
  });

  test("gives the same row when nothing changed", async () => {
    const id = await storeHoster("infini");
    await storeSource(id, "quatorze bénévoles");
    await refreshListings(deps, deps.db, [id]);
    const before = await deps.db.select().from(listings);
    await refreshAllListings(deps, deps.db);
    expect(await deps.db.select().from(listings)).toEqual(before);
  });

  test.runIf(testDatabaseKind === "server")(
    "is not put back to what it was by a process that rewrites all of them meanwhile",
    async () => {
      const id = await storeHoster("avant");
      await refreshListings(deps, deps.db, [id]);
      const others = await deps.db.transaction(async (db) => {
        await lockHosters(db);
        await db.update(hosters).set({ slug: "apres" }).where(eq(hosters.id, id));
        await refreshListings(deps, db, [id]);
        const rewriting = deps.db.transaction((other) => refreshAllListings(deps, other));
        while (!(await isSomeoneWaiting())) await setTimeout(20);
        return { rewriting };
      });
      await others.rewriting;
      expect(await find({})).toEqual(["apres"]);
    },
  );

  test("raises the catalogue only when its row changed", async () => {
    const id = await storeHoster("a");
    await deps.db.transaction((db) => refreshListings(deps, db, [id]));
    const before = await deps.revision.refresh();
    await deps.db.transaction((db) => refreshListings(deps, db, [id]));
    expect(await deps.revision.refresh()).toBe(before);
    await deps.db.delete(listings).where(eq(listings.hosterId, id));
    await deps.db.transaction((db) => refreshListings(deps, db, [id]));
    expect(await deps.revision.refresh()).toBe(before + 2);
  });

  test("keeps its old row when the transaction that changed it fails", async () => {
    const id = await storeHoster("avant");
    await refreshListings(deps, deps.db, [id]);
    const change = deps.db.transaction(async (db) => {
      await db.update(hosters).set({ slug: "apres" }).where(eq(hosters.id, id));
      await refreshListings(deps, db, [id]);
      throw new Error("no");
    });
    await expect(change).rejects.toThrow("no");
    expect(await find({})).toEqual(["avant"]);
  });

  test("may be one of none", async () => {
    await refreshListings(deps, deps.db, []);
    expect(await find({})).toEqual([]);
  });
});

describe("a published assessment", () => {
  const answers: Answers = new Map([["in-person-meetings", { value: "monthly" }]]);
  const publishedAt = new Date("2026-01-31T12:00:00.000Z");

  async function publish(slug: string, changes: Partial<typeof hosters.$inferInsert> = {}) {
    const hosterId = await storeHoster(slug, changes);
    await publishAssessment(deps.db, { hosterId, grid: matouGrid, answers, publishedAt });
    await refreshListings(deps, deps.db, [hosterId]);
    return hosterId;
  }

  test("is what the hoster is found by, with its date", async () => {
    await publish("infini");
    const { hosters: found } = await searchDirectory(deps, {
      ...emptySearch,
      choices: { profile: ["incomplete"], need: ["meet-in-person"] },
      criteria: { "in-person-meetings": ["level:3"] },
    });
    expect(found).toMatchObject([
      {
        slug: "infini",
        outcome: "incomplete",
        needs: { "meet-in-person": "met" },
        assessedAt: publishedAt.toISOString(),
      },
    ]);
  });

  test("counts for nothing of a hoster that declines to be situated", async () => {
    await publish("infini", { stance: "declined" });
    expect(await find({ choices: { profile: ["declined"] } })).toEqual(["infini"]);
    expect(await find({ criteria: { "in-person-meetings": ["unstated"] } })).toEqual(["infini"]);
  });

  test.each([
    ["2028-01-31T11:59:59.999Z", ["infini"], "met"],
    ["2028-01-31T12:00:00.000Z", [], "pending"],
  ])("refreshed at %s is found by its answers: %j", async (moment, slugs, status) => {
    const id = await publish("infini");
    const later = { ...deps, now: () => new Date(moment) };
    await refreshListings(later, deps.db, [id]);
    expect(await find({ criteria: { "in-person-meetings": ["monthly"] } })).toEqual(slugs);
    const { hosters: found } = await searchDirectory(deps, emptySearch);
    expect(found[0]?.needs?.["meet-in-person"]).toBe(status);
  });
});

describe("the figures of the directory", () => {
  beforeEach(async () => {
    const real = await storeHoster("infini");
    await storeSource(real, "…");
    const imaginary = await storeHoster("mailles", { isImaginary: true });
    await storeSource(imaginary, "…");
    await storeHoster("parti", { stance: "removed" });
    await storeHoster("kaz");
    await refreshAllListings(deps, deps.db);
  });

  test("count real hosters and say how many are imaginary", async () => {
    expect(await countDirectory(deps)).toEqual({
      counts: { real: 2, imaginary: 1, assessed: 0 },
      services: [{ type: "mail", count: 1 }],
    });
  });

  test("know of no imaginary hoster outside a demonstration", async () => {
    const { counts } = await countDirectory({ ...deps, isDemo: false });
    expect(counts).toEqual({ real: 2, imaginary: 0, assessed: 0 });
  });
});
