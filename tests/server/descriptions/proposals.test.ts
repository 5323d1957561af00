import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SourceContent } from "#core/source-content.ts";
import { updateSources } from "#server/hosters/actions.ts";
import { findHoster, listSources } from "#server/hosters/queries.ts";
import { fill, listingSource, openOwnSite, plain, readForm, slug } from "./own-site.ts";
import type { OwnSite } from "./own-site.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

const path = `/espace/${slug}/propositions`;
const page = `/hebergeurs/${slug}`;

async function importAgain(changes: Partial<SourceContent>): Promise<void> {
  const { deps } = site;
  const hosterId = (await findHoster(deps.db, slug))?.id ?? "";
  const before = await listSources(deps.db, [hosterId]);
  const content = { ...listingSource, recordedOn: "2026-12-01", ...changes };
  await deps.db.transaction((db) =>
    updateSources(deps, db, { hosterId, before, contents: [content], outdated: [] }),
  );
}

const moved = {
  facts: { ...listingSource.facts, name: "Les Pelotes libres", place: "Rennes (35)" },
};

/** Saves the listing again with other things in its fields. */
async function write(changes: Parameters<typeof fill>[1]): Promise<void> {
  const listing = `/espace/${slug}/fiche`;
  await site.post(listing, fill(await site.form(listing, "listing"), changes));
}

/** The form of the line that says this. */
async function line(says: string, does: string) {
  const html = await (await site.get(path)).text();
  const forms = html.match(/<form class="proposal"[\s\S]*?<\/form>/gu) ?? [];
  return readForm(forms.find((each) => plain(each).includes(says)) ?? "", does);
}

async function describeFirst(): Promise<void> {
  const listing = `/espace/${slug}/fiche`;
  await site.post(listing, await site.form(listing, "listing"));
}

test("before the listing is saved, nothing is proposed: the public page still shows it all", async () => {
  const text = await site.text(path);
  expect(text).toContain("La page publique montre encore ce que disent ces sources.");
  expect(await site.text(page, null)).toContain("annuaire.example/pelotes");
});

