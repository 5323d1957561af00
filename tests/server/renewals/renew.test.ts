import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDraft } from "#server/drafts/actions.ts";
import { replaceOffers } from "#server/hosters/queries.ts";
import { publishDraft } from "#server/publications/actions.ts";
import { anOffer } from "#tests/server/publications/an-offer.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openOwnSite, sealOn, slug } from "#tests/server/publications/own-hoster.ts";
import type { OwnSite } from "#tests/server/publications/own-hoster.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

const address = `/espace/${slug}/renouvellement`;

/** Somebody of the team, who signs in on another day. */
async function returnOn(day: string) {
  site.clock.now = new Date(day);
  return bring(site.deps, "Chloé", {
    email: `c-${day.slice(0, 10)}@example.org`,
    roles: { [slug]: "editor" },
  });
}

/** Reads the form and sends it with these themes ticked; or one that was read before. */
async function confirm(
  themes: readonly string[],
  actor: Actor,
  { read, offers = [] }: { readonly read?: string; readonly offers?: readonly string[] } = {},
) {
  const seal = read ?? (await site.seal(address, actor));
  const fields = themes.map((theme) => ["theme", theme] as const);
  const covered = offers.map((offer) => ["offre", offer] as const);
  return site.post(address, [...fields, ...covered, ["vu", seal]], actor);
}

describe("confirming what is published", () => {
  test("dates the ticked themes anew and publishes that", async () => {
    const chloe = await returnOn("2027-10-01T09:00:00.000Z");
    const page = await site.get(address, chloe);
    expect(page.text).toContain("À confirmer avant le 22 novembre 2027");
    expect(page.text).toContain("rien n’a changé, je confirme");
    const response = await confirm(["security", "team"], chloe);
    expect(response.headers.get("location")).toBe(`${address}?fait=done`);
    const { assessment } = await site.json(`/api/hosters/${slug}`);
    expect(assessment.revision).toBe(2);
    expect(assessment.answers.https.answeredAt).toBe("2027-10-01T09:00:00.000Z");
    expect(assessment.answers.operators.answeredAt).toBe("2027-10-01T09:00:00.000Z");
    expect(assessment.answers.charter.answeredAt).toBe("2026-11-22T10:00:00.000Z");
    expect((await site.get(`/hebergeurs/${slug}/historique`)).text).toMatch(
      /\d+ réponses confirmées, sans changement/u,
    );
  });

  test("publishes nothing of the draft, and leaves what was changed there", async () => {
    await site.answer(slug, { https: { value: "unmet" } });
    site.clock.now = new Date("2026-12-10T09:00:00.000Z");
    const page = await site.get(address, site.alice);
    expect(page.text).toContain("Une réponse de votre brouillon est différente");
    await confirm(["security"], site.alice);
    const { assessment } = await site.json(`/api/hosters/${slug}`);
    expect(assessment.answers.https).toMatchObject({
      value: "met",
      answeredAt: "2026-12-10T09:00:00.000Z",
    });
    const hoster = await site.hoster(slug);
    const draft = await readDraft(site.deps, site.deps.db, hoster.id);
    expect(draft.answers.get("https")).toMatchObject({
      value: "unmet",
      answeredAt: new Date("2026-11-22T10:00:00.000Z"),
    });
    expect(draft.answers.get("monitoring")?.answeredAt).toEqual(
      draft.grid.criteria.get("monitoring")?.theme === "security"
        ? new Date("2026-12-10T09:00:00.000Z")
        : new Date("2026-11-22T10:00:00.000Z"),
    );
  });

  test("sent twice makes one revision", async () => {
    site.clock.now = new Date("2026-12-10T09:00:00.000Z");
    const both = await Promise.all(
      [site.alice, site.bob].map(async (actor) => confirm(["security"], actor)),
    );
    expect(both.map(({ headers }) => headers.get("location")).toSorted(byText)).toEqual([
      `${address}?fait=already`,
      `${address}?fait=done`,
    ]);
    expect((await site.json(`/api/hosters/${slug}`)).assessment.revision).toBe(2);
  });

  test("asks for a theme", async () => {
    const response = await site.post(address, [], site.alice);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('href="#themes"');
    const unknown = await site.post(address, [["theme", "nowhere"]], site.alice);
    expect(unknown.headers.get("location")).toBe(`${address}?fait=already`);
  });

  test("has nothing to say to a hoster that published nothing", async () => {
    expect((await site.get("/espace/kaz/renouvellement", site.alice)).text).toContain(
      "il n’y a rien à confirmer",
    );
    const response = await site.post(
      "/espace/kaz/renouvellement",
      [["theme", "security"]],
      site.alice,
    );
    expect(response.headers.get("location")).toContain("fait=already");
  });
});

describe("what was read before confirming", () => {
  test("is what is confirmed: what a colleague published meanwhile is shown first", async () => {
    site.clock.now = new Date("2026-12-10T09:00:00.000Z");
    const read = await site.seal(address, site.alice);
    await site.answer(slug, { https: { value: "partly" } });
    await publishDraft(site.deps, { slug, person: site.bob.person, trueFor: [] });
    const refused = await confirm(["security", "team"], site.alice, { read });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toMatch(/<li><a href="[^"]*#q-https">/u);
    expect(page).toMatch(/value="team" checked/u);
    expect((await site.json(`/api/hosters/${slug}`)).assessment.revision).toBe(2);
    const again = await confirm(["team"], site.alice, { read: sealOn(page) });
    expect(again.headers.get("location")).toBe(`${address}?fait=done`);
  });

  test("has to be said", async () => {
    site.clock.now = new Date("2026-12-10T09:00:00.000Z");
    expect((await confirm(["team"], site.alice, { read: "" })).status).toBe(409);
    expect((await site.json(`/api/hosters/${slug}`)).assessment.revision).toBe(1);
  });

  test("holds when a colleague confirmed something else", async () => {
    site.clock.now = new Date("2026-12-10T09:00:00.000Z");
    const read = await site.seal(address, site.alice);
    await confirm(["security"], site.bob);
    expect((await confirm(["team"], site.alice, { read })).status).toBe(303);
  });
});

