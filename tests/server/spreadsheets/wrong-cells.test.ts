import { describe, expect, test, vi } from "vitest";
import { readable } from "#tests/web/rendered.tsx";
import { openSpace, path, sendFile } from "./sheet-space.ts";
import type { Space } from "./sheet-space.ts";

vi.setConfig({ testTimeout: 60_000 });

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
