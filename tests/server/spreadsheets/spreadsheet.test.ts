import { describe, expect, test, vi } from "vitest";
import { readSheet } from "#server/spreadsheets/read-sheet.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { readable } from "#tests/web/rendered.tsx";
import { csvPath, openSpace, path, save, sendFile, slug } from "./sheet-space.ts";

vi.setConfig({ testTimeout: 60_000 });

describe("the questionnaire as a spreadsheet", () => {
  test("holds every criterion in grid order, its question, its possible answers and its answer", async () => {
    const { request, draft } = await openSpace();

    const response = await request(csvPath);

    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain(`reponses-${slug}.csv`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toStrictEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split("\n")[0]).toContain("Identifiant;Question;Réponses possibles;Réponse;");
    const sheet = readSheet(text, "fr");
    const { grid } = await draft();
    expect(sheet.ok && sheet.value.rows.map(({ id }) => id)).toStrictEqual([
      ...grid.criteria.keys(),
    ]);
    expect(text).toContain("never = Pas pour l’instant | yearly = Au moins une fois par an");
  });

  test("parts its columns as the language of the page expects", async () => {
    const { request } = await openSpace();
    const english = await (await request(`/en${csvPath}`)).text();
    expect(english.split("\n")[0]).toContain("Identifier,Question,Possible answers,Answer,");
  });

  test("sent back as it is changes nothing, in either language", async () => {
    const space = await openSpace();
    await space.answer("operators", { base: 0, value: 2, note: '=2+2\n\'=3\n- "un"; deux' });
    for (const prefix of ["", "/en"]) {
      const text = await (await space.request(prefix + csvPath)).text();
      const response = await sendFile(space, text);
      expect(response.status).toBe(200);
      expect(readable(await response.text())).toContain("rien à enregistrer");
    }
  });
});

describe("a spreadsheet sent back", () => {
  const rows = [
    "Identifiant;Réponse;Note publique;Avis",
    "monitoring;Sondes internes;;",
    "availability-target;99,5;=1+1;bof",
    "operators;3;;",
  ].join("\n");

  test("shows what would change, and saves nothing before it is asked to", async () => {
    const space = await openSpace();
    const before = await space.draft();
    const { grid } = before;
    const monitoring = grid.criteria.get("monitoring");
    const words = monitoring?.kind === "choice" ? monitoring.answers[1]?.fr : undefined;

    const response = await sendFile(space, rows.replace("Sondes internes", words ?? ""));
    const html = await response.text();

    expect(response.status).toBe(200);
    expect(readable(html)).toContain("Rien n’est encore enregistré");
    expect(readable(html)).toContain("Colonnes laissées de côté : « Avis ».");
    expect((await space.draft()).isStored).toBe(before.isStored);

    const saved = await save(space, html);
    expect(saved.status).toBe(303);
    const { answers } = await space.draft();
    expect(answers.get("availability-target")).toMatchObject({ value: 99.5, note: "=1+1" });
    expect(answers.get("operators")?.value).toBe(3);
    expect(answers.get("monitoring")?.value).toBe(
      monitoring?.kind === "choice" ? monitoring.answers[1]?.id : "",
    );
    const done = await space.request(saved.headers.get("location") ?? "");
    expect(readable(await done.text())).toMatch(/réponses sont enregistrées dans votre brouillon/u);
  });

  test("leaves alone what is unticked", async () => {
    const space = await openSpace();
    const before = (await space.draft()).answers.get("operators")?.value;
    const html = await (await sendFile(space, rows)).text();
    await save(space, html, ["operators"]);
    const { answers } = await space.draft();
    expect(answers.get("operators")?.value).toStrictEqual(before);
    expect(answers.get("availability-target")?.value).toBe(99.5);
  });

  test("may be pasted, its columns parted by tabs", async () => {
    const space = await openSpace();
    const body = new URLSearchParams({ text: "Identifiant\tRéponse\noperators\t7\n" });
    const response = await space.request(path, { method: "POST", body });
    expect(response.status).toBe(200);
    expect(readable(await response.text())).toContain("1 réponse changerait");
  });

  test("may be written as older spreadsheets do", async () => {
    const space = await openSpace();
    const latin = Buffer.from(
      "Identifiant;R\xe9ponse;Note publique\noperators;7;d\xe9j\xe0",
      "latin1",
    );
    const html = await (await sendFile(space, new Uint8Array(latin))).text();
    expect(html).toContain("déjà");
    const wide = Buffer.from("\ufeffIdentifiant\tRéponse\noperators\t7\n", "utf16le");
    expect(readable(await (await sendFile(space, new Uint8Array(wide))).text())).toContain(
      "1 réponse changerait",
    );
  });

  test("has its wrong cells named by row and column, with what to do", async () => {
    const space = await openSpace();
    const response = await sendFile(
      space,
      "Identifiant;Réponse;Lien public\noperators;beaucoup;\n\nmonitoring;zut;ici\nsauvegarde;oui;\n",
    );
    const text = readable(await response.text());
    expect(response.status).toBe(422);
    expect(text).toContain("Ligne 2, colonne « Réponse » (");
    expect(text).toContain("Écrivez-le en chiffres");
    expect(text).toContain("Ligne 4, colonne « Réponse » (");
    expect(text).toContain("colonne « Réponses possibles »");
    expect(text).toContain("Ligne 4, colonne « Lien public » (");
    expect(text).toContain("Ligne 5, colonne « Identifiant » : « sauvegarde » n’est l’identifiant");
    expect((await space.draft()).isStored).toBe(false);
  });

  test("does not overwrite what a colleague saved meanwhile, unless asked again", async () => {
    const space = await openSpace();
    await space.answer("operators", { base: 0, value: 2 });
    const html = await (await sendFile(space, rows)).text();
    const { version = 0 } = (await space.draft()).answers.get("operators") ?? {};
    await space.answer("operators", { base: version, value: 5 });

    const refused = await save(space, html);
    const conflict = await refused.text();

    expect(refused.status).toBe(409);
    expect(readable(conflict)).toContain("Quelqu’un d’autre a changé ces réponses");
    expect((await space.draft()).answers.get("operators")?.value).toBe(5);
    expect((await space.draft()).answers.get("availability-target")?.value).toBe(99.5);

    const insisted = conflict.replaceAll('type="checkbox"', 'type="checkbox" checked');
    expect((await save(space, insisted)).status).toBe(303);
    expect((await space.draft()).answers.get("operators")?.value).toBe(3);
  });
});

test("nobody else downloads or sends the answers of a hoster", async () => {
  const { app, deps } = await openSpace();
  const eve: Actor = await bring(deps, "Eve", { roles: { "les-mailles": "owner" } });
  expect((await app.request(csvPath, eve)).status).toBe(403);
  const body = new URLSearchParams({ text: "id;answer\noperators;2" });
  const sent = await app.request(path, { method: "POST", body, headers: eve.headers });
  expect(sent.status).toBe(403);
});
