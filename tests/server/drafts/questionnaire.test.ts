import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keepTriedAnswers } from "#server/accounts/queries.ts";
import { saveAnswers } from "#server/drafts/actions.ts";
import { openAnsweringSite, question, slug } from "./answering-site.ts";

let site: Awaited<ReturnType<typeof openAnsweringSite>>;
beforeAll(async () => {
  site = await openAnsweringSite();
});
afterAll(() => site.close());

/** Every answer of the draft cleared, as someone would. */
beforeEach(async () => {
  const { answers } = await site.read();
  const edits = [...answers.values()].map(({ criterion, version }) => {
    return { criterion, base: version, value: null, evidence: null, note: null };
  });
  await site.deps.db.transaction((db) =>
    saveAnswers(site.deps, db, { hosterId: site.hosterId, personId: site.alice.person.id, edits }),
  );
});

async function versionOf(criterion: string): Promise<number> {
  return (await site.read()).answers.get(criterion)?.version ?? 0;
}

describe("without script", () => {
  test("a step is saved by its button, and says so", async () => {
    const response = await site.post(site.alice, "questionnaire", [
      ["here", "continuity"],
      ["goto", "continuity"],
      ...question("backups", await versionOf("backups"), { answer: "daily-offsite", note: "Nuit" }),
    ]);
    expect(response.status).toBe(303);
    expect((await site.read()).answers.get("backups")).toMatchObject({
      value: "daily-offsite",
      note: "Nuit",
      answeredBy: site.alice.person.id,
    });
    const path = (response.headers.get("location") ?? "").replace(`/espace/${slug}/`, "");
    expect(await (await site.get(site.alice, path)).text()).toContain(
      "Vos réponses sont enregistrées.",
    );
  });

  test("“I don’t know yet” clears an answer and keeps its note", async () => {
    const base = await versionOf("backups");
    const fields = (at: number, answer: string) =>
      question("backups", at, { answer, note: "Nuit" });
    await site.post(site.alice, "questionnaire", fields(base, "daily-offsite"));
    await site.post(site.alice, "questionnaire", fields(base + 1, ""));
    expect((await site.read()).answers.get("backups")).toMatchObject({ value: null, note: "Nuit" });
  });

  test("what is wrong is listed and stays written, what is right is saved", async () => {
    const base = await versionOf("hosted-people");
    const response = await site.post(site.alice, "questionnaire", [
      ["here", "audience"],
      ...question("hosted-people", base, { answer: "beaucoup", note: "Environ" }),
      ...question("backups", await versionOf("backups"), { answer: "daily-offsite" }),
      ...question("legal-notice", await versionOf("legal-notice"), {
        answer: "met",
        evidence: "chez nous",
        note: "x".repeat(2_001),
      }),
    ]);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain("3 réponses sont à corriger");
    expect(html).toContain('href="#q-hosted-people-answer"');
    expect(html).toContain('href="#q-legal-notice-note"');
    expect(html).toMatch(/<input[^>]*id="q-hosted-people-answer"[^>]*value="beaucoup"/u);
    expect(html).toContain("Les autres réponses sont enregistrées.");
    const { answers } = await site.read();
    expect(answers.get("backups")?.value).toBe("daily-offsite");
    expect(answers.get("hosted-people")?.note ?? null).toBeNull();
    expect(answers.get("legal-notice")?.value ?? null).toBeNull();
  });

  test("numbers are typed and shown as the language of the page writes them", async () => {
    const criterion = "hosted-people";
    await site.post(site.alice, "questionnaire", [
      ...question(criterion, await versionOf(criterion), { answer: "1 200 personnes" }),
    ]);
    expect((await site.read()).answers.get(criterion)?.value).toBe(1200);
    const html = await (await site.get(site.alice, "questionnaire?theme=audience")).text();
    expect(html).toMatch(/<input[^>]*id="q-hosted-people-answer"[^>]*value="1200"/u);
  });
});

describe("when two people changed the same answer", () => {
  async function disputed() {
    const base = await versionOf("backups");
    const typed = (answer: string, note: string) => question("backups", base, { answer, note });
    await site.post(site.bob, "questionnaire", typed("daily-offsite", "De Bob"));
    const response = await site.post(site.alice, "questionnaire", [
      ["here", "continuity"],
      ...typed("weekly", "D’Alice"),
    ]);
    return { base: base + 1, response, html: await response.text() };
  }

  test("both versions are shown, with whose the other one is", async () => {
    const { response, html } = await disputed();
    expect(response.status).toBe(409);
    expect(html).toContain("De Bob");
    expect(html).toContain("D’Alice");
    expect(html).toMatch(/Version enregistrée par Bob, le 22 novembre 2026 à 11:00/u);
    expect((await site.read()).answers.get("backups")?.note).toBe("De Bob");
  });

  test.each([
    ["theirs", "daily-offsite", "De Bob"],
    ["mine", "weekly", "D’Alice"],
    ["mine-both-notes", "weekly", "De Bob\n\nD’Alice"],
    ["theirs-both-notes", "daily-offsite", "De Bob\n\nD’Alice"],
  ])("choosing “%s” keeps just that", async (keep, value, note) => {
    const { base } = await disputed();
    const response = await site.post(site.alice, "questionnaire", [
      ["here", "continuity"],
      ["goto", "continuity"],
      ...question("backups", base, { answer: "weekly", note: "D’Alice", keep }),
    ]);
    expect(response.status).toBe(303);
    expect((await site.read()).answers.get("backups")).toMatchObject({ value, note });
  });

  test("nothing is chosen for anybody: sent without a choice, it is asked again", async () => {
    const { base } = await disputed();
    const response = await site.post(site.alice, "questionnaire", [
      ...question("backups", base, { answer: "weekly", note: "D’Alice", keep: "" }),
    ]);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("D’Alice");
    expect((await site.read()).answers.get("backups")?.note).toBe("De Bob");
  });

  test("a third version that came since is not overwritten by a choice made without it", async () => {
    const { base } = await disputed();
    await site.post(site.bob, "questionnaire", [
      ...question("backups", base, { answer: "daily-offsite", note: "De Bob encore" }),
    ]);
    const response = await site.post(site.alice, "questionnaire", [
      ...question("backups", base, { answer: "weekly", note: "D’Alice", keep: "mine" }),
    ]);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("De Bob encore");
  });
});

