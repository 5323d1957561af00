import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { updateSources } from "#server/hosters/actions.ts";
import { findHoster, listSources } from "#server/hosters/queries.ts";
import { fill, listingSource, openOwnSite, plain, readForm, slug } from "./own-site.ts";
import type { OwnSite } from "./own-site.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

const path = `/espace/${slug}/fiche`;
const page = `/hebergeurs/${slug}`;

/** Has the listing import say something else of the hoster. */
async function importAgain(facts: Partial<(typeof listingSource)["facts"]>): Promise<void> {
  const { deps } = site;
  const hoster = await findHoster(deps.db, slug);
  const hosterId = hoster?.id ?? "";
  const before = await listSources(deps.db, [hosterId]);
  const content = { ...listingSource, facts: { ...listingSource.facts, ...facts } };
  await deps.db.transaction((db) =>
    updateSources(deps, db, { hosterId, before, contents: [content], outdated: [] }),
  );
}

async function sheet() {
  const response = await site.app.request(`/api/hosters/${slug}`);
  const body: Record<string, unknown> = await response.json();
  return body;
}

describe("before the listing is saved", () => {
  test("what was imported is already in the form, with its source and its date", async () => {
    const fields = new Map(await site.form(path, "listing"));
    expect(fields.get("name")).toBe("Les Pelotes");
    expect(fields.get("website")).toBe("https://pelotes.example/");
    expect(fields.get("place")).toBe("Brest (Finistère, 29)");
    expect(fields.get("country")).toBe("FR");
    expect(fields.get("department")).toBe("29");
    const text = await site.text(path);
    expect(text).toContain(
      "Relevé le 1 mars 2026 dans des pages publiques. annuaire.example/pelotes",
    );
  });

  test("nothing disappears from the public page, and imports still change it", async () => {
    await importAgain({ name: "Les Pelotes de Brest" });
    expect(await site.text(page, null)).toContain("Les Pelotes de Brest");
    expect(await site.text(page, null)).toContain("Etherpad");
  });
});

describe("saving the listing", () => {
  test("shows it as the hoster's own word, with the day", async () => {
    const fields = await site.form(path, "listing");
    const saved = await site.post(path, fill(fields, { summary: "Des outils libres à Brest." }));
    expect(saved.status).toBe(303);
    expect(saved.headers.get("location")).toBe(`${path}?fait=listing`);
    const text = await site.text(page, null);
    expect(text).toContain("Des outils libres à Brest.");
    expect(text).toContain("Déclaré ici par l’hébergeur le 22 novembre 2026.");
    expect(await sheet()).toMatchObject({
      summary: "Des outils libres à Brest.",
      facts: expect.arrayContaining([
        expect.objectContaining({
          field: "description",
          origin: "own",
          sources: [],
          recordedOn: "2026-11-22",
        }),
      ]),
    });
  });

  test("keeps the imported services that stayed ticked, and no other", async () => {
    const fields = await site.form(path, "listing");
    const [first = ""] = fields.filter(([name]) => name === "keep").map(([, value]) => value);
    await site.post(path, fill(fields, { keep: first }));
    const text = await site.text(page, null);
    expect(text).toContain("Nextcloud");
    expect(text).not.toContain("Etherpad");
  });

  test("is for good: an import changes nothing of what is said here", async () => {
    await site.post(path, await site.form(path, "listing"));
    await importAgain({
      name: "Autre nom",
      website: "https://autre.example/",
      place: "Rennes (35)",
    });
    expect(await sheet()).toMatchObject({
      name: "Les Pelotes",
      website: "https://pelotes.example/",
      department: "29",
    });
    expect(await site.text(page, null)).not.toContain("Autre nom");
  });

  test("shows an import where the hoster says nothing, until it empties the field", async () => {
    await site.post(path, await site.form(path, "listing"));
    await importAgain({ contact: "https://pelotes.example/contact" });
    expect(await site.text(page, null)).toContain("pelotes.example/contact");
    const fields = await site.form(path, "listing");
    expect(new Map(fields).get("contact")).toBe("https://pelotes.example/contact");
    await site.post(path, fill(fields, { contact: "" }));
    expect(await site.text(page, null)).not.toContain("pelotes.example/contact");
  });

  test("emptying a field brings back nothing that its own words hid", async () => {
    await site.post(path, await site.form(path, "listing"));
    await importAgain({ contact: "https://pelotes.example/ancien" });
    const mine = { contact: "https://pelotes.example/contact" };
    await site.post(path, fill(await site.form(path, "listing"), mine));
    await site.post(path, fill(await site.form(path, "listing"), { contact: "" }));
    expect(await site.text(page, null)).not.toContain("pelotes.example/ancien");
  });

  test("never changes the address of the page", async () => {
    const fields = await site.form(path, "listing");
    await site.post(path, fill(fields, { name: "Les Bobines" }));
    expect(await site.text(page, null)).toContain("Les Bobines");
    expect((await site.app.request("/hebergeurs/les-bobines")).status).toBe(404);
  });

  test("is found in the directory by what it says", async () => {
    const fields = await site.form(path, "listing");
    await site.post(
      path,
      fill(fields, { summary: "Pour les ludothèques.", audiences: ["schools"] }),
    );
    const found = await site.app.request("/api/hosters?q=ludotheque&audience=schools");
    expect(await found.json()).toMatchObject({ total: 1, hosters: [{ slug }] });
  });
});

