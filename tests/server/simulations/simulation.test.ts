import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { answersOn } from "#core/assessment.ts";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import { auditEntries } from "#server/audit/schema.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import { draftAnswers, drafts } from "#server/drafts/schema.ts";
import { findHoster } from "#server/hosters/queries.ts";
import {
  findCurrentSimulation,
  findLatestSimulation,
  publishSimulation,
  readSimulation,
} from "#server/simulations/actions.ts";
import { runSimulation } from "#server/simulations/run.ts";
import { simulations } from "#server/simulations/schema.ts";
import { bring } from "#tests/support/cast.ts";
import { matouGrid, proven } from "#tests/support/matou-grid.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import { draftOf, stricter } from "./simulated-draft.ts";
import { openSimulatedSite } from "./simulated-site.ts";
import type { SimulatedSite } from "./simulated-site.ts";

let site: SimulatedSite;
beforeEach(async () => {
  site = await openSimulatedSite();
});
afterEach(() => site.close());

const page = "/gt/grille/2/simulation";
const key = { gridId: "matou", version: 2 };

async function readReport() {
  const latest = await findLatestSimulation(site.deps.db, key);
  if (latest?.report === undefined || latest.report === null) throw new Error("No report");
  return { ...latest, report: latest.report };
}

/** What « Les Mailles » says of its restore tests for version 2 already. */
async function answerEarly(value: string): Promise<void> {
  const hosterId = (await findHoster(site.deps.db, "les-mailles"))?.id ?? "";
  const answeredAt = site.clock.now;
  const draft = { hosterId, gridId: "matou", gridVersion: 2 };
  await site.deps.db.insert(drafts).values({ ...draft, aims: [], createdAt: answeredAt });
  await site.deps.db.insert(draftAnswers).values({
    ...{ ...draft, criterion: "restore-tests", version: 1, value },
    ...{ evidence: null, note: null, answeredAt, changedAt: answeredAt, answeredBy: null },
  });
}