describe("offers that the answers are true for", () => {
  const [cloud, web] = ["Nuage", "Site"];

  async function publishFor(trueFor: readonly string[]): Promise<string> {
    const { id } = await site.hoster(slug);
    await replaceOffers(site.deps.db, id, [anOffer(cloud), anOffer(web), anOffer("Courriel")]);
    await publishDraft(site.deps, { slug, person: site.alice.person, trueFor });
    site.clock.now = new Date("2026-12-10T09:00:00.000Z");
    return id;
  }

  async function coveredNow(): Promise<unknown> {
    return (await site.json(`/api/hosters/${slug}`)).assessment.offers;
  }

  test("are confirmed without those that are gone, which is said", async () => {
    const id = await publishFor([cloud, web]);
    await replaceOffers(site.deps.db, id, [anOffer(web), anOffer("Courriel")]);
    const page = await site.get(address, site.alice);
    expect(page.text).toMatch(/Vos réponses valaient pour\s: Nuage\./u);
    expect(page.text).toMatch(/Ce que vous confirmez vaudra pour\s: Site\./u);
    expect((await confirm(["team"], site.alice)).status).toBe(303);
    expect(await coveredNow()).toEqual([web]);
  });

  test("are asked again when none of them is left", async () => {
    const id = await publishFor([cloud]);
    const read = await site.seal(address, site.alice);
    await replaceOffers(site.deps.db, id, [anOffer(web), anOffer("Courriel")]);
    const refused = await confirm(["team"], site.alice, { read });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain("Les offres pour lesquelles c’est vrai");
    expect(page).toMatch(/Pour quelles offres est-ce vrai\s\?/u);
    expect(await coveredNow()).toEqual([cloud]);
    const options = { read: sealOn(page), offers: [web, cloud] };
    expect((await confirm(["team"], site.alice, options)).status).toBe(303);
    expect(await coveredNow()).toEqual([web]);
  });
});

describe("answers that nobody confirms", () => {
  const marked = /<p class="wanted">À confirmer depuis le 22 novembre 2028<\/p>/gu;

  test("are marked one by one, those that were confirmed apart", async () => {
    site.clock.now = new Date("2028-11-01T10:00:00.000Z");
    const chloe = await returnOn("2028-11-01T10:00:00.000Z");
    await confirm(["team"], chloe);
    site.clock.now = new Date("2028-11-22T10:00:00.000Z");
    const { html } = await site.get(`/hebergeurs/${slug}`);
    expect(html.match(marked)?.length).toBeLessThan(55);
    const row = (label: string) => html.slice(html.lastIndexOf(label)).split("</tr>")[0];
    expect(row('/backups"')).toMatch(marked);
    expect(row('/operators"')).not.toMatch(marked);
    expect((await site.get(`/hebergeurs/${slug}/historique/1`)).html).not.toMatch(marked);
  });

  const before = "2028-11-22T09:59:59.000Z";
  const then = "2028-11-22T10:00:00.000Z";

  test("hold until the moment they are two years old, on the page and on the badge", async () => {
    site.clock.now = new Date(before);
    const page = await site.get(`/hebergeurs/${slug}`);
    expect(page.text).toContain("relève des deux profils");
    expect(page.html).not.toMatch(marked);
    expect((await site.get(`/hebergeurs/${slug}/badge.svg`)).text).toContain(
      "Artisanal et familial · Organisations",
    );
  });

  test("then wait for a confirmation, without anything being removed", async () => {
    site.clock.now = new Date(then);
    const page = await site.get(`/hebergeurs/${slug}`);
    expect(page.text).toContain("À confirmer depuis le 22 novembre 2028");
    expect(page.text).toContain("décrit encore ce qu’il propose");
    expect(page.html.match(marked)).toHaveLength(55);
    expect((await site.get(`/en/hebergeurs/${slug}`)).html).toMatch(
      /<p class="wanted">To be confirmed since 22 November 2028<\/p>/u,
    );
    expect(page.text).toContain("Chaque jour, avec une copie dans un autre lieu");
    expect((await site.get(`/hebergeurs/${slug}/badge.svg`)).text).toContain(
      "Description en cours",
    );
    expect(await site.json(`/api/hosters/${slug}`)).toMatchObject({
      outcome: "incomplete",
      assessment: { classification: { outcome: "both" } },
    });
  });

  test("count again as soon as they are confirmed", async () => {
    const chloe = await returnOn("2028-12-24T10:00:00.000Z");
    const page = await site.get(address, chloe);
    expect(page.text).toContain(
      "Les plus anciennes attendent une réponse depuis le 22 novembre 2028",
    );
    const themes = [...page.html.matchAll(/name="theme"[^>]*value="([^"]+)"/gu)];
    await confirm(
      themes.map(([, theme = ""]) => theme),
      chloe,
    );
    expect((await site.get(`/hebergeurs/${slug}`)).text).toContain("relève des deux profils");
  });
});

function byText(one: string | null, other: string | null): number {
  return String(one).localeCompare(String(other));
}
