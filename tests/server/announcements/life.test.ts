import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Hindrance } from "#core/announcement.ts";
import { hindrances } from "#core/announcement.ts";
import { makeGrid } from "#core/grid-document.ts";
import { insertWithdrawal } from "#server/assessments/queries.ts";
import { remarks } from "#server/discussions/schema.ts";
import { editDraft } from "#server/grid-drafts/actions.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { startSimulation } from "#server/simulations/actions.ts";
import { writeSettings } from "#server/settings/queries.ts";
import { addVersion, leaveUnfinished } from "#tests/server/grids/grid-versions.ts";
import { bring } from "#tests/support/cast.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import { matouDraft } from "#tests/support/matou-grid.ts";
import type { LifeSite } from "./life-site.ts";
import { mailles, openLifeSite, renew, statesOf } from "./life-site.ts";

let site: LifeSite;
beforeEach(async () => {
  site = await openLifeSite();
});

const page = "/gt/grille/2/annonce";
const day = ["day", "2027-01-22"] as const;

function move(name: string, reason = "") {
  return site.post(site.gus, "/gt/grille/2/etat", [
    ["move", name],
    ["reason", reason],
  ]);
}

function announce(...fields: readonly (readonly [string, string])[]) {
  return site.post(site.gus, page, fields);
}

/** Version 2 has been discussed for long, by enough people, and is simulated as it is. */
async function makeReady() {
  await addVersion(site.deps.db, { version: 2, state: "draft" }, renew);
  await move("discuss");
  await setIn({ discussedSince: new Date("2026-10-01T08:00:00.000Z") });
  await takePart();
  await simulate();
}

async function simulate() {
  await startSimulation(site.deps, { version: 2, personId: site.gus.person.id });
  await runJobs(site.deps);
}

async function setIn(columns: Partial<typeof gridVersions.$inferInsert>) {
  await site.deps.db
    .update(gridVersions)
    .set(columns)
    .where(and(eq(gridVersions.gridId, "matou"), eq(gridVersions.version, 2)));
}

/** The answers are no longer those of the simulation. */
async function takeBack() {
  const [last] = await site.revisionsOf(mailles);
  const { hosterId = "", number = 0 } = last ?? {};
  const withdrawnAt = site.deps.now();
  const said = { reason: "Erreur", authorId: null };
  await insertWithdrawal(site.deps.db, { hosterId, number, withdrawnAt, ...said });
}

async function takePart() {
  const paul = await bring(site.deps, "Paul", { roles: { "toile-d-assos": "owner" } });
  for (const { person } of [site.alice, site.kim, paul]) await say(person.id, "support", null);
}

async function say(authorId: string, kind: "support" | "objection", remedy: string | null) {
  const { newId, db } = site.deps;
  const createdAt = new Date("2026-10-02T08:00:00.000Z");
  const nothing = { amendmentId: null, answer: null, answeredAt: null, answeredBy: null };
  await db.insert(remarks).values({
    ...{ ...nothing, id: newId(), gridId: "matou", version: 2, kind, authorId, createdAt, remedy },
    ...{ body: "Relu", objection: kind === "objection" ? "open" : null },
  });
}

describe("the life of a version", () => {
  test("goes from draft to discussion, back for a public reason, and to an end for another", async () => {
    await addVersion(site.deps.db, { version: 2, state: "draft" }, renew);
    expect((await move("discuss")).status).toBe(303);
    expect(await statesOf(site.deps)).toEqual(["in-force", "in-discussion"]);
    expect((await move("discuss")).status).toBe(409);
    const silent = await move("take-back", "  ");
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('href="#motif-take-back"');
    expect((await move("take-back", "Un seuil à revoir")).status).toBe(303);
    expect(await statesOf(site.deps)).toEqual(["in-force", "draft"]);
    expect((await move("give-up", "Plus personne n’y tient")).status).toBe(303);
    expect(await statesOf(site.deps)).toEqual(["in-force", "retired"]);
    expect((await move("discuss")).status).toBe(409);
    const log = await (await site.app.request("/groupe/journal")).text();
    for (const reason of ["Un seuil à revoir", "Plus personne n’y tient"]) {
      expect(log).toContain(reason);
    }
  });

  test("a draft with errors is not put in discussion", async () => {
    await addVersion(site.deps.db, { version: 2, state: "draft" }, leaveUnfinished);
    const refused = await move("discuss");
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#discuter"');
    expect(await statesOf(site.deps)).toEqual(["in-force", "draft"]);
  });

  test.each([["/gt/grille/2/etat"], [page]])("%s is for the group alone", async (path) => {
    await addVersion(site.deps.db, { version: 2, state: "draft" }, renew);
    expect((await site.post(site.alice, path, [["move", "discuss"]])).status).toBe(403);
    expect(await statesOf(site.deps)).toEqual(["in-force", "draft"]);
  });

  test.each([
    ["a version that is none", "/gt/grille/7/annonce", 404],
    ["what is no number", "/gt/grille/x/annonce", 404],
  ])("%s has no page", async (_, path, status) => {
    expect((await site.get(site.gus, path)).status).toBe(status);
  });

  test("a move that is none is refused", async () => {
    await addVersion(site.deps.db, { version: 2, state: "draft" }, renew);
    expect((await move("constructor")).status).toBe(400);
  });
});

