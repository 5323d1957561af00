import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { answersOn } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import { switchGrids } from "#server/announcements/switch.ts";
import { insertWithdrawal } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import { findGrid } from "#server/grids/actions.ts";
import { digestOf } from "#server/digest.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import type { LifeSite } from "./life-site.ts";
import { dropped, fresh, kaz, mailles, openLifeSite, statesOf } from "./life-site.ts";

let site: LifeSite;
beforeEach(async () => {
  site = await openLifeSite();
  await site.announce();
});

test("nothing happens before the day", async () => {
  site.clock.now = new Date("2026-11-30T22:59:59.000Z");
  expect(await switchGrids(site.deps)).toBe(false);
  expect(await statesOf(site.deps)).toEqual(["in-force", "announced"]);
  expect((await site.revisionsOf(mailles)).some(({ carried }) => carried)).toBe(false);
});

describe("on the day", () => {
  test("the new version takes the place of the old one, once however often it is asked for", async () => {
    expect(await site.letComeInForce()).toBe(true);
    expect(await statesOf(site.deps)).toEqual(["retired", "in-force"]);
    const revisions = await site.revisionsOf(mailles);
    const sent = site.mails.length;
    expect(await switchGrids(site.deps)).toBe(false);
    await runJobs(site.deps);
    expect(await site.revisionsOf(mailles)).toHaveLength(revisions.length);
    expect(site.mails).toHaveLength(sent);
  });

  test("what was published is carried over as a revision of the site, without what changed", async () => {
    const [before] = await site.revisionsOf(mailles);
    await site.letComeInForce();
    const [after, same] = await site.revisionsOf(mailles);
    expect(same).toEqual(before);
    expect(after).toMatchObject({
      ...{ number: (before?.number ?? 0) + 1, gridVersion: 2, carried: true, authorId: null },
      ...{ trueFor: before?.trueFor, aims: before?.aims, publishedAt: site.clock.now },
    });
    const was = JSON.parse(before?.answers ?? "{}");
    const is = JSON.parse(after?.answers ?? "{}");
    const { backups, [dropped]: gone, ...kept } = was;
    expect([backups, gone]).not.toContain(undefined);
    expect(is).toEqual(kept);
  });

  test("every revision gives its stored classification again, from its public JSON and its grid", async () => {
    await site.letComeInForce();
    for (const { number } of await site.revisionsOf(mailles)) {
      const response = await site.app.request(`/api/hosters/${mailles}/revisions/${number}`);
      const { answers, grid, publishedAt, classification } = (await response.json()) as Told;
      const stored = await findGrid(site.deps, grid.id, grid.version);
      expect(classify(stored.grid, answersOn(stored.grid, answers, publishedAt))).toEqual(
        classification,
      );
    }
  });

  test("a draft moves with what is not published yet, and keeps its old one", async () => {
    await site.answer(mailles, site.alice, {
      ...{ version: 1, criterion: "status-page", value: null, note: "En travaux" },
    });
    await site.answer(mailles, site.alice, {
      ...{ version: 1, criterion: "backups", value: "weekly" },
    });
    const before = await site.draftOf(mailles);
    await site.letComeInForce();
    const { answers, grid } = await site.draftOf(mailles);
    expect(grid.document.grid.version).toBe(2);
    expect(answers.get("status-page")).toEqual(before.answers.get("status-page"));
    expect(answers.has("backups")).toBe(false);
    expect((await site.draftOf(mailles, 1)).answers.get("backups")?.value).toBe("weekly");
  });

  test("early answers are published and stay in the draft, with what it aimed for", async () => {
    const [before] = await site.revisionsOf(mailles);
    await site.answer(mailles, site.bob, { version: 2, criterion: fresh, value: "met" });
    await site.answer(mailles, site.bob, { version: 2, criterion: "backups", value: "weekly" });
    await site.letComeInForce();
    const [after] = await site.revisionsOf(mailles);
    const answers = JSON.parse(after?.answers ?? "{}");
    expect(answers).toMatchObject({ [fresh]: { value: "met" }, backups: { value: "weekly" } });
    const draft = await site.draftOf(mailles);
    expect(draft.answers.get(fresh)?.value).toBe("met");
    expect(draft.answers.size).toBe(Object.keys(answers).length);
    expect(draft.aims).toEqual(before?.aims);
  });

  test("a hoster that published nothing, or took it back, gets no revision and keeps its answers", async () => {
    await site.answer(kaz, site.kim, { version: 2, criterion: fresh, value: "met" });
    const [last] = await site.revisionsOf(mailles);
    const withdrawnAt = site.clock.now;
    await insertWithdrawal(site.deps.db, {
      ...{ hosterId: last?.hosterId ?? "", number: last?.number ?? 0, withdrawnAt },
      ...{ reason: "Déménagement", authorId: null },
    });
    await site.letComeInForce();
    expect(await site.revisionsOf(kaz)).toEqual([]);
    expect(await site.revisionsOf(mailles)).toHaveLength(last?.number ?? 0);
    expect((await site.draftOf(kaz)).answers.get(fresh)?.value).toBe("met");
  });

  test("lists, the public grid and the feed follow", async () => {
    await site.letComeInForce();
    const visit = async (path: string) => (await site.app.request(path)).text();
    expect(await visit("/api/grids")).toContain('"version":2');
    const hoster = JSON.parse(await visit(`/api/hosters/${mailles}`)) as Assessed;
    expect(hoster.assessment.grid.version).toBe(2);
    expect(await visit("/hebergeurs.atom")).toContain("entrée en vigueur de la version 2");
    const said = "Le site l’a écrite à partir de la précédente";
    const number = (await site.revisionsOf(mailles))[0]?.number ?? 0;
    expect(await visit(`/hebergeurs/${mailles}/historique`)).toContain(said);
    expect(await visit(`/hebergeurs/${mailles}/historique/${number}`)).toContain(said);
    expect(await visit(`/hebergeurs/${mailles}/historique/${number - 1}`)).not.toContain(said);
    expect(await visit("/groupe/journal")).toContain("Version 2");
  });

  test("each member is told once, with a way out, of what is left to answer", async () => {
    await site.letComeInForce();
    const told = site.mails.filter(({ to }) => to === "alice@example.org");
    expect(told).toHaveLength(1);
    expect(told[0]?.subject).toBe("Les Mailles et la version 2 de la grille");
    expect(told[0]?.text).toContain("3 questions attendent une réponse");
    expect(told[0]?.text).toContain(told[0]?.stopUrl ?? "?");
    expect(site.mails.filter(({ to }) => to === "kim@example.org")).toEqual([]);
  });
});

