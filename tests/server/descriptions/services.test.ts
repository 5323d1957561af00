import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refreshAllListings } from "#server/directory/actions.ts";
import { services as rows } from "#server/hosters/schema.ts";
import { bring } from "#tests/support/cast.ts";
import { fill, openOwnSite, plain, readForm, slug } from "./own-site.ts";
import type { OwnSite } from "./own-site.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

const path = `/espace/${slug}/services`;
const page = `/hebergeurs/${slug}`;

async function describeFirst(): Promise<void> {
  const listing = `/espace/${slug}/fiche`;
  await site.post(listing, await site.form(listing, "listing"));
}

const chat = {
  type: "chat",
  software: "mattermost",
  name: "La causerie",
  url: "causerie.pelotes.example",
  registrations: ["member", "client"],
  load: "open",
  loadUntil: "2027-01-31",
};

async function add(changes: Readonly<Record<string, string | readonly string[]>> = {}) {
  const form = await site.form(`${path}?service=nouveau`, "save");
  return site.post(path, fill(form, { ...chat, ...changes }));
}

/** Identifiers of the services, in the order of the page. */
async function listIds(): Promise<readonly string[]> {
  const html = await (await site.get(path)).text();
  return [...html.matchAll(/<li id="i-([0-9a-f-]+)"/gu)].map(([, id = ""]) => id);
}

async function services() {
  const response = await site.app.request(`/api/hosters/${slug}`);
  const { services: found }: { services: readonly Record<string, unknown>[] } =
    await response.json();
  return found;
}

test("before the listing is saved, the page says to start there and nothing can be added", async () => {
  expect(await site.text(path)).toContain("Commencez par la fiche");
  const refused = await site.post(path, [
    ["do", "up"],
    ["id", "1"],
  ]);
  expect(refused.status).toBe(409);
});

