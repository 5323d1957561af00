import { beforeEach, describe, expect, test } from "vitest";
import { pino } from "pino";
import { sendNews } from "#server/alerts/actions.ts";
import { alerts } from "#server/alerts/schema.ts";
import { createApp } from "#server/app.ts";
import { jobs } from "#server/jobs/schema.ts";
import { entryOf } from "#tests/server/directory/entry.ts";
import { storeEntries } from "#tests/server/directory/stored-catalogue.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import { day, openAlertSite } from "./alert-site.ts";
import type { AlertSite } from "./alert-site.ts";

let site: AlertSite;

beforeEach(async () => {
  site = await openAlertSite();
});

describe("confirming", () => {
  test("takes a button: opening the link, as mail programs do, changes nothing", async () => {
    await site.ask();
    await runJobs(site.deps);
    const { response, html } = await site.read(site.pathInMail());
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(html).toContain("Confirmer cette alerte");
    expect(html).toContain("Bretagne");
    const [stored] = await site.deps.db.select().from(alerts);
    expect(stored?.confirmedAt).toBeNull();
  });

  test("shows what is watched, and changes nothing when it is done again", async () => {
    const path = await site.watch();
    const again = await site.post(path);
    expect(again.status).toBe(303);
    const { html } = await site.read(again.headers.get("location") ?? "");
    expect(html).toContain("Votre alerte est en place");
    expect(html).toContain("/hebergeurs?department=56");
    expect(html).toContain(`${path}/arret`);
  });

  test("is for whoever holds the secret: others find nothing", async () => {
    await site.watch();
    const [stored] = await site.deps.db.select().from(alerts);
    const digest = stored?.tokenDigests[0] ?? "";
    for (const token of ["A".repeat(43), digest, stored?.id ?? "", "%00", "alice@exemple.org"]) {
      expect((await site.read(`/alertes/${token}`)).response.status).toBe(404);
      expect((await site.post(`/alertes/${token}`)).status).toBe(404);
      expect((await site.read(`/alertes/${token}/arret`)).response.status).toBe(404);
      expect((await site.post(`/alertes/${token}/arret`)).status).toBe(404);
    }
    expect(await site.deps.db.$count(alerts)).toBe(1);
  });

  test("cannot be done three days later, and the address is erased", async () => {
    await site.ask();
    await runJobs(site.deps);
    site.clock.pass(3 * day + 1);
    expect((await site.post(site.pathInMail())).status).toBe(404);
    await site.passDay();
    expect(await site.deps.db.$count(alerts)).toBe(0);
  });

  test("replaces the former alert of the same person on the same search", async () => {
    await site.watch();
    await site.watch({ name: "Encore la Bretagne" });
    const stored = await site.deps.db.select().from(alerts);
    expect(stored.map(({ name }) => name)).toEqual(["Encore la Bretagne"]);
  });

  test("has the links of the mails of the former alert stop the one that replaced it", async () => {
    const former = await site.watch();
    await site.watch({ name: "Encore la Bretagne" });
    expect((await site.post(`${former}/arret`)).status).toBe(200);
    expect(await site.deps.db.$count(alerts)).toBe(0);
  });

  test("leaves one of two alerts on one search that are confirmed at the same moment", async () => {
    const paths: string[] = [];
    for (const name of ["Une", "Autre"]) {
      await site.ask({ name });
      await runJobs(site.deps);
      paths.push(site.pathInMail());
    }
    await Promise.all(paths.map((path) => site.post(path)));
    expect(await site.deps.db.$count(alerts)).toBe(1);
    for (const path of paths) expect((await site.read(path)).response.status).toBe(200);
  });
});

