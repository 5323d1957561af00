import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "#server/app.ts";
import { entryOf, files } from "./entry.ts";
import { openDirectory } from "./open-directory.ts";
import { storeEntries } from "./stored-catalogue.ts";

let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const deps = await openDirectory();
  const needs = { "signed-dpa": "met" } as const;
  await storeEntries(deps.db, [
    entryOf(1, { name: "=cmd|' /C calc'!A0", department: "56", services: [files] }),
    entryOf(2, { name: "Nubo & <b>\u0007co", country: "BE", department: null }),
    entryOf(3, { name: "Les Mailles", isImaginary: true }, { needs }),
    entryOf(
      4,
      { name: "Anciens", website: "https://anciens.example" },
      { needs, publishedAt: "2026-12-01T08:00:00.000Z" },
    ),
  ]);
  app = createApp(deps);
});

async function read(path: string) {
  const response = await app.request(path);
  return { response, text: await response.text() };
}

async function readTable(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const { text } = await read(path);
  return parse(text, { bom: true, columns: true });
}

/** What stands in the elements of a name, in order. */
function texts(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "gu"))].map(
    ([, text = ""]) => text,
  );
}

describe("the table of a search", () => {
  test("has every hoster it finds, in its order, whatever its page", async () => {
    const { response } = await read("/hebergeurs.csv");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
    const rows = await readTable("/hebergeurs.csv?sort=name&size=1&page=3");
    expect(rows.map((row) => row["Identifiant"])).toEqual([
      "hoster-4",
      "hoster-1",
      "hoster-3",
      "hoster-2",
    ]);
  });

  test("says of each where it is, what it offers and where its page is", async () => {
    const [row] = await readTable("/hebergeurs.csv?service=files");
    expect(row).toMatchObject({
      Fiche: "https://matou.example/hebergeurs/hoster-1",
      Pays: "France",
      Département: "Morbihan",
      Services: "Fichiers partagés (Nextcloud)",
      "Exemple imaginaire": "non",
    });
    expect(row?.["À savoir"]).toContain("essai");
  });

  test("says how each stands on the needs asked for, unknown apart from no", async () => {
    const rows = await readTable("/hebergeurs.csv?need=signed-dpa&sort=name");
    const column = Object.keys(rows[0] ?? {}).find((title) => title.startsWith("Besoin")) ?? "";
    const said = rows.map((row) => row[column]);
    expect(said).toContain("oui");
    expect(said).toContain("non dit");
    expect(said).not.toContain("non");
  });

  test("runs no formula in a spreadsheet", async () => {
    const [row] = await readTable("/hebergeurs.csv?service=files");
    expect(row?.["Nom"]).toBe("'=cmd|' /C calc'!A0");
  });

  test("exists in English, and empty", async () => {
    const rows = await readTable("/en/hebergeurs.csv?service=files");
    expect(rows[0]?.["Page"]).toBe("https://matou.example/en/hebergeurs/hoster-1");
    expect(await readTable("/hebergeurs.csv?country=CA")).toEqual([]);
  });
});

describe("the feed of a search", () => {
  test("has the latest news first, and lasting identifiers", async () => {
    const { response, text } = await read("/hebergeurs.atom?need=signed-dpa&page=2&view=map");
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(texts(text, "id")).toEqual([
      "tag:matou.example,2026:hosters/fr?need=signed-dpa",
      "tag:matou.example,2026:hoster/hoster-4",
      "tag:matou.example,2026:hoster/hoster-1",
      "tag:matou.example,2026:hoster/hoster-2",
      "tag:matou.example,2026:hoster/hoster-3",
    ]);
    expect(texts(text, "updated").slice(0, 3)).toEqual([
      "2026-12-01T08:00:00.000Z",
      "2026-12-01T08:00:00.000Z",
      "2026-11-22T10:00:00.000Z",
    ]);
    expect(text).toContain(
      '<link rel="self" href="https://matou.example/hebergeurs.atom?need=signed-dpa"/>',
    );
    expect(text).toContain('href="https://matou.example/hebergeurs/hoster-4"');
  });

  test("has the latest news of all, however many hosters the search finds", async () => {
    const deps = await openDirectory();
    const many = Array.from({ length: 1_000 }, (_, index) => entryOf(index + 1, { name: "Kaz" }));
    const news = { needs: {}, publishedAt: "2026-12-01T08:00:00.000Z" };
    await storeEntries(deps.db, [...many, entryOf(1_001, { name: "Zaclys" }, news)]);
    const response = await createApp(deps).request("/hebergeurs.atom?sort=name");
    const ids = texts(await response.text(), "id");
    expect(ids).toHaveLength(101);
    expect(ids[1]).toBe("tag:matou.example,2026:hoster/hoster-1001");
  });

  test("escapes what hosters say, and drops what XML cannot hold", async () => {
    const { text } = await read("/hebergeurs.atom?country=BE");
    expect(texts(text, "title")).toContain("Nubo &amp; &lt;b&gt;co");
  });

  test("marks imaginary hosters, and says that the grid is on trial", async () => {
    const { text } = await read("/en/hebergeurs.atom?q=mailles");
    expect(text).toContain('xml:lang="en"');
    expect(texts(text, "title")).toContain("Les Mailles (imaginary example)");
    expect(texts(text, "title")[0]).toBe("MATOU: hosters, mailles");
    expect(texts(text, "subtitle")[0]).toMatch(/trial/u);
  });

  test("is a feed even when nothing is found", async () => {
    const { response, text } = await read("/hebergeurs.atom?country=CA&colour=red");
    expect(response.status).toBe(200);
    expect(text).not.toContain("<entry>");
    expect(texts(text, "updated")).toHaveLength(1);
  });
});
