import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { matouDocument, matouText } from "#tests/support/matou-grid.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { helpAsked } from "#server/commands.ts";
import { listGridVersions } from "#server/grids/queries.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { countHosters } from "#server/hosters/queries.ts";
import { sendReport } from "#server/reports/actions.ts";
import { fixtures, openExchangeSite } from "#tests/server/exchange/exchange-site.ts";
import { runTyped } from "./typed-command.ts";

let site: Awaited<ReturnType<typeof openExchangeSite>>;
let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "matou-commands-"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

beforeEach(async () => {
  site = await openExchangeSite();
});

function run(words: string, folder = cwd) {
  return runTyped(site.deps, words, folder);
}

function write(name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}

describe("help", () => {
  test.each(["--help", "", "import hosters --help"])("%j says every command", (words) => {
    const said = helpAsked(words.split(" ").filter(Boolean));
    for (const command of [
      "migrate",
      "seed",
      "backup",
      "restore",
      "import chatonsinfos",
      "import hosters",
      "crawl",
      "brief-address",
      "export hosters",
      "grid import",
      "grid export",
      "products import",
      "products export",
      "reports",
      "reports close",
      "grant",
    ]) {
      expect(said).toContain(`npm run matou -- ${command}`);
    }
  });

  test("a command that is not about help asks for none", () => {
    expect(helpAsked(["export", "hosters"])).toBeNull();
  });

  test("migrating says that the database is current", async () => {
    expect(await run("migrate")).toEqual({
      status: 0,
      said: ["La base est à jour."],
      complained: [],
    });
  });

  test.each(["chat", "import", "import chats", "grid", "export grids"])(
    "an unknown command is said to be one: %s",
    async (words) => {
      expect(await run(words)).toEqual({
        status: 2,
        said: [],
        complained: [`Commande inconnue : ${words}. Essayez --help.`],
      });
    },
  );

  test.each([
    "import chatonsinfos",
    "import hosters",
    "import hosters a.csv b.csv",
    "import hosters a.csv --recorded-on",
    "import hosters a.csv --recorded-on hier",
    "export hosters now",
    "grid import",
    "grid import a.yaml b.yaml",
    "grid export matou",
    "grid export matou one",
    "seed again",
    "grant",
    "grant alice@asso.example",
    "grant alice@asso.example king",
    "grant alice@asso.example member now",
  ])("a command that is not understood says how it is used: %s", async (words) => {
    const { status, complained } = await run(words);
    expect(status).toBe(2);
    expect(complained).toEqual([expect.stringMatching(/^Usage : npm run matou -- /u)]);
  });
});

describe("hosters", () => {
  test("are imported from a file of the folder the command is typed in, and exported", async () => {
    write("hosters.csv", "name,source\nPâquerette,https://a.example/p\n");
    expect(await run("import hosters hosters.csv --recorded-on 2026-01-02")).toEqual({
      status: 0,
      said: ["ligne 2 : Pâquerette : ajouté à l’annuaire"],
      complained: [],
    });
    const { status, said } = await run("export hosters");
    expect(status).toBe(0);
    expect(said.join("\n")).toContain("Pâquerette,,,,,,,,,https://a.example/p");
  });

  test("may come from a spreadsheet that writes Windows-1252", async () => {
    writeFileSync(
      join(cwd, "old.csv"),
      Buffer.from("name;source\r\nP\xe2querette;https://a.example/p\r\n", "latin1"),
    );
    expect((await run("import hosters old.csv")).said).toEqual([
      "ligne 2 : Pâquerette : ajouté à l’annuaire",
    ]);
  });

  test("that are refused make the command fail", async () => {
    write("wrong.csv", "name,source\n,https://a.example/p\n");
    expect((await run("import hosters wrong.csv")).status).toBe(1);
    expect(await run("import hosters nowhere.csv")).toEqual({
      status: 1,
      said: [],
      complained: ["nowhere.csv : non lu, introuvable"],
    });
  });

  test("are imported from ChatonsInfos files", async () => {
    const { status, said } = await run(
      "import chatonsinfos les-lilas.properties nextcloud.properties etherpad.properties",
      fixtures,
    );
    expect(status).toBe(0);
    expect(said.at(-1)).toBe("Les Lilas libres : ajouté à l’annuaire");
    expect((await run("import chatonsinfos nowhere", fixtures)).status).toBe(1);
  });
});

