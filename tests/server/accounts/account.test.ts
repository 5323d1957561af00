import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { noticeKinds } from "#core/notice-kinds.ts";
import { accountLinks, people, sessions, triedAnswers } from "#server/accounts/schema.ts";
import { claims } from "#server/claims/schema.ts";
import { auditEntries } from "#server/audit/schema.ts";
import { invitations, memberships } from "#server/members/schema.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { bring, signInAgain } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { cookieIn, minute, openAccountSite } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";

const slug = "toile-d-assos";
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

let site: AccountSite;
let alice: Actor;

beforeEach(async () => {
  site = await openAccountSite();
  alice = await bring(site.deps, "Alice", { roles: { [slug]: "owner", "les-mailles": "editor" } });
});

async function account(headers = alice.headers) {
  return (await site.read("/compte", headers)).html;
}

describe("the page of an account", () => {
  test("leads to the spaces of its hosters, and to one more", async () => {
    const html = await account();
    expect(html).toContain('href="/espace/toile-d-assos"');
    expect(html).toContain("vous gérez");
    expect(html).toContain('href="/espace/les-mailles"');
    expect(html).toContain("vous rédigez");
    expect(html).toContain('href="/compte/nouvel-hebergeur"');
    expect(html).not.toContain('href="/gt"');
  });

  test("leads whoever is in the working group to its desk", async () => {
    const gus = await bring(site.deps, "Gus", { groupRole: "member" });
    expect(await account(gus.headers)).toContain('href="/gt"');
  });

  test("shows nobody else's address, and nobody else shows its own", async () => {
    const bob = await bring(site.deps, "Bob", { roles: { [slug]: "editor" } });
    const html = await account();
    expect(html).toContain("alice@example.org");
    expect(html).not.toContain("bob@example.org");
    const paths = ["/", "/hebergeurs", `/hebergeurs/${slug}`, `/api/hosters/${slug}`, "/rien"];
    for (const path of paths) {
      for (const headers of [{}, bob.headers]) {
        const { html: page } = await site.read(path, headers);
        expect([path, page.includes("alice@example.org")]).toStrictEqual([path, false]);
      }
    }
  });

  test("is in English too", async () => {
    const { html } = await site.read("/en/compte", alice.headers);
    expect(html).toContain("Your hosters");
    expect(html).toContain('action="/en/compte/nom"');
  });
});

describe("a name", () => {
  test("is given, changed and taken back", async () => {
    const response = await site.post("/compte/nom", { name: "  Alice B. " }, alice.headers);
    expect(response.headers.get("location")).toBe("/compte?fait=nom");
    expect(await account()).toContain("Alice B.");
    await site.post("/compte/nom", { name: "" }, alice.headers);
    const [person] = await site.deps.db.select().from(people);
    expect(person?.name).toBeNull();
  });

  test("too long is refused, and kept in the field", async () => {
    const name = "Alice ".repeat(20).trim();
    const response = await site.post("/compte/nom", { name }, alice.headers);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(name);
    expect(html).toContain('href="#nom"');
  });

  test("that looks like a tag is only text", async () => {
    await site.post("/compte/nom", { name: "<script>alert(1)</script>" }, alice.headers);
    expect(await account()).not.toContain("<script>alert(1)");
  });
});

describe("mails", () => {
  test("that were stopped come again once they are ticked", async () => {
    const { html } = await site.read("/compte", alice.headers);
    expect(html.match(/name="courriel" value="\w+" checked/gu)).toHaveLength(noticeKinds.length);
    const chosen = { langue: "fr", courriel: "review" };
    const response = await site.post("/compte/courriels", chosen, alice.headers);
    expect(response.headers.get("location")).toBe("/compte?fait=courriels");
    const after = await account();
    expect(after.match(/name="courriel" value="\w+" checked/gu)).toHaveLength(1);
    expect(after).toContain('value="review" checked');
  });

  test("come in the language that was chosen", async () => {
    const response = await site.post("/compte/courriels", { langue: "en" }, alice.headers);
    expect(response.status).toBe(303);
    const [person] = await site.deps.db.select().from(people);
    expect(person?.language).toBe("en");
  });

  test("come in no other language", async () => {
    const response = await site.post("/compte/courriels", { langue: "tlh" }, alice.headers);
    expect(response.status).toBe(400);
  });
});

