import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveAnswers } from "#server/drafts/actions.ts";
import { openAnsweringSite } from "./answering-site.ts";

let site: Awaited<ReturnType<typeof openAnsweringSite>>;
beforeAll(async () => {
  site = await openAnsweringSite();
});
afterAll(() => site.close());

describe("the first page", () => {
  test("asks which profiles are aimed for, and lists every theme", async () => {
    const html = await (await site.get(site.alice, "questionnaire")).text();
    expect(html).toContain("Quels profils visez-vous");
    expect(html).toContain("16 questions en décident");
    expect(html).toContain('href="/espace/kaz/questionnaire?theme=governance"');
  });

  test("once a profile is chosen, what decides it comes first", async () => {
    const response = await site.post(site.alice, "profils", [["profile", "artisanal"]]);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(
      "/espace/kaz/questionnaire?theme=profil:artisanal",
    );
    expect((await site.read()).aims).toEqual(["artisanal"]);
    const html = await (await site.get(site.alice, "questionnaire?theme=profil:artisanal")).text();
    expect(html.match(/<fieldset class="q"/gu)).toHaveLength(8);
    expect(html.match(/<h2>(?:Publics, proximité et inclusion|Gouvernance)/gu)).toHaveLength(2);
    const found = await site.get(site.alice, "questionnaire?question=backups");
    expect(found.headers.get("location")).toContain("theme=profil:artisanal:2#q-backups");
    await site.post(site.alice, "profils", []);
    expect((await site.read()).aims).toEqual([]);
  });

  test("a link to a question that another step asks finds it in its theme", async () => {
    await site.post(site.alice, "profils", [["profile", "artisanal"]]);
    const html = await (await site.get(site.alice, "questionnaire?theme=continuity")).text();
    expect(html).toMatch(/<li id="q-backups"><a href="[^"]*question=backups"/u);
    await site.post(site.alice, "profils", []);
  });
});

test("an answer that is too old is marked beside its question, until it is given anew", async () => {
  const edit = { criterion: "backups", base: 0, value: "weekly", evidence: null, note: null };
  const author = { hosterId: site.hosterId, personId: site.bob.person.id };
  const longAgo = { ...site.deps, now: () => new Date("2024-05-03T10:00:00Z") };
  await site.deps.db.transaction((db) => saveAnswers(longAgo, db, { ...author, edits: [edit] }));
  const step = "questionnaire?theme=continuity";
  const html = await (await site.get(site.alice, step)).text();
  expect(html.match(/<p class="late"/gu)).toHaveLength(1);
  expect(html).toMatch(
    /id="q-backups-late">À confirmer depuis le 3 mai 2026[^<]*<a href="\/espace/u,
  );
  const typed = { base: 1, values: ["daily-offsite"], evidence: "", note: "" };
  await site.put(site.alice, "backups", typed);
  expect(await (await site.get(site.alice, step)).text()).not.toContain('class="late"');
});
