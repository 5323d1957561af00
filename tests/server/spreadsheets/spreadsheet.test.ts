import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { saveAnswers, readDraft } from "#server/drafts/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { quoteCell } from "#server/spreadsheets/cell-quote.ts";
import { makeCsv } from "#server/csv-text.ts";
import { readSheet } from "#server/spreadsheets/read-sheet.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { readable } from "#tests/web/rendered.tsx";

vi.setConfig({ testTimeout: 60_000 });

const slug = "toile-d-assos";
const csvPath = `/espace/${slug}/reponses.csv`;
const path = `/espace/${slug}/tableur`;

async function openSpace() {
  const { app, deps } = await openTestSite();
  const hoster = await findHoster(deps.db, slug);
  if (hoster === undefined) throw new Error(`${slug} is not there`);
  const alice = await bring(deps, "Alice", { roles: { [slug]: "editor" } });
  const draft = async () => readDraft(deps, deps.db, hoster.id);
  const answer = (
    criterion: string,
    part: { base: number; value: string | number | null; note?: string },
  ) =>
    deps.db.transaction((db) =>
      saveAnswers(deps, db, {
        hosterId: hoster.id,
        personId: alice.person.id,
        edits: [{ criterion, evidence: null, note: null, ...part }],
      }),
    );
  const request = (address: string, init: RequestInit = {}) =>
    app.request(address, { ...init, headers: alice.headers });
  return { app, deps, alice, draft, answer, request };
}

type Space = Awaited<ReturnType<typeof openSpace>>;

function sendFile({ request }: Space, content: string | Uint8Array<ArrayBuffer>, address = path) {
  const form = new FormData();
  form.set("file", new File([content], "reponses.csv", { type: "text/csv" }));
  form.set("text", "");
  return request(address, { method: "POST", body: form });
}

/** Types wrong cells anew on a difference page, then presses its button. */
function correct(
  space: Space,
  html: string,
  typed: Readonly<Record<string, string>>,
  step = "save",
) {
  const fields = [...html.matchAll(/<input[^>]*>/gu)].flatMap(([input]) => {
    const name = /name="([^"]*)"/u.exec(input)?.[1];
    if (name === undefined || (input.includes("checkbox") && !input.includes("checked"))) return [];
    const value = /value="([^"]*)"/u.exec(input)?.[1] ?? "";
    return [[name, typed[name] ?? value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")]];
  });
  const body = new URLSearchParams([...fields, ["step", step]]);
  return space.request(path, { method: "POST", body });
}

/** Presses the button of a difference page, as a browser would: wrong cells are left aside. */
function save({ request }: Space, html: string, leave: readonly string[] = [], address = path) {
  const form = new FormData();
  for (const [input] of html.matchAll(/<input[^>]*>/gu)) {
    const name = /name="([^"]*)"/u.exec(input)?.[1];
    const value = /value="([^"]*)"/u.exec(input)?.[1] ?? "";
    const isOff =
      input.includes("checkbox") && (!input.includes("checked") || leave.includes(value));
    if (name === undefined || isOff) continue;
    form.append(
      name,
      value.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
    );
  }
  form.set("step", html.includes('value="save-ticked"') ? "save-ticked" : "save");
  return request(address, { method: "POST", body: form });
}

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

