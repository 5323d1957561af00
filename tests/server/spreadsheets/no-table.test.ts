import { describe, expect, test, vi } from "vitest";
import { readable } from "#tests/web/rendered.tsx";
import { openSpace, path, sendFile } from "./sheet-space.ts";

vi.setConfig({ testTimeout: 60_000 });

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
