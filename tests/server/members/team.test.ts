import { beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#server/audit/schema.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { invitationIn, openTeamSite, slug, team } from "./team-site.ts";
import type { TeamSite } from "./team-site.ts";

let site: TeamSite;
beforeEach(async () => {
  site = await openTeamSite();
});

function change(actor: Actor, member: Actor, deed: string) {
  return site.post(`${team}/membres/${member.person.id}`, { do: deed }, actor);
}

describe("the team page", () => {
  test("shows members to each other, with their addresses", async () => {
    for (const actor of [site.alice, site.bob]) {
      const page = await (await site.get(team, actor)).text();
      for (const shown of ["Alice", "alice@example.org", "Bob", "bob@example.org"]) {
        expect(page).toContain(shown);
      }
    }
  });

  test("shows nothing to anyone else, not even in the group", async () => {
    const paul = await bring(site.deps, "Paul", { roles: { "les-mailles": "owner" } });
    const gus = await bring(site.deps, "Gus", { groupRole: "administrator" });
    for (const actor of [paul, gus]) {
      const response = await site.get(team, actor);
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain("bob@example.org");
    }
  });

  test("lets only owners change it", async () => {
    expect(await (await site.get(team, site.alice)).text()).toContain("Envoyer l’invitation");
    const page = await (await site.get(`/en${team}`, site.bob)).text();
    expect(page).toContain("Leave the team");
    expect(page).not.toContain("Send the invitation");
    expect(page).not.toContain("Remove from the team");
  });

  test("is nobody else's to keep", async () => {
    const response = await site.get(team, site.alice);
    expect(response.headers.get("cache-control")).toContain("no-store");
    expect(await response.text()).toContain('content="noindex"');
  });
});

describe("an owner", () => {
  test("removes a member, who loses access at once", async () => {
    expect((await site.get(team, site.bob)).status).toBe(200);
    const response = await change(site.alice, site.bob, "removal");
    expect(response.headers.get("location")).toBe(`${team}?fait=retrait`);
    expect((await site.get(team, site.bob)).status).toBe(403);
    expect((await site.post(`${team}/depart`, {}, site.bob)).status).toBe(403);
    expect(await site.deps.db.select().from(auditEntries)).toMatchObject([
      { action: "remove-member", personId: site.alice.person.id },
    ]);
  });

  test("shares the ownership", async () => {
    await change(site.alice, site.bob, "owner");
    expect(await site.roles()).toEqual({ alice: "owner", bob: "owner" });
    await change(site.bob, site.alice, "editor");
    expect(await site.roles()).toEqual({ alice: "editor", bob: "owner" });
  });

  test("hands the hoster over, and still writes for it", async () => {
    const response = await change(site.alice, site.bob, "successor");
    expect(response.headers.get("location")).toBe(`${team}?fait=passation`);
    expect(await site.roles()).toEqual({ alice: "editor", bob: "owner" });
    expect((await change(site.alice, site.bob, "removal")).status).toBe(403);
  });

  test("alone does not give up what nobody else owns", async () => {
    for (const deed of ["editor", "removal"]) {
      expect((await change(site.alice, site.alice, deed)).status).toBe(409);
    }
    expect(await site.roles()).toEqual({ alice: "owner", bob: "editor" });
  });

  test("is told when a member is gone, or the form says nothing known", async () => {
    const carol = await bring(site.deps, "Carol");
    expect((await change(site.alice, carol, "removal")).status).toBe(404);
    expect((await site.post(`${team}/membres/x`, { do: "removal" }, site.alice)).status).toBe(404);
    expect((await change(site.alice, site.bob, "burial")).status).toBe(422);
  });

  test("who demotes another at the same moment does not leave the hoster without owner", async () => {
    await change(site.alice, site.bob, "owner");
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all([
        change(site.alice, site.bob, "editor"),
        change(site.bob, site.alice, "editor"),
      ]);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 403]));
      const roles = await site.roles();
      expect(Object.values(roles).toSorted()).toEqual(["editor", "owner"]);
      const [owner, editor] =
        roles["alice"] === "owner" ? [site.alice, site.bob] : [site.bob, site.alice];
      await change(owner, editor, "owner");
    }
  });

  test("who leaves while the other owner does is warned", async () => {
    await change(site.alice, site.bob, "owner");
    const answers = await Promise.all(
      [site.alice, site.bob].map((actor) => site.post(`${team}/depart`, {}, actor)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
    expect(Object.values(await site.roles())).toEqual(["owner"]);
  });
});

