import { beforeEach, describe, expect, test } from "vitest";
import { alerts } from "#server/alerts/schema.ts";
import { createApp } from "#server/app.ts";
import type { Deps } from "#server/deps.ts";
import type { Mail } from "#server/mail/mail.ts";
import { allJobs } from "#server/worker.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { entryOf } from "#tests/server/directory/entry.ts";
import { openDirectory } from "#tests/server/directory/open-directory.ts";
import { storeEntries } from "#tests/server/directory/stored-catalogue.ts";
import { openClock } from "#tests/server/jobs/clock.ts";

const day = 86_400_000;
const typed = { name: "Bretagne", email: "Alice@Exemple.org" };

let deps: Deps;
let app: ReturnType<typeof createApp>;
let mails: readonly Mail[];
let clock: ReturnType<typeof openClock>;

beforeEach(async () => {
  const mailbox = openMailbox();
  mails = mailbox.mails;
  clock = openClock();
  deps = await openDirectory({ sendMail: mailbox.sendMail, now: clock.now, trustedProxies: 1 });
  await storeEntries(deps.db, [
    entryOf(1, { name: "Kaz", department: "56" }),
    entryOf(2, { name: "Picasoft", department: "60" }),
  ]);
  app = createApp(deps);
});

type Sent = { readonly path?: string; readonly from?: string };

function ask(fields: Readonly<Record<string, string>> = {}, { path, from }: Sent = {}) {
  return app.request(path ?? "/alertes?department=56&page=2&h=kaz", {
    method: "POST",
    body: new URLSearchParams({ ...typed, ...fields }),
    headers: { "x-forwarded-for": from ?? "192.0.2.1" },
  });
}

function post(path: string, headers: Readonly<Record<string, string>> = {}) {
  return app.request(path, { method: "POST", headers });
}

async function read(path: string) {
  const response = await app.request(path);
  return { response, html: await response.text() };
}

/** Everything the timetable asks for in a day. */
async function passDay() {
  clock.pass(day);
  await enqueue(deps, deps.db, [
    { name: "send-alerts", payload: {} },
    { name: "forget-unconfirmed-alerts", payload: {} },
  ]);
  await runJobs(deps, allJobs);
}

function lastMail(): Mail {
  const mail = mails.at(-1);
  if (mail === undefined) throw new Error("No mail came");
  return mail;
}

/** The path of the alert in the last mail. */
function pathInMail(): string {
  const [, path = ""] =
    /https:\/\/matou\.example(\S*\/alertes\/[\w-]{43}\S*)/u.exec(lastMail().text) ?? [];
  return path;
}

/** Asks for an alert and confirms it; gives its path. */
async function watch(fields: Readonly<Record<string, string>> = {}, sent: Sent = {}) {
  await ask(fields, sent);
  await runJobs(deps);
  const path = pathInMail();
  await post(path);
  return path;
}