describe("sessions", () => {
  test("are listed in plain words, this one marked", async () => {
    await signInAgain(site.deps, alice, firefox);
    const html = await account();
    expect(html).toContain("Firefox sur Linux");
    expect(html).toContain("Un navigateur qui ne dit pas son nom");
    expect(html.split(">Cet appareil</span>")).toHaveLength(2);
  });

  test("end one by one, or all the others at once", async () => {
    const second = await signInAgain(site.deps, alice, firefox);
    const third = await signInAgain(site.deps, alice);
    const [id] = /(?<=\/compte\/sessions\/)[\da-f-]{36}(?="><button[^>]*Firefox)/u.exec(
      await account(),
    ) ?? [""];
    const response = await site.post(`/compte/sessions/${id}`, {}, alice.headers);
    expect(response.headers.get("location")).toBe("/compte?fait=sessions");
    expect((await site.read("/compte", second.headers)).response.status).toBe(303);
    expect((await site.read("/compte", third.headers)).response.status).toBe(200);
    await site.post("/compte/sessions/autres", {}, alice.headers);
    expect((await site.read("/compte", third.headers)).response.status).toBe(303);
    expect((await site.read("/compte", alice.headers)).response.status).toBe(200);
  });

  test("of somebody else, or that never were, cannot be ended", async () => {
    const bob = await bring(site.deps, "Bob");
    const rows = await site.deps.db.select().from(sessions);
    const his = rows.find(({ personId }) => personId === bob.person.id)?.id ?? "";
    for (const id of [his, "00000000-0000-4000-8000-000000000000", "nonsense", "'"]) {
      const response = await site.post(`/compte/sessions/${id}`, {}, alice.headers);
      expect([id, response.status]).toStrictEqual([id, 404]);
    }
    expect((await site.read("/compte", bob.headers)).response.status).toBe(200);
  });

  test("end by signing out, which takes the cookie away", async () => {
    const response = await site.post("/compte/deconnexion", {}, alice.headers);
    expect(response.headers.get("location")).toBe("/");
    expect(response.headers.get("set-cookie")).toMatch(
      /^__Host-matou=; Max-Age=0; Path=\/;.*Secure/u,
    );
    expect((await site.read("/compte", alice.headers)).response.status).toBe(303);
    expect(await site.deps.db.$count(sessions)).toBe(0);
  });
});

describe("answers tried before signing in", () => {
  const answers = { "answer.backups": "daily", "note.backups": "Chaque nuit", vers: "", do: "x" };

  test("come along from the result to the form, to the link, to the account", async () => {
    const { html: result } = await (async () => {
      const response = await site.post("/essayer/resultat", answers);
      return { html: await response.text() };
    })();
    expect(result).toContain('formaction="/connexion"');
    const asked = await site.post("/connexion", answers);
    const form = await asked.text();
    expect(asked.status).toBe(200);
    expect(form).toContain("Votre réponse sera gardée");
    expect(form).toContain('name="note.backups" value="Chaque nuit"');
    const bob = await site.signIn("bob@example.org", answers);
    const html = await account(bob);
    expect(html).toContain("Une réponse gardée depuis le");
    expect(html).toContain("ajoutez d’abord un hébergeur");
    const [kept] = await site.deps.db.select().from(triedAnswers);
    expect([...new URLSearchParams(kept?.fields)]).toStrictEqual([
      ["answer.backups", "daily"],
      ["note.backups", "Chaque nuit"],
    ]);
  });

  test("are kept at once for whoever is signed in, and erased when they say so", async () => {
    const response = await site.post("/connexion", answers, alice.headers);
    expect(response.headers.get("location")).toBe("/compte?fait=essai");
    expect(await account()).toContain('href="/espace/toile-d-assos/questionnaire"');
    await site.post("/compte/essai", {}, alice.headers);
    expect(await account()).not.toContain("gardée depuis");
  });

  test("are none when nothing was answered", async () => {
    const nothing = { "answer.nonsense": "1" };
    const response = await site.post("/connexion", nothing, alice.headers);
    expect(response.headers.get("location")).toBe("/compte");
    expect(await site.deps.db.$count(triedAnswers)).toBe(0);
  });
});