describe("once the hoster describes itself", () => {
  beforeEach(describeFirst);

  test("a service is added under the name everyone knows, and shown at once", async () => {
    const added = await add();
    expect(added.status).toBe(303);
    expect(added.headers.get("location")).toContain(`${path}?fait=service#i-`);
    expect(await services()).toContainEqual({
      type: "chat",
      software: "Mattermost",
      url: "https://causerie.pelotes.example",
      load: "open",
      loadUntil: "2027-01-31",
    });
    expect(await site.text(page, null)).toContain("La causerie");
  });

  test("what is said of openness counts until its day, then is to be confirmed", async () => {
    await add();
    const search = `/api/hosters?openness=open&q=pelotes`;
    expect(await (await site.app.request(search)).json()).toMatchObject({ total: 1 });
    site.setNow("2027-02-01T08:00:00.000Z");
    const { deps } = site;
    await deps.db.transaction((db) => refreshAllListings(deps, db));
    expect(await (await site.app.request(search)).json()).toMatchObject({ total: 0 });
    expect(await services()).toContainEqual(
      expect.objectContaining({ software: "Mattermost", load: null, loadUntil: "2027-01-31" }),
    );
    expect(await site.text(page, null)).toContain("À confirmer depuis le 31 janvier 2027");
    const dora = await bring(deps, "Dora", { roles: { [slug]: "editor" } });
    expect(await site.text(path, dora)).toContain("à confirmer depuis le 31 janvier 2027");
    await site.post(path, await site.form(path, "confirm", dora), dora);
    expect(await services()).toContainEqual(
      expect.objectContaining({ software: "Mattermost", load: "open", loadUntil: "2027-08-01" }),
    );
  });

  test("a service can be changed, moved, removed and put back where it was", async () => {
    await add();
    const [first = "", second = "", third = ""] = await listIds();
    const form = await site.form(`${path}?service=${third}`, "save");
    await site.post(path, fill(form, { name: "Le bavardage" }));
    expect(await site.text(page, null)).toContain("Le bavardage");
    await site.post(path, [
      ["do", "up"],
      ["id", third],
    ]);
    expect(await listIds()).toStrictEqual([first, third, second]);
    const html = await (await site.get(path)).text();
    const forms = html.match(/<form class="deeds"[\s\S]*?<\/form>/gu) ?? [];
    const mine = forms.find((each) => each.includes(third)) ?? "";
    const removed = await site.post(path, readForm(mine, "remove"));
    expect(removed.headers.get("location")).toBe(`${path}?retire=${third}`);
    expect(await listIds()).toStrictEqual([first, second]);
    const after = await (await site.get(`${path}?retire=${third}`)).text();
    expect(plain(after)).toContain("« Le bavardage » est retiré.");
    await site.post(path, readForm(after, "restore"));
    expect(await listIds()).toStrictEqual([first, third, second]);
  });

  test("one that was removed is not proposed again because a source still names it", async () => {
    await site.post(path, await site.form(path, "remove"));
    const proposals = await site.text(`/espace/${slug}/propositions`);
    expect(proposals).toContain("Rien à examiner");
    expect(proposals).toContain("1 ligne écartée");
  });

  test("a wrong form comes back as it was typed, with every point named", async () => {
    const wrong = {
      ...{ type: "", software: "", name: "", url: "ici ou là" },
      loadUntil: "2020-01-01",
    };
    const refused = await add(wrong);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(plain(html)).toContain("4 points sont à corriger");
    expect(html).toContain('value="ici ou là"');
    expect(html).toContain('value="2020-01-01"');
    expect(await services()).toHaveLength(2);
  });

  test("of two who change the same service, the second sees both versions", async () => {
    const [first = ""] = await listIds();
    const mine = await site.form(`${path}?service=${first}`, "save");
    const theirs = await site.form(`${path}?service=${first}`, "save", site.bob);
    await site.post(path, fill(theirs, { name: "Nuage de Bob" }), site.bob);
    const refused = await site.post(path, fill(mine, { name: "Nuage d’Alice" }));
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(plain(html)).toContain("Version enregistrée : Nuage de Bob");
    expect(html).toContain('value="Nuage d’Alice"');
    expect(await site.text(page, null)).toContain("Nuage de Bob");
    expect((await site.post(path, readForm(html, "save"))).status).toBe(303);
    expect(await site.text(page, null)).toContain("Nuage d’Alice");
  });

  test("a service that a colleague removed meanwhile is not lost: it can be added again", async () => {
    const [first = ""] = await listIds();
    const mine = fill(await site.form(`${path}?service=${first}`, "save"), { name: "Le nuage" });
    await site.post(path, await site.form(path, "remove"), site.bob);
    const refused = await site.post(path, mine);
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(plain(html)).toContain("Quelqu’un l’a retiré entre-temps.");
    expect((await site.post(path, readForm(html, "save"))).status).toBe(303);
    expect(await site.text(page, null)).toContain("Le nuage");
  });

  test("one that was changed meanwhile is not removed", async () => {
    const [first = ""] = await listIds();
    const removal = await site.form(path, "remove");
    const theirs = await site.form(`${path}?service=${first}`, "save", site.bob);
    await site.post(path, fill(theirs, { name: "Nuage" }), site.bob);
    expect((await site.post(path, removal)).status).toBe(409);
    expect(await listIds()).toContain(first);
  });

  test("somebody of another hoster neither sees nor changes them", async () => {
    const form = await site.form(`${path}?service=nouveau`, "save");
    expect((await site.get(path, site.charlie)).status).toBe(403);
    expect((await site.post(path, fill(form, chat), site.charlie)).status).toBe(403);
    expect(await services()).toHaveLength(2);
  });

  test("an address that names no service is told so", async () => {
    expect((await site.get(`${path}?service=inconnu`)).status).toBe(404);
    expect(
      (
        await site.post(path, [
          ["do", "restore"],
          ["id", "inconnu"],
        ])
      ).status,
    ).toBe(404);
    expect((await site.post(path, [["do", "dance"]])).status).toBe(400);
  });
});

test("an identifier that another source's service has, or none, is refused with a sentence", async () => {
  await describeFirst();
  const { db } = site.deps;
  const own = new Set(await listIds());
  const all = await db.select({ id: rows.id }).from(rows);
  const theirs = all.find(({ id }) => !own.has(id))?.id ?? "";
  expect(theirs).not.toBe("");
  for (const id of [theirs, "x", ""]) expect((await add({ id })).status).toBe(422);
  expect(await db.$count(rows)).toBe(all.length);
});