type Told = {
  readonly answers: Parameters<typeof answersOn>[1];
  readonly grid: { readonly id: string; readonly version: number };
  readonly publishedAt: string;
  readonly classification: unknown;
};
type Assessed = { readonly assessment: { readonly grid: { readonly version: number } } };

/** Every table the switch writes in. */
const written = [
  "grid_versions",
  "revisions",
  "drafts",
  "draft_answers",
  "jobs",
  "listings",
  "rulings",
  "audit_entries",
] as const;

test.each(written)(
  "broken off while it writes %s, it leaves the old version in force, whole, and is done the next time",
  async (table) => {
    await site.answer(mailles, site.alice, {
      version: 1,
      criterion: "https",
      value: "met",
      note: "ici",
    });
    const before = await digestOfAll(site.deps.db);
    await failOn(site.deps.db, table);
    await expect(site.letComeInForce()).rejects.toThrow();
    expect(await statesOf(site.deps)).toEqual(["in-force", "announced"]);
    expect(await digestOfAll(site.deps.db)).toBe(before);
    await heal(site.deps.db, table);
    expect(await site.letComeInForce()).toBe(true);
    expect(await statesOf(site.deps)).toEqual(["retired", "in-force"]);
    expect((await site.revisionsOf(mailles))[0]).toMatchObject({ carried: true, gridVersion: 2 });
  },
);

async function failOn(db: Db, table: string): Promise<void> {
  await db.execute(sql`create function break_off() returns trigger language plpgsql as
    $$ begin raise exception 'broken off'; end $$`);
  await db.execute(sql`create trigger break_off after insert or update on ${sql.identifier(table)}
    for each statement execute function break_off()`);
}

async function heal(db: Db, table: string): Promise<void> {
  await db.execute(sql`drop trigger break_off on ${sql.identifier(table)}`);
  await db.execute(sql`drop function break_off()`);
}

async function digestOfAll(db: Db): Promise<string> {
  const texts: string[] = [];
  for (const table of written) {
    const rows = await db.execute(sql`select * from ${sql.identifier(table)} order by 1, 2`);
    texts.push(JSON.stringify(rows));
  }
  return digestOf(texts.join("\n"));
}
