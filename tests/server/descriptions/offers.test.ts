import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findHoster } from "#server/hosters/queries.ts";
import { offers as rows } from "#server/hosters/schema.ts";
import { fill, openOwnSite, plain, readForm, slug } from "./own-site.ts";
import type { OwnSite } from "./own-site.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

const path = `/espace/${slug}/offres`;

const office = {
  name: "Bureau partagé",
  nameEn: "Shared office",
  audiences: ["associations"],
  services: ["files", "calendar"],
  hasOneLogin: "yes",
  included: "20 Go par compte",
  includedEn: "20 GB per account",
  leastAccounts: "5",
  mostAccounts: "1 000",
  priceKind: "fixed",
  amount: "4,50 €",
  priceUnit: "account",
  pricePeriod: "month",
};

async function add(
  changes: Readonly<Record<string, string | readonly string[]>> = {},
  prefix = "",
) {
  const form = await site.form(`${prefix}${path}?offre=nouveau`, "save");
  return site.post(`${prefix}${path}`, fill(form, { ...office, ...changes }));
}

async function offers() {
  const response = await site.app.request(`/api/hosters/${slug}`);
  const { offers: found }: { offers: readonly Record<string, unknown>[] } = await response.json();
  return found;
}

test("an offer is added, shown, and counted in what it would cost", async () => {
  expect((await add()).status).toBe(303);
  expect(await offers()).toStrictEqual([
    {
      name: "Bureau partagé",
      audiences: ["associations"],
      services: ["files", "calendar"],
      oneLogin: true,
      included: "20 Go par compte",
      accounts: { least: 5, most: 1000 },
      price: { kind: "fixed", cents: 450, unit: "account", period: "month" },
      example: null,
    },
  ]);
  expect(await site.text(`/hebergeurs/${slug}`, null)).toContain("4,50 € par compte et par mois");
});

test.each([
  ["", "4,50", 450],
  ["", "4.50 €", 450],
  ["", "1 200", 120_000],
  ["", "36 euros", 3600],
  ["/en", "€1,200.50", 120_050],
])("in %s the amount %s is %i cents", async (prefix, amount, cents) => {
  await add({ amount }, prefix);
  expect(await offers()).toMatchObject([{ price: { cents } }]);
});

test("what is left out is not stated, and an offer may cost nothing", async () => {
  const silent = { audiences: [], services: [], hasOneLogin: "", included: "", includedEn: "" };
  await add({ ...silent, leastAccounts: "", mostAccounts: "", priceKind: "free", amount: "" });
  expect(await offers()).toMatchObject([
    {
      audiences: [],
      oneLogin: null,
      accounts: { least: null, most: null },
      price: { kind: "free" },
    },
  ]);
});

test("the form of an offer gives back what was said, as it is written in its language", async () => {
  await add();
  const [, id = ""] = /<li id="i-([0-9a-f-]+)"/u.exec(await (await site.get(path)).text()) ?? [];
  const french = new Map(await site.form(`${path}?offre=${id}`, "save"));
  const english = new Map(await site.form(`/en${path}?offre=${id}`, "save"));
  expect(french.get("amount")).toBe("4,50");
  expect(english.get("amount")).toBe("4.50");
  expect(french.get("mostAccounts")).toBe("1000");
});

test("a wrong form comes back as it was typed, with every point named", async () => {
  const refused = await add({
    ...{ name: "", included: "", leastAccounts: "50", mostAccounts: "10" },
    ...{ amount: "quelques euros", priceUnit: "" },
  });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(plain(html)).toContain("5 points sont à corriger");
  expect(html).toContain('value="quelques euros"');
  expect(await offers()).toHaveLength(0);
});

describe("with two offers", () => {
  beforeEach(async () => {
    await add();
    await add({ name: "Site web" });
  });
  const names = async () => (await offers()).map(({ name }) => name);

  test("their order can be changed", async () => {
    await site.post(path, await site.form(path, "down"));
    expect(await names()).toStrictEqual(["Site web", "Bureau partagé"]);
  });

  test("one can be removed and put back", async () => {
    const removed = await site.post(path, await site.form(path, "remove"));
    expect(await names()).toStrictEqual(["Site web"]);
    const after = await (await site.get(removed.headers.get("location") ?? "")).text();
    await site.post(path, readForm(after, "restore"));
    expect(await names()).toStrictEqual(["Bureau partagé", "Site web"]);
  });

  test("of two who change the same one, the second sees both versions", async () => {
    const html = await (await site.get(path)).text();
    const [, id = ""] = /<li id="i-([0-9a-f-]+)"/u.exec(html) ?? [];
    const mine = await site.form(`${path}?offre=${id}`, "save");
    const theirs = await site.form(`${path}?offre=${id}`, "save", site.bob);
    await site.post(path, fill(theirs, { amount: "5" }), site.bob);
    const refused = await site.post(path, fill(mine, { amount: "6" }));
    expect(refused.status).toBe(409);
    expect(plain(await refused.text())).toContain("Version enregistrée : 5");
    expect(await offers()).toMatchObject([{ price: { cents: 500 } }, {}]);
  });

  test("the same form sent twice adds one offer", async () => {
    const form = fill(await site.form(`${path}?offre=nouveau`, "save"), {
      ...office,
      name: "Une fois",
    });
    await site.post(path, form);
    await site.post(path, form);
    expect((await names()).filter((name) => name === "Une fois")).toHaveLength(1);
  });
});

test("somebody of another hoster neither sees nor changes them", async () => {
  const form = await site.form(`${path}?offre=nouveau`, "save");
  expect((await site.get(path, site.charlie)).status).toBe(403);
  expect((await site.post(path, fill(form, office), site.charlie)).status).toBe(403);
});

test("an identifier that is another hoster's, or none, is refused with a sentence", async () => {
  expect((await add()).status).toBe(303);
  const { db } = site.deps;
  const others = await db.select({ id: rows.id, hosterId: rows.hosterId }).from(rows);
  const own = (await findHoster(db, slug))?.id;
  const theirs = others.find(({ hosterId }) => hosterId !== own)?.id ?? "";
  expect(theirs).not.toBe("");
  for (const id of [theirs, "x", ""]) {
    expect((await add({ id, name: "Autre" })).status).toBe(422);
  }
  expect(await db.$count(rows)).toBe(others.length);
});
