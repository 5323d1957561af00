import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkSlot } from "#core/machine-check-slot.ts";
import { askForChecks } from "#server/checks/actions.ts";
import { checkJobs } from "#server/checks/jobs.ts";
import { attemptJob } from "#server/jobs/attempt.ts";
import { bring } from "#tests/support/cast.ts";
import { formOf, openCheckedSite, own, website } from "./checked-site.ts";
import type { CheckedSite } from "./checked-site.ts";

let site: CheckedSite;
beforeEach(async () => {
  site = await openCheckedSite();
});
afterEach(() => site.close());

describe("asking for another look", () => {
  test("is for the team alone", async () => {
    await site.publish({ https: { value: "met" } });
    const stranger = await bring(site.deps, "Paul", { roles: { "les-mailles": "owner" } });
    const post = { method: "POST", headers: formOf(stranger.headers) };
    expect((await site.ask(own, post)).status).toBe(403);
    expect((await site.ask(own, { headers: stranger.headers })).status).toBe(403);
    expect((await site.ask(own, { method: "POST" })).status).toBe(401);
    await site.work();
    expect(site.asked).toEqual([]);
  });

  test("says how far it is, and waits ten minutes before the next", async () => {
    await site.publish({ https: { value: "met" } });
    const { headers } = site.alice;
    expect(await site.text(own, headers)).toContain("Rien n’a encore été regardé.");
    await site.ask(own, { method: "POST", headers: formOf(headers) });
    const waiting = await site.ask(own, { headers });
    expect(waiting.headers.get("refresh")).toBe("5");
    expect(await waiting.text()).toContain("Les contrôles sont en cours.");
    await site.work();
    const done = await site.text(own, headers);
    expect(done).toContain("Derniers contrôles terminés le 23 novembre 2026");
    expect(done).toContain("dans 10 minutes");
    expect(done).not.toContain("Regarder de nouveau maintenant");
    site.later(0.1);
    const early = await site.ask(own, { method: "POST", headers: formOf(headers) });
    expect(early.status).toBe(429);
    expect(early.headers.get("retry-after")).toBe("240");
    site.later(0.1);
    expect(await site.text(own, headers)).toContain("Regarder de nouveau maintenant");
    const asked = site.asked.length;
    await site.look();
    expect(site.asked.length).toBeGreaterThan(asked);
  });

  test("begins anew, and what was asked before looks no further", async () => {
    await site.publish({ "legal-notice": { value: "met", evidence: `${website}/mentions` } });
    const post = { method: "POST", headers: formOf(site.alice.headers) };
    await site.ask(own, post);
    site.later(0.2);
    await site.ask(own, post);
    await site.work();
    expect(site.asked).toEqual(["/mentions"]);
    expect(await site.text(own, site.alice.headers)).toContain("Derniers contrôles terminés");
  });

  test("has nothing to look at where nothing is published, or nobody exists", async () => {
    const post = { method: "POST", headers: formOf(site.alice.headers) };
    expect((await site.ask(own, post)).status).toBe(409);
    const imaginary = "les-mailles";
    const { headers } = await bring(site.deps, "Bob", { roles: { [imaginary]: "owner" } });
    const refused = await site.ask(`/espace/${imaginary}/controles`, {
      method: "POST",
      headers: formOf(headers),
    });
    expect(refused.status).toBe(422);
    expect(await site.text(`/hebergeurs/${imaginary}/controles`)).toContain("est imaginaire");
  });
});

describe("the timetable", () => {
  test("looks at each hoster once a week, at its own minute", async () => {
    await site.publish({ https: { value: "met" } });
    const { weekday, minute } = checkSlot(site.hoster.id);
    // It was published and never looked at: the first night takes it.
    site.clock.now = new Date("2026-11-23T00:15:00.000Z");
    await askForChecks(site.deps);
    await site.work();
    expect(site.asked).toEqual([]);
    site.later(25);
    await site.work();
    expect(site.asked).not.toEqual([]);
    const days: string[] = [];
    for (let day = 25; day < 25 + 14; day += 1) {
      site.clock.now = new Date(Date.UTC(2026, 10, day, 0, 15));
      await askForChecks(site.deps);
      await askForChecks(site.deps);
      const before = site.asked.length;
      site.clock.now = new Date(site.clock.now.getTime() + minute * 60_000);
      await site.work();
      if (site.asked.length > before) days.push(String(day));
      // The home page and the other way in, once each.
      expect(site.asked.length - before).toBeLessThanOrEqual(2);
    }
    expect(days).toHaveLength(2);
    const first = new Date(Date.UTC(2026, 10, Number(days[0])));
    expect(Math.floor(first.getTime() / 86_400_000) % 7).toBe(weekday);
  });
});

test("a round that takes long goes on in further jobs, each check made once", async () => {
  await site.publish({
    https: { value: "met" },
    "domain-email-protection": { value: ["spf"] },
    "vulnerability-contact": { value: "contact" },
  });
  site.outside.isOurSideDown = true;
  // Each look takes longer than a job may.
  let clock = 0;
  const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 30_000));
  await site.ask(own, { method: "POST", headers: formOf(site.alice.headers) });
  const jobs: string[] = [];
  for (let attempt = await attemptJob(site.deps, checkJobs); attempt !== null;) {
    jobs.push(attempt.outcome);
    attempt = await attemptJob(site.deps, checkJobs);
  }
  now.mockRestore();
  expect(jobs).toEqual(["done", "done", "done", "done"]);
  for (const [criterion, count] of [
    ["https", 1],
    ["domain-email-protection", 2],
    ["vulnerability-contact", 1],
  ] as const) {
    expect(await site.checksOf(criterion)).toHaveLength(count);
  }
  expect(await site.text(own, site.alice.headers)).toContain("Derniers contrôles terminés");
});
