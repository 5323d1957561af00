import { beforeEach, describe, expect, test } from "vitest";
import { question } from "#tests/server/drafts/answering-site.ts";
import type { LifeSite } from "#tests/server/announcements/life-site.ts";
import { fresh, kaz, mailles, openLifeSite } from "#tests/server/announcements/life-site.ts";

let site: LifeSite;
beforeEach(async () => {
  site = await openLifeSite();
});

const path = `/espace/${mailles}/prochaine-grille`;
const version2 = ["grille", "matou.2"] as const;

test("without an announced version, the page says so and leads back", async () => {
  const { status, text } = await site.get(site.alice, path);
  expect(status).toBe(200);
  expect(text).toContain("Aucune nouvelle version n’est annoncée");
  expect(text).toContain(`href="/espace/${mailles}/questionnaire"`);
  expect((await site.get(site.alice, `/espace/${mailles}`)).text).not.toContain("prochaine-grille");
});

describe("while a version is announced", () => {
  beforeEach(async () => {
    await site.announce();
  });

  test("the space and the questionnaire lead to what changes", async () => {
    for (const page of [`/espace/${mailles}`, `/espace/${mailles}/questionnaire`]) {
      const { text } = await site.get(site.alice, page);
      expect(text).toContain("La version 2 de la grille entre en vigueur le 1 décembre 2026.");
      expect(text).toContain(`href="${path}"`);
    }
  });

  test("asks what is new and what has changed, with the answer of today, and nothing else", async () => {
    const { status, text } = await site.get(site.alice, path);
    expect(status).toBe(200);
    const asked = [...text.matchAll(/name="base\.([a-z-]+)"/gu)].map(([, id]) => id);
    expect(asked).toEqual([fresh, "backups"]);
    expect(text).toMatch(/Votre réponse à la version 1\s:\s*<b>[^<]+/u);
    expect(text).not.toMatch(/name="answer\.backups"[^>]*checked/u);
    expect((await site.draftOf(mailles, 2)).isStored).toBe(false);
  });

  test("asks every question that has changed of who published nothing", async () => {
    const { text } = await site.get(site.kim, `/espace/${kaz}/prochaine-grille`);
    const asked = [...text.matchAll(/name="base\.([a-z-]+)"/gu)].map(([, id]) => id);
    expect(asked).toEqual([fresh, "backups"]);
    expect(text).toContain("Rien n’est publié pour l’instant");
    expect(text).not.toContain("Votre réponse à la version 1");
  });

  test("keeps what is answered apart from the questionnaire, and says what will come of it", async () => {
    const before = await site.get(site.alice, path);
    expect(before.text).toMatch(/le résultat sera le 1 décembre 2026/u);
    const sent = await site.post(site.alice, path, [
      version2,
      ...question(fresh, 0, { answer: "met" }),
      ...question("backups", 0, { answer: "daily-offsite" }),
    ]);
    expect(sent.status).toBe(303);
    expect(sent.location).toBe(`${path}?saved=1`);
    const { text } = await site.get(site.alice, `${path}?saved=1`);
    expect(text).toContain("Vos réponses sont gardées");
    expect(text).toContain("sera le même qu’aujourd’hui");
    expect((await site.draftOf(mailles, 2)).answers.get(fresh)).toMatchObject({ value: "met" });
    expect((await site.draftOf(mailles)).answers.has(fresh)).toBe(false);
  });

  test("lists what is wrong with a link, and keeps what was typed", async () => {
    const { status, text } = await site.post(site.alice, path, [
      version2,
      ...question(fresh, 0, { answer: "met", evidence: "chez nous" }),
    ]);
    expect(status).toBe(422);
    expect(text).toContain(`href="#q-${fresh}-evidence"`);
    expect(text).toMatch(/id="q-gift-evidence"[^>]*chez nous/u);
    expect((await site.draftOf(mailles, 2)).answers.has(fresh)).toBe(false);
  });

  test("shows both versions of what two people answered", async () => {
    const answer = (value: string) => [version2, ...question(fresh, 0, { answer: value })];
    await site.post(site.bob, path, answer("met"));
    const { status, text } = await site.post(site.alice, path, answer("unmet"));
    expect(status).toBe(409);
    expect(text).toContain("Version enregistrée par Bob");
    const settled = [version2, ...question(fresh, 1, { answer: "unmet", keep: "mine" })];
    expect((await site.post(site.alice, path, settled)).status).toBe(303);
    expect((await site.draftOf(mailles, 2)).answers.get(fresh)?.value).toBe("unmet");
  });

  test("is closed to others, and to a version that is none of those", async () => {
    expect((await site.get(site.kim, path)).status).toBe(403);
    expect((await site.post(site.kim, path, [version2])).status).toBe(403);
    for (const grille of ["matou.3", "autre.1", "?", ""]) {
      const sent = await site.post(site.alice, path, [["grille", grille]]);
      expect([404, 409]).toContain(sent.status);
    }
  });

  test("left open across the switch, it answers the version it asked about", async () => {
    await site.letComeInForce();
    const sent = await site.post(site.alice, path, [
      version2,
      ...question(fresh, 0, { answer: "met" }),
    ]);
    expect(sent.location).toBe(`/espace/${mailles}/questionnaire`);
    expect((await site.draftOf(mailles)).answers.get(fresh)?.value).toBe("met");
  });
});

