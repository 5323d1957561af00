import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runCommand } from "#server/commands.ts";
import { seed } from "#server/db/seed.ts";
import { listProducts, replaceProducts } from "#server/products/queries.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "matou-products-"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

beforeEach(async () => {
  site = await openTestSite();
});

async function run(words: string) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runCommand(site.deps, words.split(" "), {
    cwd,
    print: (line) => said.push(line),
    printError: (line) => complained.push(line),
  });
  return { status, said, complained };
}

function write(name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}

test("what is exported and imported again changes nothing", async () => {
  const before = await listProducts(site.deps.db);
  write("products.yaml", (await run("products export")).said.join("\n"));
  expect(await run("products import products.yaml")).toEqual({
    status: 0,
    said: ["Rien n’a changé."],
    complained: [],
  });
  expect(await listProducts(site.deps.db)).toEqual(before);
});

test("an import replaces every product, says what it changes, and the site follows", async () => {
  write(
    "one.yaml",
    "format: 1\nproducts:\n  - { id: framinou, names: [Framinou], services: [polls], software: [Rallly] }\n",
  );
  const { status, said } = await run("products import one.yaml");
  expect(status).toBe(0);
  expect(said[0]).toBe("framinou : ajouté");
  expect(said).toContain("doodle : retiré");
  const page = await site.app.request("/remplacer");
  const html = await page.text();
  expect(html).toContain("<b>Framinou</b>");
  expect(html).not.toContain("<b>Doodle</b>");
  expect((await site.app.request("/remplacer/google-workspace")).status).toBe(404);
});

test("a document that is wrong changes nothing, and every mistake is said", async () => {
  const before = await listProducts(site.deps.db);
  write(
    "wrong.yaml",
    "format: 1\nproducts:\n  - { id: A b, names: [A], services: [chats], software: [Zzz] }\n",
  );
  const { status, complained } = await run("products import wrong.yaml");
  expect(status).toBe(1);
  expect(complained).toEqual([
    expect.stringContaining("/products/0/services/0 : "),
    expect.stringMatching(/^\/products\/0\/software\/0 : «.Zzz.» n’est pas un logiciel connu/u),
  ]);
  expect(await listProducts(site.deps.db)).toEqual(before);
});

test.each(["products: [", "a: *nowhere", ""])(
  "a text that is no document is refused: %j",
  async (text) => {
    write("bad.yaml", text);
    const { status, complained } = await run("products import bad.yaml");
    expect(status).toBe(1);
    expect(complained.length).toBeGreaterThan(0);
  },
);

test.each(["products import", "products import a.yaml b.yaml", "products export now"])(
  "%s is said to be misunderstood",
  async (words) => {
    const { status, complained } = await run(words);
    expect(status).toBe(2);
    expect(complained).toEqual([expect.stringMatching(/^Usage : npm run matou -- products /u)]);
  },
);

test("a site that was filled before there were products gets them at its next start", async () => {
  const { db } = site.deps;
  const expected = await listProducts(db);
  await replaceProducts(db, []);
  await seed(site.deps);
  expect(await listProducts(db)).toEqual(expected);
});

test("a site keeps the products it was given", async () => {
  const { db } = site.deps;
  const [first] = await listProducts(db);
  if (first === undefined) throw new Error("no product");
  await replaceProducts(db, [first]);
  await seed(site.deps);
  expect(await listProducts(db)).toEqual([first]);
});