describe("wrong cells typed anew", () => {
  const rows = [
    "Identifiant;Réponse;Lien public;Note publique",
    "operators;beaucoup;;À deux",
    "monitoring;zut;ici;",
    "availability-target;99,5;;",
  ].join("\n");
  const send = async (space: Space) => (await sendFile(space, rows)).text();

  test("have each a field with what was typed, named by row, column and question", async () => {
    const space = await openSpace();
    const html = await send(space);
    expect(html).toContain('name="fixed.answer.operators"');
    expect(html).toContain('value="beaucoup"');
    expect(html).toContain('href="#case-answer-operators"');
    expect(html).toContain('name="fixed.evidence.monitoring"');
    expect(readable(html)).toMatch(/Ligne 2, colonne « Réponse » : Personnes/u);
    expect(readable(html)).toContain("Réponses possibles : ");
  });

  test("are saved with the rest of their row and what is ticked", async () => {
    const space = await openSpace();
    const before = (await space.draft()).answers.get("monitoring")?.value;
    const saved = await correct(space, await send(space), {
      "fixed.answer.operators": "3",
      "fixed.answer.monitoring": "",
      "fixed.evidence.monitoring": "https://toile.example/sondes",
    });
    expect(saved.status).toBe(303);
    const { answers } = await space.draft();
    expect(answers.get("operators")).toMatchObject({ value: 3, note: "À deux" });
    expect(answers.get("availability-target")?.value).toBe(99.5);
    const monitoring = answers.get("monitoring");
    expect(monitoring?.evidence).toBe("https://toile.example/sondes");
    expect(monitoring?.value).toStrictEqual(before);
  });

  test("that stay wrong save nothing, and lose nothing of what was typed or unticked", async () => {
    const space = await openSpace();
    const html = (await send(space)).replaceAll(/ checked(="")?/gu, "");
    const refused = await correct(space, html, {
      "fixed.answer.operators": "3",
      "fixed.answer.monitoring": "peut-être <b>",
      "fixed.evidence.monitoring": "https://toile.example/sondes",
    });
    const again = await refused.text();
    expect(refused.status).toBe(422);
    expect((await space.draft()).isStored).toBe(false);
    expect(again).toContain('value="peut-être &lt;b>"');
    expect(again).toContain('name="cell.evidence.monitoring" value="https://toile.example/sondes"');
    expect(again).not.toContain('name="fixed.answer.operators"');
    expect(again).toMatch(/value="operators"[^>]*checked|checked[^>]*value="operators"/u);
    expect(again).not.toMatch(/value="availability-target"[^>]*checked/u);

    const saved = await correct(space, again, { "fixed.answer.monitoring": "" });
    expect(saved.status).toBe(303);
    const { answers } = await space.draft();
    expect(answers.get("operators")).toMatchObject({ value: 3, note: "À deux" });
    expect(answers.get("availability-target")?.value).not.toBe(99.5);
  });

  test("can be left aside: only what is ticked is saved", async () => {
    const space = await openSpace();
    const before = (await space.draft()).answers.get("operators")?.value;
    const saved = await correct(space, await send(space), {}, "save-ticked");
    expect(saved.status).toBe(303);
    const { answers } = await space.draft();
    expect(answers.get("availability-target")?.value).toBe(99.5);
    expect(answers.get("operators")?.value).toStrictEqual(before);
  });

  test("do not overwrite what a colleague answered meanwhile", async () => {
    const space = await openSpace();
    await space.answer("operators", { base: 0, value: 2 });
    const html = await send(space);
    const { version = 0 } = (await space.draft()).answers.get("operators") ?? {};
    await space.answer("operators", { base: version, value: 5 });
    const refused = await correct(space, html, {
      "fixed.answer.operators": "3",
      "fixed.answer.monitoring": "",
      "fixed.evidence.monitoring": "",
    });
    expect(refused.status).toBe(409);
    expect((await space.draft()).answers.get("operators")?.value).toBe(5);
  });

  test("are corrected in the spreadsheet when they are too long for a page, or name no question", async () => {
    const space = await openSpace();
    const long = `Identifiant;Note publique\noperators;${"x".repeat(5_000)}\nsauvegarde;oui`;
    const html = await (await sendFile(space, long)).text();
    expect(html).not.toContain("fixed.note.operators");
    expect(readable(html)).toContain("renvoyez ensuite ces seules lignes, avec les titres");
  });

  test("sent with anything are refused in a sentence, never by a breakdown", async () => {
    const space = await openSpace();
    const base = { step: "save", "row.operators": "2", "base.operators": "0" };
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { ...base, "fixed.answer.operators": "\u0000deux" },
      { ...base, "fixed.answer.operators": "-4" },
      { ...base, "fixed.note.operators": "x".repeat(9_000) },
      { ...base, "fixed.evidence.operators": "javascript:alert(1)" },
      { step: "save", "row.operators": "2", "fixed.answer.operators": "77" },
    ];
    for (const fields of wrong) {
      const body = new URLSearchParams(fields);
      const response = await space.request(path, { method: "POST", body });
      expect([400, 422]).toContain(response.status);
    }
    expect((await space.draft()).isStored).toBe(false);
  });
});