describe("asking for an alert", () => {
  test("says what would be watched, and asks for a name and an address", async () => {
    const { response, html } = await read("/alertes?department=56&page=2");
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
    const { html } = await read(path);
    expect(html).toContain("Choisissez d’abord ce que vous cherchez");
    expect((await ask({}, { path })).status).toBe(422);
    expect(await deps.db.$count(alerts)).toBe(0);
  });

  test("is answered by a mail that asks to confirm, and by nothing else", async () => {
    const response = await ask();
    expect(response.status).toBe(303);
    const { html } = await read(response.headers.get("location") ?? "");
    expect(html).toContain("Il reste à confirmer");
    await runJobs(deps);
    expect(mails).toHaveLength(1);
    expect(lastMail().to).toBe("alice@exemple.org");
    expect(lastMail().stopUrl).toBeUndefined();
  });

  test("puts nothing of what was typed in that mail: anyone may have typed it", async () => {
    await ask({ name: "Gagnez au loto sur loto.example" }, { path: "/alertes?q=loto.example" });
    await runJobs(deps);
    expect(JSON.stringify(lastMail())).not.toContain("loto");
  });

  test("keeps what was typed beside what is wrong", async () => {
    const response = await ask({ name: "", email: 'alice@exemple.org, "><b>bob@exemple.org' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('href="#alerte-name"');
    expect(html).toContain('href="#alerte-email"');
    expect(html).toContain("bob@exemple.org");
    expect(html).not.toContain("<b>bob");
    expect(await deps.db.$count(alerts)).toBe(0);
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
    expect((await ask({ email })).status).toBe(422);
  });

  test("is refused when it comes from another site, or is no form", async () => {
    const headers = { origin: "https://elsewhere.example" };
    const body = new URLSearchParams(typed);
    const path = "/alertes?department=56";
    expect((await app.request(path, { method: "POST", body, headers })).status).toBe(403);
    const json = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
    expect((await app.request(path, json)).status).toBe(415);
  });
});

describe("limits", () => {
  test("an address gets five mails a day, and nobody can tell that it got them", async () => {
    for (let index = 0; index < 6; index += 1) {
      const response = await ask({}, { from: `192.0.2.${index}` });
      expect(response.status).toBe(303);
    }
    await runJobs(deps);
    expect(mails).toHaveLength(5);
    clock.pass(day);
    await ask();
    await runJobs(deps);
    expect(mails).toHaveLength(6);
  });

  test("a network asks for twenty alerts a day, all at once or not, then waits", async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => ask({ email: `person${index}@exemple.org` })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect((await ask({}, { from: "192.0.2.9" })).status).toBe(303);
  });
});

describe("confirming", () => {
  test("takes a button: opening the link, as mail programs do, changes nothing", async () => {
    await ask();
    await runJobs(deps);
    const { response, html } = await read(pathInMail());
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(html).toContain("Confirmer cette alerte");
    expect(html).toContain("Bretagne");
    const [stored] = await deps.db.select().from(alerts);
    expect(stored?.confirmedAt).toBeNull();
  });

  test("shows what is watched, and changes nothing when it is done again", async () => {
    const path = await watch();
    const again = await post(path);
    expect(again.status).toBe(303);
    const { html } = await read(again.headers.get("location") ?? "");
    expect(html).toContain("Votre alerte est en place");
    expect(html).toContain("/hebergeurs?department=56");
    expect(html).toContain(`${path}/arret`);
  });

  test("is for whoever holds the secret: others find nothing", async () => {
    await watch();
    const [stored] = await deps.db.select().from(alerts);
    const digest = stored?.tokenDigests[0] ?? "";
    for (const token of ["A".repeat(43), digest, stored?.id ?? "", "%00", "alice@exemple.org"]) {
      expect((await read(`/alertes/${token}`)).response.status).toBe(404);
      expect((await post(`/alertes/${token}`)).status).toBe(404);
      expect((await read(`/alertes/${token}/arret`)).response.status).toBe(404);
      expect((await post(`/alertes/${token}/arret`)).status).toBe(404);
    }
    expect(await deps.db.$count(alerts)).toBe(1);
  });

  test("cannot be done three days later, and the address is erased", async () => {
    await ask();
    await runJobs(deps);
    clock.pass(3 * day + 1);
    expect((await post(pathInMail())).status).toBe(404);
    await passDay();
    expect(await deps.db.$count(alerts)).toBe(0);
  });

  test("replaces the former alert of the same person on the same search", async () => {
    await watch();
    await watch({ name: "Encore la Bretagne" });
    const stored = await deps.db.select().from(alerts);
    expect(stored.map(({ name }) => name)).toEqual(["Encore la Bretagne"]);
  });
});

describe("an alert", () => {
  const newcomer = entryOf(3, { name: "Infini", department: "56", isImaginary: true });

  test("tells once of each hoster that was not found before", async () => {
    await watch();
    await passDay();
    expect(mails).toHaveLength(1);
    await storeEntries(deps.db, [newcomer, entryOf(4, { name: "Ailleurs", department: "75" })]);
    await passDay();
    expect(mails).toHaveLength(2);
    const { subject, text, stopUrl } = lastMail();
    expect(subject).toContain("Bretagne");
    expect(text).toContain("Infini, exemple imaginaire (Morbihan)");
    expect(text).toContain("https://matou.example/hebergeurs/hoster-3");
    expect(text).not.toContain("Kaz");
    expect(text).not.toContain("Ailleurs");
    expect(text).toContain(stopUrl);
    await passDay();
    expect(mails).toHaveLength(2);
  });

  test("says how a hoster stands on the needs asked for, and that the grid is on trial", async () => {
    await watch({}, { path: "/en/alertes?need=signed-dpa" });
    await storeEntries(deps.db, [entryOf(5, { name: "Sûr" }, { needs: { "signed-dpa": "met" } })]);
    await passDay();
    const { text } = lastMail();
    expect(text).toContain("One more hoster matches your alert “Bretagne”");
    expect(text).toMatch(/- Sûr \(Loire-Atlantique\)\n {2}\S/u);
    expect(text).toMatch(/trial/iu);
    for (const line of text.split("\n")) {
      if (!line.includes("https://")) expect(line.length).toBeLessThanOrEqual(76);
    }
  });

  test("that nobody confirmed tells nothing", async () => {
    await ask();
    await runJobs(deps);
    await storeEntries(deps.db, [newcomer]);
    await passDay();
    expect(mails).toHaveLength(1);
  });

  test("stops by a button, and leaves nothing behind", async () => {
    const path = await watch();
    const { html } = await read(`${path}/arret`);
    expect(html).toContain("Arrêter l’alerte et effacer mon adresse");
    expect(await deps.db.$count(alerts)).toBe(1);
    const stopped = await post(`${path}/arret`);
    expect(stopped.status).toBe(200);
    expect(await stopped.text()).toContain("L’alerte est arrêtée");
    expect(await deps.db.$count(alerts)).toBe(0);
    await storeEntries(deps.db, [newcomer]);
    await passDay();
    expect(mails).toHaveLength(1);
  });

  test("stops by the one click of a mail service, from any of its mails", async () => {
    await watch();
    await storeEntries(deps.db, [newcomer]);
    await passDay();
    const former = new URL(lastMail().stopUrl ?? "").pathname;
    await storeEntries(deps.db, [entryOf(6, { name: "Tila", department: "56" })]);
    await passDay();
    expect(mails).toHaveLength(3);
    const stopped = await app.request(former, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: "https://mail.example",
        "sec-fetch-site": "cross-site",
      },
    });
    expect(stopped.status).toBe(200);
    expect(await deps.db.$count(alerts)).toBe(0);
  });

  test("stores no secret", async () => {
    await watch();
    const token = pathInMail().split("/").at(-1) ?? "";
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await deps.db.select().from(alerts))).not.toContain(token);
  });
});
