import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listRevisions } from "#server/assessments/queries.ts";
import { chooseAims } from "#server/drafts/actions.ts";
import { replaceOffers } from "#server/hosters/queries.ts";
import { withdrawAssessment } from "#server/publications/actions.ts";
import { anOffer } from "./an-offer.ts";
import { openOwnSite, sealOn, slug } from "./own-hoster.ts";
import type { OwnSite } from "./own-hoster.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

/** Reads the form, then sends it; or sends one that was read before. */
async function publish(name: string, offers: readonly string[] = [], read?: string) {
  const path = `/espace/${name}/publication`;
  const seal = read ?? (await site.seal(path, site.alice));
  const fields = offers.map((offer) => ["offre", offer] as const);
  return site.post(path, [...fields, ["vu", seal]], site.alice);
}

async function countRevisions(name: string): Promise<number> {
  const { id } = await site.hoster(name);
  return (await listRevisions(site.deps.db, id)).length;
}

describe("what was read before publishing", () => {
  const path = `/espace/${slug}/publication`;

  test("is what is published: a colleague's change made meanwhile is shown first", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    const read = await site.seal(path, site.alice);
    await site.answer(slug, { https: { value: "unmet" } });
    const refused = await publish(slug, [], read);
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain("Rien n’est publié");
    const [notice = ""] = /<section class="err summary"[\s\S]*?<\/section>/u.exec(page) ?? [];
    expect(notice).toContain('theme=security#q-https"');
    expect(notice).not.toContain("q-backups");
    expect(page).toContain("Ce qui change depuis la révision 1");
    expect(await countRevisions(slug)).toBe(1);
    expect((await publish(slug, [], sealOn(page))).status).toBe(303);
    expect(await countRevisions(slug)).toBe(2);
  });

  test("has to be said", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    for (const read of ["", "n’importe quoi"]) {
      const refused = await publish(slug, [], read);
      expect(refused.status).toBe(409);
      expect(await refused.text()).toContain("n’est peut-être pas ce que vous avez lu");
    }
    expect(await countRevisions(slug)).toBe(1);
  });

  test("are the profiles aimed for, too", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    const read = await site.seal(path, site.alice);
    const { id: hosterId } = await site.hoster(slug);
    const personId = site.bob.person.id;
    await site.deps.db.transaction((db) =>
      chooseAims(site.deps, db, { hosterId, personId, aims: ["artisanal"] }),
    );
    const refused = await publish(slug, [], read);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("<li>Les profils visés</li>");
  });

  test("and that the answers stood: those a colleague took back do not come back unseen", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    const read = await site.seal(path, site.alice);
    await withdrawAssessment(site.deps, { slug, person: site.bob.person, reason: "Tout change." });
    const refused = await publish(slug, [], read);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Les réponses publiées ont été retirées");
    expect((await publish(slug)).status).toBe(303);
  });

  test("sent twice publishes once, even what was taken back", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    await withdrawAssessment(site.deps, { slug, person: site.bob.person, reason: "Tout change." });
    const read = await site.seal(path, site.alice);
    const locations = [];
    for (let sent = 0; sent < 2; sent += 1) {
      locations.push((await publish(slug, [], read)).headers.get("location"));
    }
    expect(locations).toEqual([`${path}?fait=done`, `${path}?fait=same`]);
  });

  test.each([
    ["renamed", ["Nuage de collectif", "Site"]],
    ["removed", ["Site"]],
    ["removed with all the others", []],
  ] as const)("an offer that was ticked and is %s widens nothing", async (_, left) => {
    const { id } = await site.hoster(slug);
    await replaceOffers(site.deps.db, id, [anOffer("Nuage"), anOffer("Site")]);
    const read = await site.seal(path, site.alice);
    await replaceOffers(site.deps.db, id, left.map(anOffer));
    const refused = await publish(slug, ["Nuage", "Site"], read);
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toMatch(/<a href="#offres">L’offre «\sNuage\s», renommée ou retirée<\/a>/u);
    expect(page.includes('value="Site" checked')).toBe(left.length > 0);
    expect(await countRevisions(slug)).toBe(1);
  });

  test("says when an offer of the last revision is gone, in both languages", async () => {
    const { id } = await site.hoster(slug);
    await replaceOffers(site.deps.db, id, [anOffer("Nuage")]);
    await publish(slug, ["Nuage"]);
    await replaceOffers(site.deps.db, id, [anOffer("Nuage de collectif")]);
    expect((await site.get(path, site.alice)).text).toContain(
      "Vos réponses valaient pour : Nuage.",
    );
    expect((await site.get(`/en${path}`, site.alice)).text).toContain(
      "Your answers held for: Nuage.",
    );
  });
});