describe("the export", () => {
  test("holds all that is known of the account, and no secret", async () => {
    await site.post("/compte/nom", { name: "Alice B." }, alice.headers);
    site.clock.pass(minute);
    await site.post("/connexion", { "answer.backups": "daily" }, alice.headers);
    const response = await site.app.request("/compte/export.json", { headers: alice.headers });
    expect(response.headers.get("content-disposition")).toContain("matou-compte.json");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      account: { email: "alice@example.org", name: "Alice B.", language: "fr" },
      hosters: [
        { hoster: "les-mailles", role: "editor" },
        { hoster: "toile-d-assos", role: "owner" },
      ],
      sessions: [{ agent: "test" }],
      triedAnswers: { fields: [["answer.backups", "daily"]] },
      writes: [{ action: "rename-account" }, { action: "keep-tried-answers" }],
    });
    expect(text).not.toMatch(/digest|token/iu);
  });
});

describe("deletion", () => {
  const path = "/compte/suppression";

  test("says what goes, what stays, and whom nobody else owns", async () => {
    const { html } = await site.read(path, alice.headers);
    expect(html).toContain("Ce qui s’efface");
    expect(html).toContain("Toile d’assos");
    expect(html).not.toContain("Les Mailles");
    await bring(site.deps, "Bob", { roles: { [slug]: "owner" } });
    expect((await site.read(path, alice.headers)).html).not.toContain("Toile d’assos");
  });

  test.each(["", "bob@example.org", "alice"])("is not done for who types %j", async (email) => {
    const response = await site.post(path, { email }, alice.headers);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("celle de ce compte");
    expect(await site.deps.db.$count(people)).toBe(1);
  });

  test("leaves nothing of the person, and what was done", async () => {
    await site.askForLink("alice@example.org");
    const { db } = site.deps;
    const { id: hosterId = "" } = (await findHoster(db, slug)) ?? {};
    const createdAt = site.clock.now();
    await db.insert(claims).values({
      ...{ id: randomUUID(), hosterId, personId: alice.person.id, createdAt, intent: "manage" },
      ...{ method: "email", challenge: "x", email: "alice@example.org", tokenDigest: "y" },
      ...{ domain: "example.org", message: "Écrivez à alice@example.org" },
    });
    await db.insert(invitations).values({
      ...{ id: randomUUID(), hosterId, email: "alice@example.org", role: "editor", language: "fr" },
      ...{ tokenDigest: "z", createdAt, expiresAt: createdAt },
    });
    const response = await site.post(path, { email: " Alice@Example.org" }, alice.headers);
    expect(response.status).toBe(303);
    expect(cookieIn(response)).toBe("__Host-matou=");
    const { html } = await site.read(response.headers.get("location") ?? "");
    expect(html).toContain("Votre compte est supprimé");
    for (const table of [people, sessions, memberships]) expect(await db.$count(table)).toBe(0);
    const entries = await db.select().from(auditEntries);
    expect(entries.map(({ action, personId }) => [action, personId])).toContainEqual([
      "delete-account",
      null,
    ]);
    const left = [entries, await db.select().from(claims), await db.select().from(accountLinks)];
    expect(JSON.stringify(left)).not.toContain("alice@");
    expect(await db.$count(invitations)).toBe(0);
    expect((await site.read("/compte", alice.headers)).response.status).toBe(303);
    expect((await site.read(`/hebergeurs/${slug}`)).response.status).toBe(200);
  });
});