describe("a listing that is wrong", () => {
  const wrong = {
    name: " ",
    summary: "",
    summaryEn: "Tools",
    website: "pas une adresse",
    country: "BE",
    department: "29",
    openSince: "il y a longtemps",
    contact: "à côté",
  };

  test("is refused with every point named, and comes back as it was typed", async () => {
    const fields = await site.form(path, "listing");
    const refused = await site.post(path, fill(fields, wrong));
    expect(refused.status).toBe(422);
    const html = await refused.text();
    const text = plain(html);
    expect(text).toContain("6 points sont à corriger");
    for (const name of ["name", "summaryEn", "website", "department", "openSince", "contact"]) {
      expect(html).toContain(`href="#f-${name}"`);
    }
    expect(html).toContain('value="pas une adresse"');
    expect(html).toContain('value="il y a longtemps"');
    expect((await sheet())["name"]).toBe("Les Pelotes");
  });

  test("is explained in English too", async () => {
    const fields = await site.form(`/en${path}`, "listing");
    const refused = await site.post(`/en${path}`, fill(fields, { name: "" }));
    expect(plain(await refused.text())).toContain("Name: an answer is missing. Give it here.");
  });

  test("says nothing of the marks that hide in a text, nor of an address without its scheme", async () => {
    const fields = await site.form(path, "listing");
    const changes = { name: "Les\u202E Pelotes", website: "pelotes.example" };
    expect((await site.post(path, fill(fields, changes))).status).toBe(303);
    expect(await sheet()).toMatchObject({
      name: "Les Pelotes",
      website: "https://pelotes.example",
    });
  });
});

describe("two people who save the same listing", () => {
  test("the second is told, keeps what was typed, and sees the other version", async () => {
    const alices = await site.form(path, "listing");
    const bobs = await site.form(path, "listing", site.bob);
    await site.post(path, fill(alices, { summary: "Le texte d’Alice." }));
    const refused = await site.post(path, fill(bobs, { summary: "Le texte de Bob." }), site.bob);
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(plain(html)).toContain("Version enregistrée : Le texte d’Alice.");
    expect(html).toContain("Le texte de Bob.</textarea>");
    expect((await sheet())["summary"]).toBe("Le texte d’Alice.");
  });

  test("the second can save over the first once both were read", async () => {
    const alices = await site.form(path, "listing");
    const bobs = fill(await site.form(path, "listing", site.bob), { summary: "Bob." });
    await site.post(path, fill(alices, { summary: "Alice." }));
    const refused = await site.post(path, bobs, site.bob);
    const again = readForm(await refused.text(), "listing");
    expect((await site.post(path, again, site.bob)).status).toBe(303);
    expect((await sheet())["summary"]).toBe("Bob.");
  });

  test("sending the same form twice is no conflict", async () => {
    const fields = fill(await site.form(path, "listing"), { summary: "Une fois." });
    expect((await site.post(path, fields)).status).toBe(303);
    expect((await site.post(path, fields)).status).toBe(303);
  });
});

test("somebody of another hoster, and a visitor, neither see nor save it", async () => {
  const fields = await site.form(path, "listing");
  expect((await site.get(path, site.charlie)).status).toBe(403);
  expect((await site.post(path, fields, site.charlie)).status).toBe(403);
  expect((await site.get(path, null)).status).toBe(303);
});