describe("leaving", () => {
  test("is told to those who stay", async () => {
    const carol = await bring(site.deps, "Carol", { roles: { [slug]: "editor" } });
    await site.post(`${team}/depart`, {}, site.bob);
    await change(site.alice, carol, "removal");
    await site.sendMails();
    const told = site.mails.map(
      ({ to, text }) => `${to} ${/^(\w+) ne fait plus/mu.exec(text)?.[1]}`,
    );
    expect(new Set(told)).toEqual(
      new Set(["alice@example.org Bob", "alice@example.org Carol", "carol@example.org Bob"]),
    );
    expect(told).toHaveLength(3);
  });

  test("is for every editor, and ends their access", async () => {
    const response = await site.post(`/en${team}/depart`, {}, site.bob);
    expect(response.headers.get("location")).toBe("/en/compte");
    expect((await site.get(`/espace/${slug}`, site.bob)).status).toBe(403);
  });

  test("warns the last owner, who has to mean it", async () => {
    expect(await (await site.get(team, site.alice)).text()).toContain('name="abandon"');
    const warned = await site.post(`${team}/depart`, {}, site.alice);
    expect(warned.status).toBe(409);
    const page = await warned.text();
    expect(page).toContain('<a href="#laisser">');
    expect(await site.roles()).toMatchObject({ alice: "owner" });
    const left = await site.post(`${team}/depart`, { abandon: "yes" }, site.alice);
    expect(left.status).toBe(303);
    expect(await site.roles()).toEqual({ bob: "editor" });
  });

  test("warns nobody else", async () => {
    expect(await (await site.get(team, site.bob)).text()).not.toContain('name="abandon"');
    await change(site.alice, site.bob, "owner");
    expect(await (await site.get(team, site.alice)).text()).not.toContain('name="abandon"');
  });
});

describe("what an owner sent and nobody accepted", () => {
  async function inviteFriend(actor: Actor): Promise<string> {
    const form = { email: "friend@example.org", role: "owner", language: "fr" };
    expect((await site.post(`${team}/invitations`, form, actor)).status).toBe(303);
    await site.sendMails();
    return invitationIn(site, "friend@example.org");
  }

  test("falls when the hoster is handed over, which its new owner is told", async () => {
    const link = await inviteFriend(site.alice);
    await change(site.alice, site.bob, "successor");
    expect((await site.get(link)).status).toBe(410);
    await site.sendMails();
    const told = site.mails.findLast(({ to }) => to === "bob@example.org");
    expect(told?.subject).toContain("vous gérez maintenant");
    expect(told?.text.replaceAll("\n", " ")).toContain("Une invitation attendait encore");
    expect(told?.text).not.toContain("friend@example.org");
    expect(await (await site.get(team, site.bob)).text()).not.toContain("friend@example.org");
  });

  test("is said only where there was something", async () => {
    await change(site.alice, site.bob, "successor");
    await site.sendMails();
    expect(site.mails.map(({ to }) => to)).toEqual(["bob@example.org"]);
    expect(site.mails[0]?.text).not.toContain("invitation");
  });

  test("falls when they leave, which those who stay are told", async () => {
    await change(site.alice, site.bob, "owner");
    const link = await inviteFriend(site.alice);
    await site.post(`${team}/depart`, {}, site.alice);
    expect((await site.get(link)).status).toBe(410);
    await site.sendMails();
    const told = site.mails.findLast(({ to }) => to === "bob@example.org");
    expect(told?.text.replaceAll("\n", " ")).toContain("personne n’avait acceptée, est annulée");
  });

  test("falls when they give the management up, and when they delete their account", async () => {
    await change(site.alice, site.bob, "owner");
    const first = await inviteFriend(site.alice);
    await change(site.alice, site.alice, "editor");
    expect((await site.get(first)).status).toBe(410);
    const second = await inviteFriend(site.bob);
    await site.post("/compte/suppression", { email: "bob@example.org" }, site.bob);
    expect((await site.get(second)).status).toBe(410);
  });

  test("stays while they are an owner", async () => {
    await change(site.alice, site.bob, "owner");
    const link = await inviteFriend(site.alice);
    await change(site.alice, site.bob, "editor");
    expect((await site.get(link)).status).toBe(200);
  });
});
