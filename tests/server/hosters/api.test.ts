import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite, testDay } from "#tests/support/test-site.ts";
import { addHostileHoster, changeStance, hearsay, hostile } from "./known-hosters.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
let trap: string;
beforeAll(async () => {
  site = await openTestSite();
  trap = await addHostileHoster(site.deps);
});
afterAll(() => site.close());

async function read(path: string) {
  const response = await site.app.request(path);
  return { status: response.status, body: await response.json() };
}

describe("a hoster as JSON", () => {
  test("is its element of the list, its facts with their sources, and no invented answer", async () => {
    const list = await read("/api/hosters?size=100");
    const kaz = list.body.hosters.find(({ slug }: { slug: string }) => slug === "kaz");
    const { status, body } = await read("/api/hosters/kaz");
    const { offers, facts, assessment, events, reviews, ...item } = body;
    expect(status).toBe(200);
    expect(item).toMatchObject(kaz);
    expect([offers, events, reviews]).toEqual([[], [], []]);
    expect(assessment).toBeNull();
    expect(facts).toContainEqual({
      field: "place",
      value: "Vannes (Morbihan, 56)",
      origin: "listing",
      sources: expect.arrayContaining(["https://kaz.bzh/qui_sommes_nous.html"]),
      recordedOn: "2026-11-22",
      unreachableSince: null,
    });
  });

  test("carries its current answers, the grid they answer and their classification", async () => {
    const { body } = await read("/api/hosters/les-mailles");
    expect(body).toMatchObject({ outcome: "both", imaginary: true, assessedAt: testDay });
    expect(body.assessment).toMatchObject({
      grid: { id: "matou", version: 1 },
      revision: 1,
      publishedAt: testDay,
      expiresAt: "2028-11-22T10:00:00.000Z",
      classification: { outcome: "both", profiles: { artisanal: { status: "met", missing: [] } } },
    });
    expect(body.assessment.answers.backups).toEqual({
      value: "daily-offsite",
      evidence: "https://regional-association.example/backups",
      note: null,
      answeredAt: testDay,
      checks: [],
    });
  });

  test("has answers that can be posted back, for the same classification", async () => {
    for (const { id } of matouGrid.document.examples) {
      const slug = slugs[id as keyof typeof slugs];
      const { assessment } = (await read(`/api/hosters/${slug}`)).body;
      const response = await site.app.request("/api/classification", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ grid: assessment.grid, answers: assessment.answers }),
      });
      expect(await response.json()).toEqual(assessment.classification);
    }
  });

  test("never says what is hidden of a hoster nobody has claimed", async () => {
    const text = await (await site.app.request(`/api/hosters/${trap}`)).text();
    expect(JSON.parse(text).name).toBe(hostile);
    expect(text).not.toContain(hearsay);
    expect(text).not.toContain('"terms"');
    const real = await (await site.app.request("/api/hosters/infini-internet-finistere")).text();
    expect(real).not.toMatch(/bénévole|salarié/u);
  });

  test("declining to be situated has no verdict, though its revisions stay", async () => {
    await changeStance(site.deps, "les-mailles", "declined");
    const { body } = await read("/api/hosters/les-mailles");
    expect(body).toMatchObject({
      outcome: "declined",
      profiles: null,
      assessedAt: null,
      assessment: null,
    });
    expect((await read("/api/hosters/les-mailles/revisions/1")).status).toBe(200);
    await changeStance(site.deps, "les-mailles", "listed");
  });
});