describe("an alert", () => {
  const newcomer = entryOf(3, { name: "Infini", department: "56", isImaginary: true });

  test("tells once of each hoster that was not found before", async () => {
    await site.watch();
    await site.passDay();
    expect(site.mails).toHaveLength(1);
    await storeEntries(site.deps.db, [
      newcomer,
      entryOf(4, { name: "Ailleurs", department: "75" }),
    ]);
    await site.passDay();
    expect(site.mails).toHaveLength(2);
    const { subject, text, stopUrl } = site.lastMail();
    expect(subject).toContain("Bretagne");
    expect(text).toContain("Infini, exemple imaginaire (Morbihan)");
    expect(text).toContain("https://matou.example/hebergeurs/hoster-3");
    expect(text).not.toContain("Kaz");
    expect(text).not.toContain("Ailleurs");
    expect(text).toContain(stopUrl);
    await site.passDay();
    expect(site.mails).toHaveLength(2);
  });

  test("says how a hoster stands on the needs asked for, and that the grid is on trial", async () => {
    await site.watch({}, { path: "/en/alertes?need=signed-dpa" });
    await storeEntries(site.deps.db, [
      entryOf(5, { name: "Sûr" }, { needs: { "signed-dpa": "met" } }),
    ]);
    await site.passDay();
    const { text } = site.lastMail();
    expect(text).toContain("One more hoster matches your alert “Bretagne”");
    expect(text).toMatch(/- Sûr \(Loire-Atlantique\)\n {2}\S.*: yes\n/u);
    expect(text).toMatch(/trial/iu);
    for (const line of text.split("\n")) {
      if (!line.includes("https://")) expect(line.length).toBeLessThanOrEqual(76);
    }
  });

  test("that nobody confirmed tells nothing", async () => {
    await site.ask();
    await runJobs(site.deps);
    await storeEntries(site.deps.db, [newcomer]);
    await site.passDay();
    expect(site.mails).toHaveLength(1);
  });

  test("stops by a button, and leaves nothing behind", async () => {
    const path = await site.watch();
    const { html } = await site.read(`${path}/arret`);
    expect(html).toContain("Arrêter l’alerte et effacer mon adresse");
    expect(await site.deps.db.$count(alerts)).toBe(1);
    const stopped = await site.post(`${path}/arret`);
    expect(stopped.status).toBe(200);
    expect(await stopped.text()).toContain("L’alerte est arrêtée");
    expect(await site.deps.db.$count(alerts)).toBe(0);
    await storeEntries(site.deps.db, [newcomer]);
    await site.passDay();
    expect(site.mails).toHaveLength(1);
  });

  test("that is stopped does not send what could not leave before", async () => {
    const path = await site.watch();
    await storeEntries(site.deps.db, [newcomer]);
    await sendNews(site.deps, (await site.deps.db.select().from(alerts))[0]?.id ?? "");
    expect(JSON.stringify(await site.deps.db.select().from(jobs))).toContain("alice@exemple.org");
    await site.post(`${path}/arret`);
    expect(JSON.stringify(await site.deps.db.select().from(jobs))).not.toContain("alice");
    await runJobs(site.deps);
    expect(site.mails).toHaveLength(1);
  });

  test("stops by the one click of a mail service, from any of its mails", async () => {
    await site.watch();
    await storeEntries(site.deps.db, [newcomer]);
    await site.passDay();
    const former = new URL(site.lastMail().stopUrl ?? "").pathname;
    await storeEntries(site.deps.db, [entryOf(6, { name: "Tila", department: "56" })]);
    await site.passDay();
    expect(site.mails).toHaveLength(3);
    const stopped = await site.app.request(former, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: "https://mail.example",
        "sec-fetch-site": "cross-site",
      },
    });
    expect(stopped.status).toBe(200);
    expect(await site.deps.db.$count(alerts)).toBe(0);
  });

  test("stores no secret", async () => {
    await site.watch();
    const token = site.pathInMail().split("/").at(-1) ?? "";
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await site.deps.db.select().from(alerts))).not.toContain(token);
  });
});

test("a failure is logged without the secret of its address", async () => {
  const path = await site.watch();
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const readModel = { current: () => Promise.reject(new Error("unreadable")) };
  const failing = createApp({ ...site.deps, readModel, log });
  expect((await failing.request(path)).status).toBe(500);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("/alertes/…");
  expect(lines[0]).not.toContain(path);
});
