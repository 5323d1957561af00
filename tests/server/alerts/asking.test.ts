import { beforeEach, describe, expect, test } from "vitest";
import { alerts } from "#server/alerts/schema.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import { day, typed, openAlertSite } from "./alert-site.ts";
import type { AlertSite } from "./alert-site.ts";

let site: AlertSite;

beforeEach(async () => {
  site = await openAlertSite();
});

describe("asking for an alert", () => {
  test("says what would be watched, and asks for a name and an address", async () => {
    const { response, html } = await site.read("/alertes?department=56&page=2");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(html).toContain("noindex");
    expect(html).toContain("Morbihan");
    expect(html).toContain('action="/alertes?department=56"');
  });

  test.each([
    "/alertes",
    "/alertes?sort=name&near=56&wish=signed-dpa&page=3",
    "/alertes?colour=red",
  ])("is refused for %s, which narrows nothing, with a way back to the search", async (path) => {
    const { html } = await site.read(path);
    expect(html).toContain("Choisissez d’abord ce que vous cherchez");
    expect((await site.ask({}, { path })).status).toBe(422);
    expect(await site.deps.db.$count(alerts)).toBe(0);
  });

  test("is answered by a mail that asks to confirm, and by nothing else", async () => {
    const response = await site.ask();
    expect(response.status).toBe(303);
    const { html } = await site.read(response.headers.get("location") ?? "");
    expect(html).toContain("Il reste à confirmer");
    await runJobs(site.deps);
    expect(site.mails).toHaveLength(1);
    expect(site.lastMail().to).toBe("alice@exemple.org");
    expect(site.lastMail().stopUrl).toBeUndefined();
  });

  test("puts nothing of what was typed in that mail: anyone may have typed it", async () => {
    await site.ask(
      { name: "Gagnez au loto sur loto.example" },
      { path: "/alertes?q=loto.example" },
    );
    await runJobs(site.deps);
    expect(JSON.stringify(site.lastMail())).not.toContain("loto");
  });

  test("keeps what was typed beside what is wrong", async () => {
    const response = await site.ask({ name: "", email: 'alice@exemple.org, "><b>bob@exemple.org' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('href="#alerte-name"');
    expect(html).toContain('href="#alerte-email"');
    expect(html).toContain("bob@exemple.org");
    expect(html).not.toContain("<b>bob");
    expect(await site.deps.db.$count(alerts)).toBe(0);
  });

  test.each([
    "alice@exemple.org\r\nBcc: bob@exemple.org",
    "alice@exemple.org\nbob@exemple.org",
    "alice@exemple.org,bob@exemple.org",
    "Alice <alice@exemple.org>",
    '"alice bob"@exemple.org',
    "alice@localhost",
    "alice@[127.0.0.1]",
    `${"a".repeat(300)}@exemple.org`,
    "@exemple.org",
  ])("refuses the address %j", async (email) => {
    expect((await site.ask({ email })).status).toBe(422);
  });

  test("is refused when it comes from another site, or is no form", async () => {
    const headers = { origin: "https://elsewhere.example" };
    const body = new URLSearchParams(typed);
    const path = "/alertes?department=56";
    expect((await site.app.request(path, { method: "POST", body, headers })).status).toBe(403);
    const json = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
    expect((await site.app.request(path, json)).status).toBe(415);
  });

  test.each(["multipart/form-data", "multipart/form-data; boundary=x"])(
    "is refused when its form of type %s cannot be read",
    async (type) => {
      const init = { method: "POST", body: "--x\r\nno", headers: { "content-type": type } };
      expect((await site.app.request("/alertes?department=56", init)).status).toBe(400);
    },
  );
});

describe("limits", () => {
  test("an address gets five mails a day, and nobody can tell that it got them", async () => {
    for (let index = 0; index < 6; index += 1) {
      const response = await site.ask({}, { from: `192.0.2.${index}` });
      expect(response.status).toBe(303);
    }
    await runJobs(site.deps);
    expect(site.mails).toHaveLength(5);
    site.clock.pass(day);
    await site.ask();
    await runJobs(site.deps);
    expect(site.mails).toHaveLength(6);
  });

  test("the addresses of one mailbox share its five mails", async () => {
    for (const email of ["a", "A", "a+b", "a+c", "a+d+e", "a+f"]) {
      await site.ask({ email: `${email}@exemple.org` });
    }
    await site.ask({ email: "ab@exemple.org" });
    await runJobs(site.deps);
    expect(site.mails.filter(({ to }) => to !== "ab@exemple.org")).toHaveLength(5);
    expect(site.mails).toHaveLength(6);
  });

  test("a network asks for twenty alerts a day, all at once or not, then waits", async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => site.ask({ email: `person${index}@exemple.org` })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect((await site.ask({}, { from: "192.0.2.9" })).status).toBe(303);
  });
});