describe("a simulation", () => {
  test("is asked for, shows how far it is, then who would be classified otherwise and why", async () => {
    expect((await site.get(page)).text).toContain("Aucune simulation n’a encore été faite");
    const response = await site.post(page);
    expect(response.status).toBe(303);
    const location = response.headers.get("location") ?? "";
    expect(location).toMatch(/^\/gt\/grille\/2\/simulation\/[\da-f-]{36}$/u);
    const waiting = await site.get(location);
    expect(waiting.text).toContain("0 sur 6 hébergeurs traités.");
    expect(waiting.response.headers.get("refresh")).toBe("5");

    await runJobs(site.deps);
    const { text, html } = await site.get(location);
    expect(text).toContain(
      "Simulation du 22 novembre 2026 sur les 6 exemples imaginaires. Aucun hébergeur réel n’a encore répondu.",
    );
    expect(text).toContain("Le résultat changerait pour 1 sur 6.");
    expect(html).toContain('href="/hebergeurs/les-mailles"');
    expect(text.replaceAll(/[\u00A0\u202F]/gu, " ")).toContain("Perd le profil « Organisations »");
    expect(text.replaceAll(/[\u00A0\u202F]/gu, " ")).toContain(
      "« Tests de restauration » : « Au moins une fois par an » ne suffirait plus",
    );
    expect((await site.get(page)).text).toContain("telles qu’elles sont maintenant");
  });

  test("says the same in English", async () => {
    const location = await site.simulate();
    const { text } = await site.get(`/en${location}`);
    expect(text).toContain("Simulation of 22 November 2026 on the 6 imaginary examples.");
    expect(text).toContain("would no longer be enough");
  });

  test("is narrowed to those that would no longer have a profile by a plain link", async () => {
    const location = await site.simulate();
    expect((await site.get(location)).html).toContain(`href="${location}?voir=gains#qui"`);
    expect((await site.get(`${location}?voir=loses`)).html).toContain("/hebergeurs/les-mailles");
    expect((await site.get(`${location}?voir=gains`)).text).toContain("Personne.");
  });

  test("is what the answers that are stored give under both versions", async () => {
    await site.simulate();
    const { report } = await readReport();
    expect(report.real.hosters).toBe(0);
    const hoster = await findHoster(site.deps.db, "les-mailles");
    const [revision] = await findCurrentRevisions(site.deps.db, [hoster?.id ?? ""]);
    const stored = JSON.parse(revision?.answers ?? "{}");
    const at = site.clock.now.toISOString();
    const after = classify(proven(checkGrid(stricter)), answersOn(matouGrid, stored, at));
    expect(report.moved[0]?.after.outcome).toBe(after.outcome);
    expect(report.moved[0]?.near).toEqual([
      { profile: "organization", criteria: ["restore-tests"] },
    ]);
  });

  test("counts what was answered early for the version", async () => {
    await answerEarly("documented");
    await site.simulate();
    expect((await readReport()).report.moved).toEqual([]);
    expect((await site.get(page)).text).toContain("déjà données d’avance pour elle comptent");
  });

  test("tells nobody what was answered early: it is not public yet", async () => {
    await answerEarly("never");
    await site.simulate();
    const { report } = await readReport();
    const causes = report.moved.flatMap((hoster) => hoster.causes);
    const early = causes.filter(({ criteria }) =>
      criteria.some(({ origin }) => origin === "early"),
    );
    expect(early.map(({ id, value }) => [id, value])).toContainEqual(["restore-tests", null]);
    expect(Object.keys(report.names.answers)).not.toContain('restore-tests/"never"');
  });

  test("made twice writes the same report, once", async () => {
    await site.simulate();
    const made = await readReport();
    const order = { id: made.id, document: "{}", reworded: [] };
    await runSimulation(site.deps, order);
    expect(await readReport()).toEqual(made);
  });

  test("is of the version as it was when it was asked for", async () => {
    await site.post(page);
    await site.edit(draftOf(() => ({})));
    await runJobs(site.deps);
    const { report } = await readReport();
    expect(report.moved.map(({ slug }) => slug)).toEqual(["les-mailles"]);
    expect(await findCurrentSimulation(site.deps.db, key)).toBeUndefined();
    expect((await site.get(page)).text).toContain("La version a changé depuis cette simulation.");
  });

  test("is noted with who asked for it", async () => {
    await site.simulate();
    const entries = await site.deps.db
      .select({ personId: auditEntries.personId, detail: auditEntries.detail })
      .from(auditEntries)
      .where(eq(auditEntries.action, "simulate-grid"));
    expect(entries).toEqual([{ personId: site.member.person.id, detail: { version: 2 } }]);
  });
});

describe("a simulation is out of date", () => {
  test("once answers were published", async () => {
    await site.simulate();
    expect(await findCurrentSimulation(site.deps.db, key)).toBeDefined();
    const hoster = await findHoster(site.deps.db, "les-mailles");
    await publishAssessment(site.deps.db, {
      ...{ hosterId: hoster?.id ?? "", grid: matouGrid, publishedAt: site.clock.now },
      answers: new Map([["https", { value: "met" }]]),
    });
    expect(await findCurrentSimulation(site.deps.db, key)).toBeUndefined();
    expect((await site.get(page)).text).toContain("Des réponses d’hébergeurs ont changé");
  });

  test("once the group says that words mean the same", async () => {
    await site.simulate();
    await site.deps.db
      .update(gridVersions)
      .set({ reworded: ["https"] })
      .where(eq(gridVersions.version, 2));
    expect(await findCurrentSimulation(site.deps.db, key)).toBeUndefined();
  });

  test("and not by an edit that was undone", async () => {
    await site.simulate();
    await site.edit(draftOf(() => ({})));
    await site.edit(stricter);
    expect(await findCurrentSimulation(site.deps.db, key)).toBeDefined();
  });
});

