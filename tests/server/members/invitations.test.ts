import { beforeEach, describe, expect, test } from "vitest";
import { forgetInvitations } from "#server/members/invitations.ts";
import { invitations } from "#server/members/schema.ts";
import { stoppedNotices } from "#server/notifications/schema.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { invitationIn, openTeamSite, slug, team } from "./team-site.ts";
import type { TeamSite } from "./team-site.ts";

let site: TeamSite;
beforeEach(async () => {
  site = await openTeamSite();
});

const day = 86_400_000;
const carolAddress = "carol@example.org";

function invite(fields: Record<string, string> = {}, actor: Actor = site.alice) {
  const typed = { email: carolAddress, role: "editor", language: "fr", ...fields };
  return site.post(`${team}/invitations`, typed, actor);
}

/** Invites Carol, and gives the path that was mailed to her. */
async function inviteCarol(fields: Record<string, string> = {}): Promise<string> {
  expect((await invite(fields)).status).toBe(303);
  await site.sendMails();
  return invitationIn(site, carolAddress);
}

describe("an invitation", () => {
  test("is mailed with who invites, to do what, and until when", async () => {
    expect((await invite({ email: "Carol@Example.org" })).headers.get("location")).toBe(
      `${team}?fait=invitation`,
    );
    await site.sendMails();
    const [mail] = site.mails;
    expect(mail).toMatchObject({ to: carolAddress, subject: expect.stringContaining("MATOU") });
    expect(mail?.text).toContain("Alice vous invite");
    expect(mail?.text).toContain("6 décembre 2026");
    expect(mail?.text).not.toContain("alice@example.org");
  });

  test("is in the language of the invited person", async () => {
    const path = await inviteCarol({ language: "en" });
    expect(path).toMatch(/^\/en\/invitation\//u);
    expect(site.mails[0]?.text).toContain("Alice invites you");
  });

  test("is shown without being used up, and without any address", async () => {
    const path = await inviteCarol();
    for (const _ of [1, 2]) {
      const response = await site.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("referrer-policy")).toBe("same-origin");
      const page = await response.text();
      expect(page).toContain("Alice vous invite");
      expect(page).toContain(`/connexion?vers=${encodeURIComponent(path)}`);
      expect(page).not.toMatch(/@example\.org/u);
    }
  });

  test("is accepted once, by a button, and opens the space", async () => {
    const path = await inviteCarol();
    const carol = await bring(site.deps, "Carol");
    expect((await site.get(team, carol)).status).toBe(403);
    expect(await (await site.get(path, carol)).text()).toContain("Rejoindre l’équipe");
    const response = await site.post(path, {}, carol);
    expect(response.headers.get("location")).toBe(`${team}?fait=arrivee`);
    expect((await site.get(team, carol)).status).toBe(200);
    expect(await site.roles()).toEqual({ alice: "owner", bob: "editor", carol: "editor" });
    await site.post(`${team}/depart`, {}, carol);
    expect((await site.post(path, {}, carol)).status).toBe(410);
    expect(await site.roles()).toEqual({ alice: "owner", bob: "editor" });
  });

  test("accepted twice at once makes one member", async () => {
    const path = await inviteCarol();
    const carol = await bring(site.deps, "Carol");
    const answers = await Promise.all([1, 2].map(() => site.post(path, {}, carol)));
    expect(answers.filter(({ status }) => status === 303)).not.toHaveLength(0);
    expect(answers.every(({ status }) => [200, 303, 410].includes(status))).toBe(true);
    await site.sendMails();
    expect(site.mails.filter(({ to }) => to === "bob@example.org")).toHaveLength(1);
  });

  test("tells those of the team who want to know", async () => {
    const path = await inviteCarol({ role: "owner" });
    const stopped = {
      personId: site.bob.person.id,
      kind: "team",
      stoppedAt: site.clock.now,
    } as const;
    await site.deps.db.insert(stoppedNotices).values(stopped);
    await site.post(path, {}, await bring(site.deps, "Carol"));
    await site.sendMails();
    const told = site.mails.filter(({ subject }) => subject.includes("rejoint"));
    expect(told.map(({ to }) => to)).toEqual(["alice@example.org"]);
    expect(told[0]?.text).toContain("Carol a accepté");
    expect(told[0]?.stopUrl).toMatch(/\/courriels\//u);
  });

  test("does not make an owner an editor", async () => {
    const path = await inviteCarol();
    const carol = await bring(site.deps, "Carol", { roles: { [slug]: "owner" } });
    expect((await site.post(path, {}, carol)).status).toBe(303);
    expect(await site.roles()).toMatchObject({ carol: "owner" });
  });

  test("makes an editor an owner when it says so", async () => {
    const path = await inviteCarol({ role: "owner" });
    const carol = await bring(site.deps, "Carol", { roles: { [slug]: "editor" } });
    expect((await site.post(path, {}, carol)).status).toBe(303);
    expect(await site.roles()).toMatchObject({ carol: "owner" });
  });
});

describe("is refused", () => {
  test("an invitation opened with another address, in words", async () => {
    const path = await inviteCarol();
    const mallory = await bring(site.deps, "Mallory");
    for (const response of [await site.get(path, mallory), await site.post(path, {}, mallory)]) {
      expect(response.status).toBe(403);
      const page = await response.text();
      expect(page).toContain("envoyée à une autre adresse que la vôtre");
      expect(page).not.toContain(carolAddress);
    }
    expect(await site.roles()).not.toHaveProperty("mallory");
  });

  test("an acceptance without a session", async () => {
    expect((await site.post(await inviteCarol(), {})).status).toBe(401);
  });

  test("a link that is guessed", async () => {
    const carol = await bring(site.deps, "Carol");
    const path = `/invitation/${"a".repeat(43)}`;
    expect((await site.get(path, carol)).status).toBe(404);
    expect((await site.post(path, {}, carol)).status).toBe(404);
  });

  test("an invitation after fourteen days", async () => {
    const path = await inviteCarol();
    site.clock.now = new Date(site.clock.now.getTime() + 14 * day);
    const carol = await bring(site.deps, "Carol");
    expect((await site.get(path, carol)).status).toBe(410);
    expect((await site.post(path, {}, carol)).status).toBe(410);
    expect(await site.roles()).not.toHaveProperty("carol");
  });

  test("an invitation that was cancelled, and its mail if it has not left", async () => {
    const path = await inviteCarol();
    await invite({ email: "dan@example.org" });
    const stored = await site.deps.db.select().from(invitations);
    for (const { id } of stored) {
      const response = await site.post(`${team}/invitations/${id}`, {}, site.alice);
      expect(response.headers.get("location")).toBe(`${team}?fait=annulation`);
    }
    const carol = await bring(site.deps, "Carol");
    expect((await site.post(path, {}, carol)).status).toBe(410);
    await site.sendMails();
    expect(site.mails.map(({ to }) => to)).toEqual([carolAddress]);
    expect(await (await site.get(team, site.alice)).text()).not.toContain(carolAddress);
  });

  test("cancelling what is of another hoster, or of none", async () => {
    await inviteCarol();
    const [stored] = await site.deps.db.select().from(invitations);
    const paul = await bring(site.deps, "Paul", { roles: { "les-mailles": "owner" } });
    const elsewhere = `/espace/les-mailles/equipe/invitations/${stored?.id ?? ""}`;
    expect((await site.post(elsewhere, {}, paul)).status).toBe(404);
    expect((await site.post(`${team}/invitations/x`, {}, site.alice)).status).toBe(404);
    const page = await site.get(invitationIn(site, carolAddress), await bring(site.deps, "Carol"));
    expect(page.status).toBe(200);
  });

  test("an invitation of whoever was removed or demoted since", async () => {
    for (const deed of ["editor", "removal"]) {
      await site.post(`${team}/membres/${site.bob.person.id}`, { do: "owner" }, site.alice);
      const email = `${deed}@example.org`;
      expect((await invite({ email }, site.bob)).status).toBe(303);
      await site.sendMails();
      await site.post(`${team}/membres/${site.bob.person.id}`, { do: deed }, site.alice);
      const invited = await bring(site.deps, deed);
      expect((await site.post(invitationIn(site, email), {}, invited)).status).toBe(410);
    }
  });

  test("inviting, by an editor or a visitor", async () => {
    expect((await invite({}, site.bob)).status).toBe(403);
    expect((await site.post(`${team}/invitations`, { email: carolAddress })).status).toBe(401);
  });

  test.each([
    ["", "écrivez celle de la personne"],
    ["carol", "écrivez une seule adresse"],
    ["bob@example.org", "fait déjà partie"],
  ])("an address that does not fit, keeping what was typed: %j", async (email, remedy) => {
    const response = await invite({ email, role: "owner", language: "en" });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain(remedy);
    expect(page).toContain('href="#inviter-adresse"');
    if (email !== "") expect(page).toContain(`value="${email}"`);
    expect(page).toMatch(/value="owner" checked/u);
    expect(page).toMatch(/value="en" checked/u);
  });

  test("a second invitation while one waits, until it is over", async () => {
    await inviteCarol();
    const response = await invite({ email: "CAROL@example.org" });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("une invitation l’attend déjà");
    site.clock.now = new Date(site.clock.now.getTime() + 14 * day);
    expect((await invite()).status).toBe(303);
  });

  test("a twenty-first invitation in a day", async () => {
    for (let index = 0; index < 20; index += 1) {
      expect((await invite({ email: `guest-${index}@example.org` })).status).toBe(303);
    }
    const response = await invite();
    expect(response.status).toBe(429);
    expect(await response.text()).toContain(`value="${carolAddress}"`);
    site.clock.now = new Date(site.clock.now.getTime() + day);
    expect((await invite()).status).toBe(303);
  });

  test("a sixth invitation to one mailbox in a day, whoever invites", async () => {
    for (let index = 0; index < 5; index += 1) {
      expect((await invite({ email: `carol+${index}@example.org` })).status).toBe(303);
    }
    const paul = await bring(site.deps, "Paul", { roles: { "les-mailles": "owner" } });
    const fields = { email: carolAddress };
    const response = await site.post("/espace/les-mailles/equipe/invitations", fields, paul);
    expect(response.status).toBe(429);
  });
});

test("addresses that were invited are forgotten in the end", async () => {
  await inviteCarol();
  site.clock.now = new Date(site.clock.now.getTime() + 43 * day);
  await forgetInvitations(site.deps);
  expect(await site.deps.db.select().from(invitations)).toHaveLength(1);
  site.clock.now = new Date(site.clock.now.getTime() + 2 * day);
  await forgetInvitations(site.deps);
  expect(await site.deps.db.select().from(invitations)).toHaveLength(0);
});
