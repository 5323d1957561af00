import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDraft } from "#server/drafts/actions.ts";
import { bring } from "#tests/support/cast.ts";
import { openOwnSite, slug } from "#tests/server/publications/own-hoster.ts";
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

describe("confirming what is published", () => {
  test("dates the ticked themes anew and publishes that", async () => {
    const chloe = await returnOn("2027-10-01T09:00:00.000Z");
    const page = await site.get(address, chloe);
    expect(page.text).toContain("À confirmer avant le 22 novembre 2027");
    expect(page.text).toContain("rien n’a changé, je confirme");
    const response = await site.post(
      address,
      [
        ["theme", "security"],
        ["theme", "team"],
      ],
      chloe,
    );
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
    await site.post(address, [["theme", "security"]], site.alice);
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
      [site.alice, site.bob].map(async (actor) =>
        site.post(address, [["theme", "security"]], actor),
      ),
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

describe("answers that nobody confirms", () => {
  const before = "2028-11-22T09:59:59.000Z";
  const then = "2028-11-22T10:00:00.000Z";

  test("hold until the moment they are two years old, on the page and on the badge", async () => {
    site.clock.now = new Date(before);
    expect((await site.get(`/hebergeurs/${slug}`)).text).toContain("relève des deux profils");
    expect((await site.get(`/hebergeurs/${slug}/badge.svg`)).text).toContain(
      "Artisanal et familial · Organisations",
    );
  });

  test("then wait for a confirmation, without anything being removed", async () => {
    site.clock.now = new Date(then);
    const page = await site.get(`/hebergeurs/${slug}`);
    expect(page.text).toContain("À confirmer depuis le 22 novembre 2028");
    expect(page.text).toContain("décrit encore ce qu’il propose");
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
    await site.post(
      address,
      themes.map(([, theme = ""]) => ["theme", theme] as const),
      chloe,
    );
    expect((await site.get(`/hebergeurs/${slug}`)).text).toContain("relève des deux profils");
  });
});

function byText(one: string | null, other: string | null): number {
  return String(one).localeCompare(String(other));
}