describe("a questionnaire left open across the switch", () => {
  const version1 = ["grille", "matou.1"] as const;
  const form = `/espace/${mailles}/questionnaire`;
  beforeEach(async () => {
    await site.announce();
  });

  test("saves nothing, and shows what was typed in the new version", async () => {
    await site.letComeInForce();
    const { status, text } = await site.post(site.alice, form, [
      version1,
      ["here", "continuity"],
      ...question("backups", 0, { answer: "weekly", note: "Chaque dimanche" }),
      ...question("status-page", 0, { answer: "none", note: "Pas encore" }),
      ...question("ecology", 0, { answer: "", note: "Écrit pour rien" }),
    ]);
    expect(status).toBe(409);
    expect(text).toContain("La grille a changé pendant que vous écriviez");
    expect(text).toContain("Chaque dimanche");
    expect(text).toMatch(/<textarea[^>]*id="q-status-page-note"[^>]*>Pas encore/u);
    expect(text).toContain("Questions qui ne sont plus posées");
    expect(text).toContain("Écrit pour rien");
    expect(text).toContain('name="grille" value="matou.2"');
    const { answers } = await site.draftOf(mailles);
    expect(answers.get("status-page")?.note ?? null).not.toBe("Pas encore");
    expect(answers.has("backups")).toBe(false);
  });

  test("shows both where somebody answered early meanwhile", async () => {
    await site.answer(mailles, site.bob, {
      ...{ version: 2, criterion: "status-page", value: "none", note: "De Bob" },
    });
    await site.letComeInForce();
    const { status, text } = await site.post(site.alice, form, [
      version1,
      ...question("status-page", 0, { answer: "none", note: "D’Alice" }),
    ]);
    expect(status).toBe(409);
    expect(text).toContain("Version enregistrée par Bob");
    expect((await site.draftOf(mailles)).answers.get("status-page")?.note).toBe("De Bob");
  });

  test("is refused by the address of one answer, which may say its version or not", async () => {
    await site.letComeInForce();
    const put = (query: string, base: number) =>
      site.app.request(`/espace/${mailles}/reponses/backups${query}`, {
        method: "PUT",
        headers: { ...site.alice.headers, "content-type": "application/json" },
        body: JSON.stringify({ base, values: ["weekly"], evidence: "", note: "" }),
      });
    const refused = await put("?grille=matou.1", 0);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: "grid-changed" });
    expect((await site.draftOf(mailles)).answers.has("backups")).toBe(false);
    expect((await put("?grille=matou.2", 0)).status).toBe(200);
    expect((await put("", 1)).status).toBe(200);
  });

  test("so is a spreadsheet that was compared with the version before", async () => {
    await site.letComeInForce();
    const { status } = await site.post(site.alice, `/espace/${mailles}/tableur`, [
      version1,
      ["step", "save"],
    ]);
    expect(status).toBe(409);
  });

  test("after the switch, what is to be answered anew stands beside the former answer", async () => {
    await site.letComeInForce();
    const { text } = await site.get(site.alice, `${form}?theme=continuity`);
    expect(text).toMatch(/Votre réponse à la version 1\s:\s*<b>[^<]+/u);
    expect(text).toContain("relisez-la");
    await site.answer(mailles, site.alice, { version: 2, criterion: "backups", value: "weekly" });
    const after = await site.get(site.alice, `${form}?theme=continuity`);
    expect(after.text).not.toContain("Votre réponse à la version 1");
  });
});