describe("a version is announced", () => {
  test("once nothing stands in the way, and every team is told", async () => {
    await makeReady();
    expect((await announce(day)).status).toBe(303);
    expect(await statesOf(site.deps)).toEqual(["in-force", "announced"]);
    await runJobs(site.deps);
    expect(site.mails.map(({ to }) => to).toSorted()).toEqual(
      ["alice", "bob", "kim", "paul"].map((name) => `${name}@example.org`),
    );
    expect((await announce(day)).text).toContain("Elle n’est pas en discussion.");
  });

  /** What is done to a version that was ready, and what is said then. */
  const cases: readonly (readonly [Hindrance, () => Promise<unknown>, string, string])[] = [
    [
      "not-in-discussion",
      () => move("take-back", "Pour voir"),
      "Elle n’est pas en discussion.",
      day[1],
    ],
    [
      "older-version",
      async () => {
        await site.deps.db
          .update(gridVersions)
          .set({ state: "retired" })
          .where(eq(gridVersions.version, 1));
        await addVersion(site.deps.db, { version: 3, state: "in-force" });
      },
      "Une version plus récente est déjà en vigueur",
      day[1],
    ],
    [
      "other-announced",
      () => addVersion(site.deps.db, { version: 3, state: "announced" }),
      "Une autre version est déjà annoncée",
      day[1],
    ],
    ["not-simulated", () => takeBack(), "Aucune simulation n’a été faite", day[1]],
    [
      "before-consent",
      () => setIn({ discussedSince: site.deps.now() }),
      "Le délai pour réagir",
      day[1],
    ],
    ["no-quorum", () => site.deps.db.delete(remarks), "Trop peu de personnes", day[1]],
    ["no-day", async () => {}, "écrivez un jour qui existe", "2027-02-30"],
    ["day-passed", async () => {}, "choisissez un jour à venir", "2026-11-22"],
    ["too-soon", async () => {}, "ce jour est plus proche que promis", "2027-01-21"],
  ];

  test.each(cases)("never with “%s”", async (_, spoil, said, typed) => {
    await makeReady();
    await spoil();
    const states = await statesOf(site.deps);
    const refused = await announce(["day", typed]);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(said);
    const isForm = states.includes("in-discussion");
    expect(refused.text.includes(`value="${typed}"`)).toBe(isForm);
    expect(await statesOf(site.deps)).toEqual(states);
  });

  test("never with errors, whatever brought them", async () => {
    await addVersion(site.deps.db, { version: 2, state: "in-discussion" }, leaveUnfinished);
    const refused = await announce(day);
    expect(refused.text).toContain("Le texte a des problèmes");
    expect(await statesOf(site.deps)).toEqual(["in-force", "in-discussion"]);
  });

  test("every hindrance is tried above", () => {
    const tried = [...cases.map(([name]) => name), "has-errors"];
    expect(tried.toSorted()).toEqual([...hindrances].toSorted());
  });

  test("sooner with a reason, which is public; a reason that is not needed is not kept", async () => {
    await makeReady();
    const said = "Une faille est exploitée";
    expect((await announce(["day", "2026-12-01"], ["haste", said])).status).toBe(303);
    const [, row] = await site.deps.db.select().from(gridVersions).orderBy(gridVersions.version);
    expect(row).toMatchObject({ haste: said, effectiveAt: new Date("2026-11-30T23:00:00.000Z") });
  });

  test("after the delay that the group set", async () => {
    await makeReady();
    const changedAt = site.deps.now();
    await writeSettings(site.deps.db, [{ name: "noticeMonths", value: 6, changedAt }]);
    expect((await announce(day)).text).toContain("ce jour est plus proche que promis");
    expect((await announce(["day", "2027-05-22"])).status).toBe(303);
  });
});

describe("an announced version", () => {
  beforeEach(async () => {
    await site.announce();
  });

  test("does not change any more: the editor refuses, and so does the database", async () => {
    const edits = [{ path: "/grid/title/fr", before: matouDraft.grid.title.fr, after: "Autre" }];
    const personId = site.gus.person.id;
    await expect(editDraft(site.deps, { version: 2, personId, edits })).rejects.toMatchObject({
      code: "wrong-grid-state",
    });
    const document = JSON.stringify(makeGrid(matouDraft));
    await expect(setIn({ document })).rejects.toThrow();
    await expect(setIn({ reworded: ["backups"] })).rejects.toThrow();
    await expect(setIn({ state: "draft" })).rejects.toThrow();
    expect((await move("take-back", "Une faute")).status).toBe(409);
  });

  test("can be given up, with a reason: nothing comes on the day", async () => {
    expect((await move("give-up", "")).status).toBe(422);
    expect((await move("give-up", "Une faute de calcul")).status).toBe(303);
    expect(await site.letComeInForce()).toBe(false);
    expect(await statesOf(site.deps)).toEqual(["in-force", "retired"]);
  });
});