describe("a grid", () => {
  test("is exported as a YAML that imports back unchanged", async () => {
    const { status, said } = await run("grid export matou 1");
    expect(status).toBe(0);
    expect(parse(said.join("\n"))).toEqual(parse(matouText));
    write("grid.yaml", said.join("\n"));
    expect(await run("grid import grid.yaml")).toMatchObject({
      status: 0,
      said: ["Grille matou, version 1 : inchangée."],
    });
  });

  test("in another version is stored as a draft", async () => {
    write("two.yaml", matouText.replace("  version: 1", "  version: 2"));
    expect(await run("grid import two.yaml")).toMatchObject({
      status: 0,
      said: ["Grille matou, version 2 : enregistrée comme brouillon."],
    });
    const versions = await listGridVersions(site.deps.db);
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, "draft"],
      [1, "in-force"],
    ]);
  });

  test("never changes under a number it has", async () => {
    write("changed.yaml", matouText.replace("Grille à l’essai", "Grille adoptée"));
    const { status, complained } = await run("grid import changed.yaml");
    expect(status).toBe(1);
    expect(complained).toEqual([expect.stringContaining("Une version ne change jamais")]);
  });

  test("that is wrong is refused with everything wrong in it", async () => {
    const document = matouDocument() as { format: number; grid: { version: number } };
    document.format = 9;
    document.grid.version = 0;
    write("wrong.yaml", stringify(document));
    const { status, complained } = await run("grid import wrong.yaml");
    expect(status).toBe(1);
    expect(complained).toEqual([
      expect.stringMatching(/^\/format : /u),
      expect.stringMatching(/^\/grid\/version : /u),
    ]);
  });

  test.each(["{", "a: *nobody", "- [", "\u0000", "a: &x [*x]", "x: 1\nx: 2"])(
    "that is no document is refused: %j",
    async (text) => {
      write("no.yaml", text);
      const { status, complained } = await run("grid import no.yaml");
      expect(status).toBe(1);
      expect(complained.length).toBeGreaterThan(0);
    },
  );

  test("with a number no address could name is refused", async () => {
    write("far.yaml", matouText.replace("  version: 1", "  version: 3000000000"));
    expect(await run("grid import far.yaml")).toMatchObject({
      status: 1,
      complained: [expect.stringMatching(/^\/grid\/version : /u)],
    });
  });

  test("that nobody stored cannot be exported", async () => {
    expect(await run("grid export matou 7")).toMatchObject({
      status: 1,
      complained: [expect.stringContaining("Cette version de la grille n’existe pas")],
    });
  });
});

describe("the starting data", () => {
  test("are loaded into an empty database only", async () => {
    expect((await run("seed")).said).toEqual([
      "La base contient déjà des données : rien n’est chargé.",
    ]);
    expect(await countHosters(site.deps.db)).toBe(0);
    await openTestDatabase();
    expect((await run("seed")).said).toEqual(["La grille et les données de départ sont chargées."]);
    expect(await countHosters(site.deps.db)).toBe(39);
  });
});

describe("reports", () => {
  async function report(message: string, email: string | null = null): Promise<void> {
    const sent = { route: "hoster", message, email } as const;
    const slug = "kaz";
    await sendReport(site.deps, { slug, report: sent, language: "en", senderDigest: "x" });
  }

  beforeEach(async () => {
    await addHosters(site.deps, site.deps.db, [{ name: "Kaz", sources: [] }]);
  });

  test("are listed whole, the oldest first, and said to be none when none waits", async () => {
    expect(await run("reports")).toMatchObject({
      status: 0,
      said: [expect.stringContaining("Aucun")],
    });
    await report("Une ligne.\nUne autre.", "lea@asso.example");
    Object.assign(site.deps, { now: () => new Date("2026-11-23T10:00:00Z") });
    await report("Plus tard.");
    const { said } = await run("reports");
    expect(said[0]).toMatch(/^[0-9a-f-]{36} · 2026-11-22 · Kaz \(kaz\) · Je m’en occupe$/u);
    expect(said.slice(1, 4)).toEqual([
      "    Une ligne.",
      "    Une autre.",
      "    Répondre à lea@asso.example, en anglais",
    ]);
    expect(said.join("\n").indexOf("Plus tard.")).toBeGreaterThan(0);
  });

  test("are closed with what was done and why", async () => {
    await report("À retirer.", "lea@asso.example");
    const [id = ""] = (await run("reports")).said[0]?.split(" ") ?? [];
    expect(await run(`reports close ${id} Fiche retirée, à sa demande.`)).toMatchObject({
      status: 0,
    });
    expect((await run("reports")).said).toEqual(["Aucun signalement n’attend de réponse."]);
    expect(await run(`reports close ${id} Encore.`)).toMatchObject({
      status: 1,
      complained: [expect.stringContaining("Aucun signalement ouvert")],
    });
  });

  test.each(["reports close", "reports close x", "reports all"])(
    "%s is misunderstood",
    async (words) => {
      expect(await run(words)).toMatchObject({ status: 2 });
    },
  );
});