describe("once the hoster describes itself", () => {
  beforeEach(describeFirst);

  test("nothing is proposed of what sources say alike", async () => {
    expect(await site.text(path)).toContain("Rien à examiner");
  });

  test("each line says where it comes from, what it says and what the hoster says", async () => {
    await importAgain(moved);
    const text = await site.text(path);
    expect(text).toContain(
      "NomLa source ditLes Pelotes libresVous ditesLes PelotesRelevé le 1 décembre 2026 dans des pages publiques. annuaire.example/pelotes",
    );
    expect(text).toContain("Rennes (35)Vous ditesBrest (Finistère, 29)");
  });

  test("a line that is taken becomes the hoster's own word, and no other does", async () => {
    await importAgain(moved);
    const taken = await site.post(path, await line("Rennes (35)", "accept"));
    expect(taken.headers.get("location")).toBe(`${path}?fait=accepted`);
    const sheet = await (await site.app.request(`/api/hosters/${slug}`)).json();
    expect(sheet).toMatchObject({ name: "Les Pelotes", department: "35" });
    expect(await site.text(path)).not.toContain("Rennes (35)Vous dites");
    expect(await site.text(path)).toContain("Les Pelotes libres");
  });

  test("a line that is set aside is not proposed again by the same import, and can be brought back", async () => {
    await importAgain(moved);
    await site.post(path, await line("Les Pelotes libres", "decline"));
    await importAgain({ ...moved, recordedOn: "2027-01-01", unread: { seen: "again" } });
    expect(await site.text(path)).toContain("1 ligne écartée");
    expect(await site.text(path)).not.toContain("Reprendre : Nom");
    await site.post(path, await line("Les Pelotes libres", "restore"));
    expect(await site.text(path)).not.toContain("ligne écartée");
    expect((await line("Les Pelotes libres", "accept")).length).toBeGreaterThan(1);
  });

  test("a new service is proposed, and taken last in the list", async () => {
    const chat = {
      ...{ type: "chat", name: "Mattermost", software: "Mattermost", url: null },
      ...{ registrations: [], load: null, position: 2 },
    } satisfies SourceContent["services"][number];
    await importAgain({ services: [...listingSource.services, chat] });
    expect(await site.text(path)).toContain("Messagerie instantanée – Mattermost");
    await site.post(path, await line("Mattermost", "accept"));
    expect(await site.text(page, null)).toContain("Mattermost");
    expect(await site.text(path)).toContain("Rien à examiner");
  });

  test("what no field says is shown with its source until it is set aside", async () => {
    expect(await site.text(page, null)).toContain("Une trentaine de membres");
    await site.post(path, await line("Une trentaine de membres", "decline"));
    expect(await site.text(page, null)).not.toContain("Une trentaine de membres");
  });

  test("what no field says stays set aside when its source words it otherwise, until it is wanted again", async () => {
    await site.post(path, await line("Une trentaine de membres", "decline"));
    await importAgain({ facts: { ...listingSource.facts, terms: "Quarante membres" } });
    expect(await site.text(page, null)).not.toContain("Quarante membres");
    await site.post(path, await line("Quarante membres", "restore"));
    expect(await site.text(page, null)).toContain("Quarante membres");
  });

  test("a line that is set aside stays so when its source only words it otherwise, and another is proposed", async () => {
    await importAgain({ facts: { ...listingSource.facts, website: "https://autre.example/a" } });
    await site.post(path, await line("autre.example/a", "decline"));
    await importAgain({
      facts: { ...listingSource.facts, website: "http://www.Autre.example/a/" },
    });
    expect(await site.text(path)).toContain("Rien à examiner");
    await importAgain({ facts: { ...listingSource.facts, website: "https://autre.example/b" } });
    expect((await line("autre.example/b", "accept")).length).toBeGreaterThan(1);
  });

  test("a field that is emptied stays empty whatever sources come to say of it, and the page says so", async () => {
    await write({ place: "" });
    await importAgain({ facts: { ...listingSource.facts, place: "Rennes (35)" } });
    expect(await site.text(page, null)).not.toContain("Rennes");
    const text = await site.text(path);
    expect(text).toContain("Laissés vides exprès");
    expect(text).toContain("LieuCe champ reste vide.");
    expect(text).not.toContain("Rennes");
    expect(await site.text(`/espace/${slug}/fiche`)).toContain("Laissé vide exprès");
  });

  test("an emptied field can be opened again: what sources say is proposed, and shown only once taken", async () => {
    await write({ place: "" });
    await importAgain({ facts: { ...listingSource.facts, place: "Rennes (35)" } });
    const opened = await site.post(path, await line("Ce champ reste vide.", "restore"));
    expect(opened.headers.get("location")).toBe(`${path}?fait=opened`);
    expect(await site.text(page, null)).not.toContain("Rennes");
    const taken = await line("Rennes (35)", "accept");
    await site.post(path, taken);
    expect(await site.text(page, null)).toContain("Rennes");
    expect(await site.text(path)).not.toContain("Laissés vides exprès");
  });

  test("a proposal refused for an empty field leaves it empty for good", async () => {
    await importAgain({ facts: { ...listingSource.facts, contact: "equipe@pelotes.example" } });
    await write({ contact: "" });
    await site.post(path, await line("Ce champ reste vide.", "restore"));
    const refused = await site.post(path, await line("equipe@pelotes.example", "decline"));
    expect(refused.headers.get("location")).toBe(`${path}?fait=closed`);
    await importAgain({ facts: { ...listingSource.facts, contact: "bonjour@pelotes.example" } });
    expect(await site.text(path)).not.toContain("bonjour@pelotes.example");
    expect(await site.text(page, null)).not.toContain("bonjour@pelotes.example");
  });

  test("a field that was emptied and then filled says what it says, and is still not disturbed", async () => {
    await write({ place: "" });
    await write({ place: "Quimper" });
    expect(await site.text(path)).toContain("Vous y dites maintenant : Quimper");
    expect(await site.text(page, null)).toContain("Quimper");
    expect(await site.text(`/espace/${slug}/fiche`)).not.toContain("Laissé vide exprès");
  });

  test("a line that a colleague decided meanwhile is not decided again", async () => {
    await importAgain(moved);
    const mine = await line("Rennes (35)", "accept");
    await site.post(path, await line("Rennes (35)", "accept"), site.bob);
    const refused = await site.post(path, mine);
    expect(refused.status).toBe(409);
    expect(plain(await refused.text())).toContain("Rien n’a été fait");
  });

  test("what the hoster changed meanwhile is not overwritten", async () => {
    await importAgain(moved);
    const mine = await line("Les Pelotes libres", "accept");
    const listing = `/espace/${slug}/fiche`;
    const fields = await site.form(listing, "listing", site.bob);
    const renamed = fields.map(([name, value]) =>
      name === "name" ? ([name, "Les Bobines"] as const) : ([name, value] as const),
    );
    await site.post(listing, renamed, site.bob);
    expect((await site.post(path, mine)).status).toBe(409);
    expect(await site.text(page, null)).toContain("Les Bobines");
  });

  test("somebody of another hoster neither sees nor decides, and a wrong form decides nothing", async () => {
    await importAgain(moved);
    const mine = await line("Rennes (35)", "accept");
    expect((await site.get(path, site.charlie)).status).toBe(403);
    expect((await site.post(path, mine, site.charlie)).status).toBe(403);
    expect((await site.post(path, [["do", "explode"]])).status).toBe(400);
    expect((await site.post(path, [["do", "accept"]])).status).toBe(409);
  });
});