describe("what is no table of answers gets a sentence", () => {
  const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]);
  const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  test.each([
    ["nothing", "", "rien n’a été envoyé"],
    ["a workbook", workbook, "c’est un classeur"],
    ["an image", image, "ce n’est pas un texte"],
    ["no identifiers", "Réponse\noui", "la colonne « Identifiant » manque"],
    ["no answers", "Identifiant;Question\noperators;?", "n’est là"],
    ["an open quotation mark", 'Identifiant;Réponse\noperators;"2', "un guillemet ouvert"],
    ["100,000 rows", `Identifiant;Réponse\n${"a;b\n".repeat(100_000)}`, "plus de 2 000 lignes"],
    ["only empty lines", "\n".repeat(1_000), "rien n’a été envoyé"],
  ])("%s", async (_, content, sentence) => {
    const response = await sendFile(await openSpace(), content);
    expect(response.status).toBe(422);
    expect(readable(await response.text())).toContain(sentence);
  });

  test("giant cells and thousands of wrong ones are told shortly", async () => {
    const space = await openSpace();
    const giant = "x".repeat(900_000);
    const answers = [
      `Identifiant;Réponse\n${giant};2`,
      `Identifiant;Réponse\noperators;${giant}`,
      `Identifiant;Réponse;Note publique\nmonitoring;;${giant}`,
      `Identifiant;Réponse\n${Array.from({ length: 1_900 }, (_, index) => `x${index};1`).join("\n")}`,
    ];
    for (const content of answers) {
      const response = await sendFile(space, content);
      expect(response.status).toBe(422);
      expect((await response.text()).length).toBeLessThan(60_000);
    }
  });

  test("a form that says nonsense is refused", async () => {
    const space = await openSpace();
    const bodies = [
      { step: "save", take: "operators", "answer.operators": "2" },
      { step: "save", take: "operators", "base.operators": "1", "answer.operators": "no" },
    ];
    for (const body of bodies) {
      const response = await space.request(path, {
        method: "POST",
        body: new URLSearchParams(body),
      });
      expect([400, 422]).toContain(response.status);
    }
    const none = await space.request(path, {
      method: "POST",
      body: new URLSearchParams({ step: "save", take: "unknown" }),
    });
    expect(none.status).toBe(303);
    expect((await space.draft()).isStored).toBe(false);
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

test("any cell comes back as it was, formulas and quotes included", () => {
  const odd = fc.array(
    fc.constantFrom("'", "=", "-", "+", "@", "\t", '"', ";", ",", "a", "＝", " ", "\n"),
  );
  const cell = fc.oneof(
    fc.string(),
    odd.map((letters) => letters.join("")),
  );
  fc.assert(
    fc.property(cell, fc.constantFrom(";", ",", "\t"), (note, delimiter) => {
      const csv = makeCsv(
        [
          ["id", "note"],
          ["operators", quoteCell(note)],
        ],
        delimiter,
      );
      expect(csv).not.toMatch(new RegExp(`^operators${delimiter}"?[=+\\-@＝]`, "mu"));
      const sheet = readSheet(csv, "fr");
      expect(sheet.ok && sheet.value.rows[0]?.cells.note).toBe(note);
    }),
    { numRuns: 2_000 },
  );
});
