import { beforeEach, describe, expect, test } from "vitest";
import { updateHoster } from "#server/hosters/queries.ts";
import { replaceOffers, findHoster } from "#server/hosters/queries.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { insertWithdrawal } from "#server/assessments/queries.ts";
import { addEvent } from "#server/events/actions.ts";
import { emptyEventForm } from "#core/event.ts";
import { bring } from "#tests/support/cast.ts";
import { makeOffer } from "#tests/support/offer.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { dumpAll, publishExample, rowsOf } from "./dumped.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeEach(async () => {
  site = await openTestSite();
});

async function ask(path: string): Promise<unknown> {
  return (await site.app.request(path)).json();
}

async function idOf(slug: string): Promise<string> {
  return (await findHoster(site.deps.db, slug))?.id ?? "";
}

async function setStance(slug: string, stance: "declined" | "removed" | "unproved") {
  const id = await idOf(slug);
  await site.deps.db.transaction(async (db) => {
    await updateHoster(db, id, { stance });
    await refreshListings(site.deps, db, [id]);
  });
}

type Slugged = { readonly slug: string };
type Published = { readonly hoster: string; readonly revision: number };

describe("an archive", () => {
  test("says of each hoster what the API says, and of each revision too", async () => {
    await publishExample(site.deps, "kaz");
    await publishExample(site.deps, "kaz", "again");
    const alice = await bring(site.deps, "Alice", { roles: { kaz: "owner" } });
    const form = {
      ...emptyEventForm,
      title: "Atelier",
      startDay: "2026-12-01",
      endDay: "2026-12-01",
    };
    await addEvent(site.deps, {
      ...{ slug: "kaz", personId: alice.person.id },
      form: { ...form, startHour: "10:00", endHour: "12:00" },
    });
    const files = await dumpAll(site);
    const { hosters } = JSON.parse(files["hosters.json"]) as { hosters: Slugged[] };
    expect(hosters.length).toBeGreaterThan(30);
    const compared = hosters.filter(({ slug }, index) => slug === "kaz" || index % 8 === 0);
    for (const hoster of compared) expect(hoster).toEqual(await ask(`/api/hosters/${hoster.slug}`));
    expect(JSON.stringify(hosters)).toContain("Atelier");
    const { revisions } = JSON.parse(files["revisions.json"]) as { revisions: Published[] };
    expect(revisions.map(({ hoster, revision }) => [hoster, revision])).toEqual([
      ["kaz", 1],
      ["kaz", 2],
    ]);
    for (const each of revisions) {
      const said = await ask(`/api/hosters/${each.hoster}/revisions/${each.revision}`);
      expect(each).toMatchObject(said as object);
    }
  });

  test("holds every version of the grid that nobody writes any more", async () => {
    const { grids } = JSON.parse((await dumpAll(site))["grids.json"]) as { grids: object[] };
    const told = (await ask("/api/grids")) as { grids: object[] };
    expect(grids).toHaveLength(1);
    expect(grids[0]).toEqual({ ...told.grids[0], document: await ask("/api/grids/matou/1") });
  });

  test("knows no imaginary hoster, nor one that left or is not proved; one that declines has no result", async () => {
    await publishExample(site.deps, "kaz");
    await setStance("kaz", "declined");
    await publishExample(site.deps, "nubo");
    await setStance("nubo", "removed");
    await setStance("clomut", "unproved");
    const files = await dumpAll(site);
    for (const [file, text] of Object.entries(files)) {
      // The examples of the grid have names of their own.
      if (file === "grids.json") continue;
      expect(text, file).not.toMatch(/les-mailles|toile-d-assos|"nubo"|^nubo,|"clomut"|^clomut,/mu);
    }
    const kaz = rowsOf(files["hosters.csv"]).find(({ slug }) => slug === "kaz");
    expect(kaz).toMatchObject({
      outcome: "declined",
      profiles_met: "",
      assessed_at: "",
      revision: "",
    });
    // Its former answers stay public, as on its page.
    expect(rowsOf(files["answers.csv"]).every(({ hoster }) => hoster === "kaz")).toBe(true);
  });

  test("has tables whose cells are what the API says", async () => {
    await publishExample(site.deps, "kaz", "=1+1");
    await insertWithdrawal(site.deps.db, {
      ...{ hosterId: await idOf("kaz"), number: 1, withdrawnAt: site.deps.now() },
      ...{ reason: "An error", authorId: null },
    });
    await publishExample(site.deps, "kaz", 'A note, with "quotes"\nand two lines');
    const id = await idOf("kaz");
    const offer = { ...makeOffer({ name: "Pour tous" }), id: site.deps.newId() };
    await site.deps.db.transaction(async (db) => {
      await replaceOffers(db, id, [offer]);
      await refreshListings(site.deps, db, [id]);
    });
    const files = await dumpAll(site);
    const answers = rowsOf(files["answers.csv"]);
    expect(answers.filter(({ revision }) => revision === "1")).not.toHaveLength(0);
    for (const { revision, note, withdrawn_at: withdrawn } of answers) {
      expect(note).toBe(revision === "1" ? "'=1+1" : 'A note, with "quotes"\nand two lines');
      expect(withdrawn).toBe(revision === "1" ? site.deps.now().toISOString() : "");
    }
    const kaz = rowsOf(files["hosters.csv"]).find(({ slug }) => slug === "kaz");
    expect(kaz).toMatchObject({ revision: "2", grid: "matou", grid_version: "1" });
    expect(kaz?.["notice"]).toContain("essai");
    expect(rowsOf(files["offers.csv"])).toMatchObject([
      { hoster: "kaz", name: "Pour tous", position: "1" },
    ]);
    const sheet = (await ask("/api/hosters/kaz")) as { services: unknown[]; facts: unknown[] };
    const ofKaz = (table: string) => rowsOf(table).filter(({ hoster }) => hoster === "kaz");
    expect(ofKaz(files["services.csv"])).toHaveLength(sheet.services.length);
    expect(ofKaz(files["facts.csv"])).toHaveLength(sheet.facts.length);
    expect(ofKaz(files["facts.csv"])[0]?.["sources"]).toMatch(/^https?:/u);
    for (const text of [files["hosters.csv"], files["facts.csv"]]) expect(text).toMatch(/\r\n$/u);
  });
});