describe("one answer by itself", () => {
  const edit = { base: 0, values: ["daily-offsite"], evidence: "", note: "" };

  test("is saved, with its new version", async () => {
    const base = await versionOf("backups");
    const response = await site.put(site.bob, "backups", { ...edit, base });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      version: base + 1,
      answer: { value: "daily-offsite", evidence: null, note: null },
    });
  });

  test("is refused with both versions when somebody changed it since", async () => {
    const base = await versionOf("backups");
    await site.put(site.bob, "backups", { ...edit, base, note: "De Bob" });
    const response = await site.put(site.alice, "backups", { ...edit, base, note: "D’Alice" });
    expect(response.status).toBe(409);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({
      code: "stale-edit",
      mine: { base, note: "D’Alice" },
      theirs: { version: base + 1, note: "De Bob", by: "Bob" },
    });
  });

  test("says which part is wrong, in the language of the page", async () => {
    const wrong = { base: 0, values: ["?"], evidence: "ici", note: "x".repeat(2_001) };
    const response = await site.put(site.alice, "hosted-people", wrong, "/en");
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { path: string; message: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(["/values", "/evidence", "/note"]);
    expect(errors[2]?.message).toContain("too long");
  });

  test.each([
    ["an unknown field", "backups", { ...edit, author: "me" }, 422],
    ["a missing field", "backups", { base: 0 }, 422],
    ["a version that is none", "backups", { ...edit, base: -1 }, 422],
    ["no JSON", "backups", "{", 400],
    ["a question that is none", "backup", edit, 404],
  ])("is refused with %s", async (_, criterion, body, status) => {
    const response = await site.put(site.alice, criterion, body);
    expect(response.status).toBe(status);
  });

  test("is refused to whoever works for another hoster, and to visitors", async () => {
    expect((await site.put(site.carole, "backups", edit)).status).toBe(403);
    expect((await site.get(site.carole, "questionnaire")).status).toBe(403);
    const visitor = { ...site.alice, headers: { "sec-fetch-site": "same-origin" } };
    expect((await site.put(visitor, "backups", edit)).status).toBe(401);
    expect((await site.get(visitor, "questionnaire")).status).toBe(303);
  });
});

describe("answers tried before signing in", () => {
  async function tryAnswers(fields: string) {
    const personId = site.alice.person.id;
    await keepTriedAnswers(site.deps.db, { personId, fields, keptAt: site.deps.now() });
  }
  const fields =
    "answer.backups=daily-offsite&note.backups=Essai&answer.legal-notice=met&evidence.legal-notice=https%3A%2F%2Fkaz.bzh%2F&answer.hosted-people=350";

  test("are offered, and fill what has no answer yet", async () => {
    await tryAnswers(fields);
    const html = await (await site.get(site.alice, "questionnaire")).text();
    expect(html).toContain(
      "Vous avez essayé le questionnaire le 22 novembre 2026, avec 3 réponses.",
    );
    const response = await site.post(site.alice, "essai", [["do", "put"]]);
    expect(response.status).toBe(303);
    const { answers } = await site.read();
    expect(answers.get("backups")).toMatchObject({ value: "daily-offsite", note: "Essai" });
    expect(answers.get("hosted-people")?.value).toBe(350);
    const after = await (await site.get(site.alice, "questionnaire")).text();
    expect(after).not.toContain("Vous avez essayé");
  });

  test("ask where another answer is saved, and wait until somebody says", async () => {
    await site.put(site.bob, "legal-notice", {
      base: await versionOf("legal-notice"),
      values: ["unmet"],
      evidence: "",
      note: "",
    });
    await tryAnswers(fields);
    const asked = await site.post(site.alice, "essai", [["do", "put"]]);
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain("lesquelles garder");
    expect((await site.read()).answers.get("backups")?.value).toBe("daily-offsite");
    expect((await site.read()).answers.get("legal-notice")?.value).toBe("unmet");
    const settled = await site.post(site.alice, "essai", [
      ["do", "finish"],
      ...question("legal-notice", await versionOf("legal-notice"), { keep: "mine" }),
    ]);
    expect(settled.status).toBe(303);
    expect((await site.read()).answers.get("legal-notice")?.value).toBe("met");
  });

  test("that make no sense are named before they are forgotten", async () => {
    await tryAnswers("answer.hosted-people=beaucoup");
    const told = await site.post(site.alice, "essai", [["do", "put"]]);
    expect(await told.text()).toContain("n’a pas pu être lue");
    await site.post(site.alice, "essai", [["do", "finish"]]);
    expect(await (await site.get(site.alice, "questionnaire")).text()).not.toContain("avez essayé");
  });

  test("can be dropped", async () => {
    await tryAnswers(fields);
    await site.post(site.alice, "essai", [["do", "drop"]]);
    expect(await (await site.get(site.alice, "questionnaire")).text()).not.toContain("avez essayé");
    expect((await site.read()).answers.get("backups")?.value ?? null).toBeNull();
  });
});
