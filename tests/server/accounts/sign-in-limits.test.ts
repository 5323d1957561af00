import { beforeEach, describe, expect, test } from "vitest";
import { minute, openAccountSite, pathIn } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";

let site: AccountSite;

beforeEach(async () => {
  site = await openAccountSite();
});

describe("asking for a link", () => {
  test("is limited by day for a network, which is told and keeps what was typed", async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const asked = await site.post("/connexion", { email: `a${turn}@example.org` });
      expect(asked.status).toBe(303);
    }
    const response = await site.post("/connexion", {
      email: "late@example.org",
      vers: "/espace/x",
    });
    const html = await response.text();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(html).toContain("Trop de liens");
    expect(html).toContain("late@example.org");
    const elsewhere = { "x-forwarded-for": "198.51.100.7" };
    expect((await site.post("/connexion", { email: "b@example.org" }, elsewhere)).status).toBe(303);
    await site.runJobs();
    expect(site.mails.map(({ to }) => to)).not.toContain("late@example.org");
  });

  test("is limited by hour for a mailbox, and nobody is told", async () => {
    const answers = [];
    for (let turn = 0; turn < 14; turn += 1) {
      const from = { "x-forwarded-for": `198.51.100.${turn}` };
      const email = turn % 2 === 0 ? "alice@example.org" : `Alice+${turn}@example.org`;
      const response = await site.post("/connexion", { email }, from);
      answers.push([response.status, response.headers.get("location")]);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    await site.runJobs();
    expect(site.mails).toHaveLength(10);
    site.clock.pass(61 * minute);
    await site.askForLink("alice@example.org");
    expect(site.mails).toHaveLength(11);
  });

  test("from one network does not use up the mails that another asks for", async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      expect((await site.post("/connexion", { email: "alice@example.org" })).status).toBe(303);
    }
    await site.runJobs();
    expect(site.mails).toHaveLength(5);
    expect((await site.post(await site.askForLink("alice@example.org"))).status).toBe(303);
    expect(site.mails).toHaveLength(6);
  });

  test("from many networks at once, for hours, never leaves a mailbox without a link that serves", async () => {
    let network = 0;
    const attack = async () => {
      network += 1;
      const from = { "x-forwarded-for": `10.${network >> 8}.${network & 255}.1` };
      await site.post("/connexion", { email: "alice@example.org" }, from);
    };
    for (let turn = 0; turn < 15; turn += 1) await attack();
    for (let minutes = 0; minutes < 75; minutes += 1) {
      site.clock.pass(minute);
      await attack();
      const { html } = await site.read(await site.askForLink("alice@example.org"));
      expect(html).toContain("Me connecter");
    }
    const lastHour = 10 + 60 / 5;
    expect(site.mails.length).toBeLessThanOrEqual(lastHour + 75 / 5);
    expect((await site.post(pathIn(site.mails.at(-1)))).status).toBe(303);
  });
});