describe("the offers of a hoster as JSON", () => {
  test("say what is stated, in the language asked for, and null for the rest", async () => {
    const { body } = await read("/api/hosters/les-mailles?lang=en");
    expect(body.offers.map(({ name }: { name: string }) => name)).toEqual([
      "Membership",
      "Small association",
      "Large association",
    ]);
    expect(body.offers[2]).toEqual({
      name: "Large association",
      audiences: ["associations"],
      services: ["files", "calendar", "contacts", "mail", "mailing-lists", "video-call"],
      oneLogin: true,
      included: expect.stringContaining("200 GB"),
      accounts: { least: 11, most: 50 },
      price: { kind: "suggested", cents: 18_000, unit: "organization", period: "year" },
      example: "A local radio station pays €210 a year for 32 accounts.",
    });
    const { body: newcomer } = await read("/api/hosters/la-petite-patte");
    expect(newcomer.offers).toMatchObject([
      { name: "Premier pas", price: { kind: "free" }, oneLogin: null },
      { name: "Espace d’association", price: null, accounts: { least: null, most: null } },
    ]);
  });

  test("are described to machines, an answer fitting the description", async () => {
    const { components } = (await read("/api/openapi.json")).body;
    const described = Object.keys(components.schemas.Offer.properties);
    const { offers } = (await read("/api/hosters/nuage-en-commun")).body;
    for (const offer of offers) expect(Object.keys(offer)).toEqual(described);
  });
});

describe("the revisions of a hoster", () => {
  test("are listed with their dates, grid and outcome", async () => {
    const { body } = await read("/api/hosters/nuage-en-commun/revisions");
    expect(body).toEqual({
      revisions: [
        {
          revision: 1,
          grid: { id: "matou", version: 1 },
          publishedAt: testDay,
          expiresAt: "2028-11-22T10:00:00.000Z",
          outcome: "organization",
          profiles: { artisanal: "unmet", organization: "met" },
          aims: [],
          offers: [],
          answersDigest: expect.stringMatching(/^[0-9a-f]{64}$/u),
          withdrawn: null,
        },
      ],
    });
  });

  test("can be read one by one, the current one being the hoster's assessment", async () => {
    const { body } = await read("/api/hosters/nuage-en-commun/revisions/1");
    const { assessment } = (await read("/api/hosters/nuage-en-commun")).body;
    expect(body).toEqual({ ...assessment, withdrawn: null });
  });

  test("are none for a hoster nobody has assessed", async () => {
    expect((await read("/api/hosters/kaz/revisions")).body).toEqual({ revisions: [] });
  });

  test.each(["0", "2", "-1", "1.0", "01", "1e0", "x", "99999999999999999999"])(
    "%s is no revision",
    async (number) => {
      const { status, body } = await read(`/api/hosters/nuage-en-commun/revisions/${number}`);
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: "not-found" });
    },
  );
});

describe.each(["", "/revisions", "/revisions/1"])(
  "without a hoster, /api/hosters/:slug%s",
  (end) => {
    test.each(["personne", "KAZ", "kaz%00", "..%2Fkaz", "%F0%9F%90%88", "x".repeat(3_000)])(
      "answers that nobody is at an unknown address",
      async (slug) => {
        const { status, body } = await read(`/api/hosters/${slug}${end}`);
        expect(status).toBe(404);
        expect(body).toMatchObject({ code: "unknown-hoster" });
      },
    );

    test("answers that a removed one is gone", async () => {
      await changeStance(site.deps, "kaz", "removed");
      const { status, body } = await read(`/api/hosters/kaz${end}`);
      await changeStance(site.deps, "kaz", "listed");
      expect(status).toBe(410);
      expect(body).toMatchObject({ code: "removed-hoster" });
      expect(JSON.stringify(body)).not.toContain("Vannes");
    });
  },
);

test("outside a demonstration nobody is imaginary", async () => {
  const { deps } = site;
  Object.assign(deps, { isDemo: false });
  const { status } = await read("/api/hosters/les-mailles");
  Object.assign(deps, { isDemo: true });
  expect(status).toBe(404);
});

/** Slugs of the imaginary hosters, by the example they come from. */
const slugs = {
  "neighbourhood-server": "le-potager-numerique",
  "worker-cooperative": "nuage-en-commun",
  "regional-association": "les-mailles",
  "fast-company": "serveurs-rapides",
  newcomer: "la-petite-patte",
  "volunteers-for-associations": "toile-d-assos",
};
