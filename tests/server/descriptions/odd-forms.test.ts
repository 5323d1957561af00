import { afterEach, beforeEach, expect, test } from "vitest";
import { fill, openOwnSite, plain, slug } from "./own-site.ts";
import type { FormFields, OwnSite } from "./own-site.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
  await site.post(space.listing, await site.form(space.listing, "listing"));
});
afterEach(() => site.close());

const space = {
  listing: `/espace/${slug}/fiche`,
  services: `/espace/${slug}/services`,
  offers: `/espace/${slug}/offres`,
  proposals: `/espace/${slug}/propositions`,
} as const;

const odd = {
  "a NUL": "Nuage\u0000noir",
  "50,000 letters": "a".repeat(50_000),
  markup: "<script>alert(1)</script>",
  "half of a pair": "\ud800",
  "a date that is none": "2026-02-31",
  "a negative amount": "-4,50",
  "an amount beyond anything": "9".repeat(40),
};

async function forms(): Promise<readonly (readonly [path: string, fields: FormFields])[]> {
  return [
    [space.listing, await site.form(space.listing, "listing")],
    [space.services, await site.form(`${space.services}?service=nouveau`, "save")],
    [space.offers, await site.form(`${space.offers}?offre=nouveau`, "save")],
    [space.listing, await site.form(space.listing, "address")],
  ];
}

test.each(Object.entries(odd))(
  "%s in every field at once is told in sentences or taken, and breaks nothing",
  async (_, value) => {
    for (const [path, fields] of await forms()) {
      const kept = new Set(["do", "id", "read"]);
      const typed = fields.filter(([name]) => !kept.has(name)).map(([name]) => [name, value]);
      const response = await site.post(path, fill(fields, Object.fromEntries(typed)));
      const html = await response.text();
      expect([303, 413, 422]).toContain(response.status);
      expect(html).not.toContain("<script>alert");
      if (response.status === 422) expect(plain(html)).toMatch(/à corriger|adresse n’est pas/u);
      for (const page of [space.listing, space.services, space.offers, `/hebergeurs/${slug}`]) {
        const shown = await site.get(page);
        expect(shown.status).toBe(200);
        expect(await shown.text()).not.toContain("<script>alert");
      }
    }
  },
);

test.each([
  ["empty", ""],
  ["a NUL", "\u0000"],
  ["long", "x".repeat(5_000)],
  ["of nothing", "00000000-0000-4000-8000-000000000000"],
  ["SQL", "'; --"],
])(
  "an identifier that names nothing, %s, changes nothing, whatever is asked of it",
  async (_, id) => {
    const before = await site.text(space.services);
    for (const path of [space.services, space.offers, space.proposals]) {
      for (const deed of ["remove", "restore", "up", "down", "confirm", "accept", "decline"]) {
        const fields = [
          ["do", deed],
          ["id", id],
          ["digest", id],
          ["read", id],
        ] as const;
        const response = await site.post(path, fields);
        expect(response.status).toBeLessThan(500);
      }
      expect((await site.get(`${path}?retire=${encodeURIComponent(id)}`)).status).toBe(200);
    }
    expect(await site.text(space.services)).toBe(before);
  },
);
