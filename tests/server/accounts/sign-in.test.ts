import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { accountLinks, people, sessions } from "#server/accounts/schema.ts";
import { openOutbox } from "#server/mail/outbox.ts";
import { bring } from "#tests/support/cast.ts";
import { cookieIn, minute, openAccountSite, pathIn } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";

/** What would lead out of the site, or round in circles. */
const hostile = [
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/.//evil.example",
  "/en/..//evil.example",
  "/en//evil.example",
  "/%2e//evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "/connexion",
  "/en/connexion/cle",
  "evil",
  "",
];

let site: AccountSite;

beforeEach(async () => {
  site = await openAccountSite();
});

describe("asking for a link", () => {
  test("is answered alike, and done alike, whether the address has an account or not", async () => {
    await bring(site.deps, "Alice");
    const answers = [];
    for (const email of ["alice@example.org", "nobody@example.org"]) {
      const response = await site.post("/connexion", { email });
      const { status, headers } = response;
      answers.push({ status, headers: [...headers], body: await response.text() });
    }
    expect(answers[1]).toStrictEqual(answers[0]);
    expect(answers[0]?.status).toBe(303);
    await site.runJobs();
    const [toAlice, toNobody] = site.mails;
    const plain = (text = "") => text.replaceAll(/[\w-]{43}/gu, "…");
    expect(plain(toNobody?.text)).toBe(plain(toAlice?.text));
    expect(toNobody?.subject).toBe(toAlice?.subject);
    expect(site.mails.map(({ to }) => to).sort()).toStrictEqual([
      "alice@example.org",
      "nobody@example.org",
    ]);
    expect(await site.deps.db.$count(people)).toBe(1);
  });

  test("mails a secret that is stored nowhere", async () => {
    const link = await site.askForLink("Alice@Example.ORG");
    expect(link).toMatch(/^\/connexion\/[\w-]{43}$/u);
    const [stored] = await site.deps.db.select().from(accountLinks);
    expect(stored?.email).toBe("alice@example.org");
    expect(JSON.stringify(stored)).not.toContain(link.split("/").at(-1));
    expect(JSON.stringify(stored)).not.toContain("192.0.2.1");
  });

  test.each([
    ["", "écrivez la vôtre."],
    ["alice", "nom@exemple.org"],
    ["a@example.org, b@example.org", "nom@exemple.org"],
    ["alice@example.org\r\nBcc: eve@example.org", "nom@exemple.org"],
  ])("with %j is refused, and keeps what was typed", async (email, sentence) => {
    const response = await site.post("/connexion", { email, vers: "/espace/kaz" });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain('href="#adresse"');
    expect(html).toContain('value="/espace/kaz"');
    await site.runJobs();
    expect(site.mails).toStrictEqual([]);
  });

  test("a form of another type, or from another site, is refused", async () => {
    const email = "alice@example.org";
    const headers = { "content-type": "application/json" };
    expect((await site.post("/connexion", { email }, headers)).status).toBe(415);
    const cross = { "sec-fetch-site": "cross-site" };
    expect((await site.post("/connexion", { email }, cross)).status).toBe(403);
  });

  test("in English mails in English, and comes back there", async () => {
    const link = await site.askForLink("alice@example.org", {}, "/en/connexion");
    expect(link).toMatch(/^\/en\/connexion\//u);
    expect(site.mails.at(-1)?.subject).toBe("MATOU: your sign-in link");
    const response = await site.post(link);
    expect(response.headers.get("location")).toBe("/en/compte");
    const [person] = await site.deps.db.select().from(people);
    expect(person?.language).toBe("en");
  });
});

describe("the link", () => {
  test("opened by mail programs, as often as they like, uses nothing", async () => {
    const link = await site.askForLink("alice@example.org");
    for (const method of ["GET", "HEAD", "GET"]) {
      const response = await site.app.request(link, { method });
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toContain("no-store");
      expect(response.headers.get("set-cookie")).toBeNull();
    }
    const { html } = await site.read(link);
    expect(html).toContain("Me connecter");
    expect(html).toContain("noindex");
    expect(await site.deps.db.$count(people)).toBe(0);
    expect((await site.post(link)).status).toBe(303);
  });

  test("makes the account the first time, and opens the same one the next", async () => {
    const first = await site.post(await site.askForLink("alice@example.org"));
    expect(first.status).toBe(303);
    expect(first.headers.get("location")).toBe("/compte");
    const [person] = await site.deps.db.select().from(people);
    expect(person).toMatchObject({ email: "alice@example.org", name: null, language: "fr" });
    await site.signIn("ALICE@example.org");
    expect(await site.deps.db.$count(people)).toBe(1);
    expect(await site.deps.db.$count(sessions)).toBe(2);
    const { html } = await site.read("/compte", { cookie: cookieIn(first) });
    expect(html).toContain("alice@example.org");
  });

  test("serves once: of two at the same time, one opens a session", async () => {
    const link = await site.askForLink("alice@example.org");
    const answers = await Promise.all([site.post(link), site.post(link), site.post(link)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toStrictEqual([
      303, 410, 410,
    ]);
    expect(await site.deps.db.$count(sessions)).toBe(1);
    expect(answers.filter((answer) => answer.headers.has("set-cookie"))).toHaveLength(1);
  });

  test("that served says so, with the form again", async () => {
    const link = await site.askForLink("alice@example.org", { vers: "/espace/kaz" });
    await site.post(link);
    const { response, html } = await site.read(link);
    expect(response.status).toBe(410);
    expect(html).toContain("Ce lien a déjà servi");
    expect(html).toContain('value="alice@example.org"');
    expect(html).toContain('value="/espace/kaz"');
  });

  test("serves for fifteen minutes", async () => {
    const link = await site.askForLink("alice@example.org");
    site.clock.pass(15 * minute - 1);
    expect((await site.read(link)).response.status).toBe(200);
    site.clock.pass(1);
    const { response, html } = await site.read(link);
    expect(response.status).toBe(410);
    expect(html).toContain("plus de quinze minutes");
    const late = await site.post(link);
    expect(late.status).toBe(410);
    expect(late.headers.get("set-cookie")).toBeNull();
    expect(await site.deps.db.$count(sessions)).toBe(0);
  });

  test.each(["A".repeat(43), "A".repeat(30), "%00".repeat(20), "é".repeat(20)])(
    "guessed as %s says so, with the form again",
    async (token) => {
      for (const response of [
        await site.app.request(`/connexion/${token}`),
        await site.post(`/connexion/${token}`),
      ]) {
        expect(response.status).toBe(404);
        expect(await response.text()).toContain("Ce lien ne mène à rien");
        expect(response.headers.get("set-cookie")).toBeNull();
      }
    },
  );

  test("of another purpose opens nothing", async () => {
    const { headers } = await bring(site.deps, "Alice");
    await site.post("/compte/adresse", { email: "new@example.org" }, headers);
    await site.runJobs();
    const links = site.mails.map(pathIn);
    expect(links).toHaveLength(2);
    for (const link of links) {
      const asSignIn = link.replace("/adresse/", "/connexion/");
      const response = await site.post(asSignIn);
      expect(response.status).toBe(404);
      expect(response.headers.get("set-cookie")).toBeNull();
    }
    const signIn = await site.askForLink("bob@example.org");
    const asChange = signIn.replace("/connexion/", "/adresse/");
    await site.post(asChange);
    expect((await site.read(asChange)).response.status).toBe(404);
    expect((await site.post(signIn)).status).toBe(303);
  });
});

describe("where it goes on to", () => {
  test("is a page of this site", async () => {
    const pages = ["/espace/kaz/questionnaire?theme=a", "/en/compte", "/hebergeurs?q=a%20b"];
    for (const vers of pages) {
      const link = await site.askForLink("alice@example.org", { vers });
      expect((await site.post(link)).headers.get("location")).toBe(vers);
    }
  });

  test("is never elsewhere, whatever the form or the address says", async () => {
    const { headers } = await bring(site.deps, "Bob");
    for (const [turn, vers] of hostile.entries()) {
      const link = await site.askForLink(`alice${turn}@example.org`, { vers });
      const entered = await site.post(link);
      expect([vers, entered.headers.get("location")]).toStrictEqual([vers, "/compte"]);
      const address = `/connexion?${new URLSearchParams({ vers })}`;
      const asked = await site.app.request(address, { headers });
      expect([vers, asked.headers.get("location")]).toStrictEqual([vers, "/compte"]);
      expect((await site.read(address)).html).not.toContain('name="vers"');
    }
  });

  test("is known from the gate on, through the form", async () => {
    const refused = await site.app.request("/espace/kaz/equipe?a=1");
    const { html } = await site.read(refused.headers.get("location") ?? "");
    expect(html).toContain('value="/espace/kaz/equipe?a=1"');
  });
});

describe("without a mail server", () => {
  test("the link is on the console, and the page leads to the outbox", async () => {
    const folder = await mkdtemp(join(tmpdir(), "matou-outbox-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const printed: string[] = [];
    const outbox = openOutbox(folder, { now: site.clock.now, print: (line) => printed.push(line) });
    const publicUrl = "http://localhost:3000";
    const local = await openAccountSite({ outbox, sendMail: outbox.sendMail, publicUrl });
    await local.askForLink("alice@example.org");
    const link = printed.find((line) => line.startsWith(`${publicUrl}/connexion/`)) ?? "";
    expect((await local.read("/connexion/lien-demande")).html).toContain('href="/boite-envoi"');
    expect((await local.post(link.slice(publicUrl.length))).status).toBe(303);
  });

  test("and with one, nothing says where mails go", async () => {
    expect((await site.read("/connexion/lien-demande")).html).not.toContain("boite-envoi");
  });
});