describe("a report that was joined to an announcement", () => {
  test("is read by anyone, in both languages and by programs, and by nobody before", async () => {
    await site.simulate();
    const { id, report } = await readReport();
    const open = (path: string) => site.app.request(path);
    expect((await open(`/groupe/rapports/${id}`)).status).toBe(404);
    expect((await open(`/groupe/rapports/${id}.json`)).status).toBe(404);
    await site.deps.db.transaction((db) => publishSimulation(db, id));
    const response = await open(`/groupe/rapports/${id}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("Ce que la version 2 change pour les hébergeurs");
    const english = await open(`/en/groupe/rapports/${id}`);
    expect(await english.text()).toContain("What version 2 changes for hosters");
    expect(await (await open(`/groupe/rapports/${id}.json`)).json()).toEqual(report);
    expect((await open("/groupe/rapports/nothing")).status).toBe(404);
  });

  test("no longer names who left the directory, and counts them still", async () => {
    await site.simulate();
    const { id } = await readReport();
    await site.deps.db.transaction((db) => publishSimulation(db, id));
    const path = `/groupe/rapports/${id}`;
    expect((await site.get(path)).html).toContain("/hebergeurs/les-mailles");
    const owner = await bring(site.deps, "Alice", { roles: { "les-mailles": "owner" } });
    await site.app.request("/espace/les-mailles/presence", {
      method: "POST",
      headers: owner.headers,
      body: new URLSearchParams({ presence: "removed" }),
    });
    const { html, text } = await site.get(path, site.stranger);
    expect(html).not.toContain("les-mailles");
    expect(html).not.toContain("Les Mailles");
    expect(text).toContain("1 hébergeur a quitté l’annuaire depuis");
    expect(text).toContain("Le résultat changerait pour 1 sur 6.");
    const program = await (await site.app.request(`${path}.json`)).text();
    expect(program).not.toContain("les-mailles");
  });

  test("is kept, whatever is simulated later; of the others, only the last ones are", async () => {
    await site.simulate();
    const first = await readReport();
    await site.deps.db.transaction((db) => publishSimulation(db, first.id));
    for (let minute = 1; minute <= 7; minute += 1) {
      site.clock.now = new Date(Date.UTC(2026, 10, 22, 10, minute));
      await site.simulate();
    }
    const kept = await site.deps.db.select({ id: simulations.id }).from(simulations);
    expect(kept).toHaveLength(6);
    expect((await readSimulation(site.deps, first.id))?.publishedAt).not.toBeNull();
  });
});

describe("a simulation is refused", () => {
  test("in a sentence, while the version is inconsistent", async () => {
    await site.edit(draftOf(({ criteria }) => ({ criteria: criteria.slice(1) })));
    const response = await site.post(page);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Cette version ne peut pas être simulée");
    expect(await site.deps.db.select().from(simulations)).toEqual([]);
  });

  test("to whoever is not of the working group", async () => {
    expect((await site.post(page, site.stranger)).status).toBe(403);
    expect((await site.get(page, site.stranger)).status).toBe(403);
  });

  test("of a version that is in force, or that there is not", async () => {
    expect((await site.get("/gt/grille/1/simulation")).text).toContain(
      "Cette version ne peut plus entrer en vigueur",
    );
    for (const version of ["1", "3", "x", "99999999999"]) {
      expect((await site.post(`/gt/grille/${version}/simulation`)).status).toBe(404);
    }
    const nowhere = `${page}/00000000-0000-4000-8000-000000000000`;
    expect((await site.get(nowhere)).status).toBe(404);
    expect((await site.get(`${page}/nothing`)).status).toBe(404);
  });
});

test("real hosters are never counted with imaginary ones", async () => {
  const hoster = await findHoster(site.deps.db, "kaz");
  await publishAssessment(site.deps.db, {
    ...{ hosterId: hoster?.id ?? "", grid: matouGrid, publishedAt: site.clock.now },
    answers: new Map([["https", { value: "met" }]]),
  });
  const location = await site.simulate();
  const { report } = await readReport();
  expect([report.real.hosters, report.imaginary.hosters]).toEqual([1, 6]);
  const { text } = await site.get(location);
  expect(text).toContain("sur le seul hébergeur qui a répondu.");
  expect(text).toContain("Rien ne changerait pour personne.");
  expect(text).toContain("Ils n’existent pas, et ne sont pas comptés avec les autres.");
});
