import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { matouDraft } from "#tests/support/matou-grid.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { makeTestDeps } from "#tests/support/test-site.ts";
import { unclaimedHiddenFields } from "#core/hoster.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { isEmpty, seed } from "#server/db/seed.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { listFacts, listHosters, listOffers, listServices } from "#server/hosters/queries.ts";

let deps: Deps;

beforeEach(async () => {
  const { db } = await openTestDatabase();
  deps = makeTestDeps(db, { now: () => new Date("2026-12-01T10:00:00.000Z") });
});

async function seeded(isDemo: boolean) {
  await seed({ ...deps, isDemo });
  const hosters = await listHosters(deps.db);
  const ids = hosters.map(({ id }) => id);
  return {
    real: hosters.filter(({ isImaginary }) => !isImaginary),
    imaginary: hosters.filter(({ isImaginary }) => isImaginary),
    facts: await listFacts(deps.db, ids),
    services: await listServices(deps.db, ids),
    revisions: await findCurrentRevisions(deps.db, ids),
  };
}

describe("an empty database", () => {
  test("gets the grid in force", async () => {
    await seed(deps);
    const { grid, state, inForceSince } = await findGridInForce(deps);
    expect(state).toBe("in-force");
    expect(inForceSince).toEqual(deps.now());
    expect(grid.document.grid).toMatchObject({ id: "matou", version: 1 });
    expect(grid.document.grid.notice.fr).toContain("le collectif CHATONS ne l’a pas adoptée");
  });

  test("gets at least 33 real hosters, each with sources and none with an answer", async () => {
    const { real, facts, revisions } = await seeded(true);
    expect(real.length).toBeGreaterThanOrEqual(33);
    for (const { id, stance, claimedAt } of real) {
      const own = facts.filter(({ hosterId }) => hosterId === id);
      expect(own.length).toBeGreaterThan(0);
      for (const { sources, recordedOn, origin } of own) {
        expect(sources.length).toBeGreaterThan(0);
        expect(sources.every((address) => /^https?:\/\//u.test(address))).toBe(true);
        expect(recordedOn).toBe("2026-11-22");
        expect(origin).toBe("listing");
      }
      expect(revisions.some(({ hosterId }) => hosterId === id)).toBe(false);
      expect([stance, claimedAt]).toEqual(["listed", null]);
    }
  });

  test("keeps what is said of terms apart, with the membership evidence as it is said", async () => {
    const { facts } = await seeded(false);
    expect(unclaimedHiddenFields).toEqual(["terms"]);
    expect(facts.filter(({ field }) => field === "terms").length).toBeGreaterThan(0);
    expect(facts.filter(({ field }) => field === "membership").map(({ value }) => value)).toEqual(
      expect.arrayContaining(["membre historique", "candidature (ticket 105), issue inconnue"]),
    );
  });

  test("derives places where the text allows, and nothing where it does not", async () => {
    const { real } = await seeded(false);
    const placeOf = (slug: string) => {
      const hoster = real.find((candidate) => candidate.slug === slug);
      return [hoster?.country, hoster?.department];
    };
    expect(placeOf("infini-internet-finistere")).toEqual(["FR", "29"]);
    expect(placeOf("nubo")).toEqual(["BE", null]);
    expect(placeOf("facil-services-faciles")).toEqual(["CA", null]);
    expect(placeOf("sans-nuage-alsace-reseau-neutre-arn")).toEqual(["FR", null]);
    // Its address ends in ".org" and its name says a region: neither is a place that a source gives.
    expect(placeOf("libretic")).toEqual([null, null]);
    expect(placeOf("libre-service-eu")).toEqual([null, null]);
  });

  test("derives services from the software and the words of the listing alone", async () => {
    const { real, services } = await seeded(false);
    const typesOf = (slug: string) => {
      const id = real.find((candidate) => candidate.slug === slug)?.id;
      return services.filter(({ hosterId }) => hosterId === id).map(({ type }) => type);
    };
    expect(typesOf("kaz")).toEqual(["mail", "chat", "files", "accounting"]);
    expect(typesOf("reflexlibre")).toEqual(["servers"]);
    expect(typesOf("sleto")).toEqual([]);
    expect(typesOf("facil-services-faciles")).toEqual([]);
    expect(typesOf("marsnet")).toEqual([]);
  });

  test("gets no imaginary hoster without the demonstration", async () => {
    const { imaginary, revisions } = await seeded(false);
    expect(imaginary).toEqual([]);
    expect(revisions).toEqual([]);
  });

  test("gets the six imaginary hosters of the grid with it, and what the grid expects of them", async () => {
    const { imaginary, revisions, facts } = await seeded(true);
    expect(imaginary.map(({ slug }) => slug).toSorted()).toEqual([
      "la-petite-patte",
      "le-potager-numerique",
      "les-mailles",
      "nuage-en-commun",
      "serveurs-rapides",
      "toile-d-assos",
    ]);
    for (const example of matouDraft.examples) {
      const hoster = imaginary.find(({ summary }) => summary === example.story.fr);
      const revision = revisions.find(({ hosterId }) => hosterId === hoster?.id);
      expect(hoster?.name).toBe(example.label.fr.split(",")[0]);
      expect(JSON.parse(revision?.classification ?? "null")).toMatchObject({
        outcome: example.expected.outcome,
        profiles: example.expected.profiles,
      });
      expect(revision).toMatchObject({
        number: example.id === "volunteers-for-associations" ? 2 : 1,
        gridId: "matou",
        gridVersion: 1,
        publishedAt: deps.now(),
      });
      expect(revision?.answersDigest).toBe(digestOf(revision?.answers ?? ""));
      expect(facts.some(({ hosterId }) => hosterId === hoster?.id)).toBe(false);
    }
  });

  test("describes the imaginary hosters as their answers do: services, offers, a place", async () => {
    const { imaginary, services } = await seeded(true);
    const offers = await listOffers(
      deps.db,
      imaginary.map(({ id }) => id),
    );
    for (const { id, name, summary, audiences } of imaginary) {
      const example = matouDraft.examples.find(({ story }) => story.fr === summary);
      const types = services.filter(({ hosterId }) => hosterId === id).map(({ type }) => type);
      const own = offers.filter(({ hosterId }) => hosterId === id);
      const most = Number(example?.answers["max-accounts"]);
      expect([name, types.length > 0, own.length > 0]).toEqual([name, true, true]);
      for (const offer of own) {
        expect(types).toEqual(expect.arrayContaining([...offer.services]));
        expect(audiences).toEqual(expect.arrayContaining([...offer.audiences]));
        expect([offer.nameEn, offer.included === null]).not.toContain(null);
        if (most > 0) expect(offer.mostAccounts ?? 0).toBeLessThanOrEqual(most);
      }
    }
    const prices = offers.map(({ price }) =>
      price === null || price.kind === "free"
        ? (price?.kind ?? null)
        : `${price.kind} ${price.unit}`,
    );
    expect(prices).toEqual(
      expect.arrayContaining([
        "free",
        null,
        "fixed account",
        "fixed organization",
        "suggested organization",
      ]),
    );
    expect(offers.some(({ example }) => example !== null)).toBe(true);
  });

  test("stores the answers in grid order, with evidence but where the grid grants none", async () => {
    const { imaginary, revisions } = await seeded(true);
    const newcomer = imaginary.find(({ slug }) => slug === "la-petite-patte");
    const answers: Record<string, unknown> = JSON.parse(
      revisions.find(({ hosterId }) => hosterId === newcomer?.id)?.answers ?? "{}",
    );
    const order = matouDraft.criteria.map(({ id }) => id);
    expect(Object.keys(answers)).toEqual(order.filter((id) => id in answers));
    expect(answers["terms-of-service"]).toEqual({
      value: "published",
      evidence: null,
      note: null,
      answeredAt: "2026-12-01T10:00:00.000Z",
    });
    expect(answers["legal-notice"]).toMatchObject({
      evidence: "https://newcomer.example/legal-notice",
    });
    expect(newcomer?.audiences).toEqual(["individuals", "associations"]);
  });
});

test("a database that holds anything is left alone", async () => {
  expect(await isEmpty(deps.db)).toBe(true);
  await seed({ ...deps, isDemo: false });
  expect(await isEmpty(deps.db)).toBe(false);
  const before = await listHosters(deps.db);
  await seed(deps);
  expect(await listHosters(deps.db)).toEqual(before);
});

test("starting data that cannot be read leave nothing behind", async () => {
  await expect(seed({ ...deps, root: join(process.cwd(), "tests") })).rejects.toThrow("ENOENT");
  expect(await isEmpty(deps.db)).toBe(true);
});
