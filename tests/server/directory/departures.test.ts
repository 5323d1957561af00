import { afterEach, beforeEach, expect, test } from "vitest";
import { choosePresence } from "#server/claims/presence.ts";
import { publishDraft, withdrawAssessment } from "#server/publications/actions.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

const slug = "les-mailles";
const clock = { now: new Date() };

let site: Awaited<ReturnType<typeof openTestSite>>;
let alice: Actor;
beforeEach(async () => {
  clock.now = new Date("2026-11-22T10:00:00.000Z");
  site = await openTestSite({ changes: { now: () => clock.now } });
  alice = await bring(site.deps, "Alice", { roles: { [slug]: "owner" } });
});
afterEach(() => site.close());

async function readFeed(path = "/hebergeurs.atom") {
  const xml = await (await site.app.request(path)).text();
  return xml.split("<entry>").slice(1);
}

test("answers that are taken back are news, which last once others are published", async () => {
  expect((await readFeed()).join("")).not.toContain("retirées");
  clock.now = new Date("2026-12-01T08:00:00.000Z");
  const { person } = alice;
  await withdrawAssessment(site.deps, { slug, person, reason: "Nous <déménageons>." });
  const [first, second] = await readFeed();
  expect(first).toContain("<id>tag:matou.example,2026:hoster/les-mailles</id>");
  expect(first).toContain("<updated>2026-12-01T08:00:00.000Z</updated>");
  expect(second).toContain("<id>tag:matou.example,2026:hoster/les-mailles/withdrawal/1</id>");
  expect(second).toContain("<updated>2026-12-01T08:00:00.000Z</updated>");
  expect(second).toContain("réponses retirées");
  expect(second).toContain("Nous &lt;déménageons&gt;.");
  const english = (await readFeed("/en/hebergeurs.atom"))[1];
  expect(english).toContain("answers withdrawn");
  expect(english).toContain("Revision 1 was withdrawn by the hoster.");
  clock.now = new Date("2026-12-02T08:00:00.000Z");
  await publishDraft(site.deps, { slug, person, trueFor: [] });
  const after = await readFeed();
  expect(after[0]).toContain("<updated>2026-12-02T08:00:00.000Z</updated>");
  expect(after[1]).toBe(second);
});

test("a choice not to be situated is news as long as it holds", async () => {
  clock.now = new Date("2026-12-01T08:00:00.000Z");
  await choosePresence(site.deps, { slug, person: alice.person, presence: "declined" });
  const declined = "hoster/les-mailles/declined/2026-12-01T08:00:00.000Z</id>";
  const [first, second] = await readFeed();
  expect(first).toContain("<updated>2026-12-01T08:00:00.000Z</updated>");
  expect(second).toContain(declined);
  expect(second).toContain("a choisi de ne pas se situer dans la grille");
  expect((await readFeed("/en/hebergeurs.atom"))[1]).toContain(
    "has chosen not to situate itself in the grid",
  );
  await choosePresence(site.deps, { slug, person: alice.person, presence: "listed" });
  expect((await readFeed()).join("")).not.toContain(declined);
});

test("what a search does not find is not in its feed", async () => {
  const { person } = alice;
  await withdrawAssessment(site.deps, { slug, person, reason: "Nous déménageons." });
  expect((await readFeed("/hebergeurs.atom?q=kaz")).join("")).not.toContain("mailles");
});
