import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#core/access.ts";
import { deleteAccount, revokeOtherSessions } from "#server/accounts/actions.ts";
import { people } from "#server/accounts/schema.ts";
import { askClaim, cancelClaim, decideClaim } from "#server/claims/actions.ts";
import { claims } from "#server/claims/schema.ts";
import { afterDays } from "#server/day.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { changeMembers } from "#server/members/actions.ts";
import { acceptInvitation, invite, openInvitation } from "#server/members/invitations.ts";
import { insertInvitation } from "#server/members/queries.ts";
import { chooseNotices } from "#server/notifications/actions.ts";
import { bring, signInAgain } from "#tests/support/cast.ts";
import { openAccountSite, pathIn } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";
import { expectToLeave, rounds, unexpected } from "./leaving.ts";
import type { Meanwhile } from "./leaving.ts";

const slug = "toile-d-assos";

let site: AccountSite;
beforeEach(async () => {
  site = await openAccountSite();
});

/** Someone invited to the team by an owner, as they open the invitation. */
async function inviteTo(owner: Person, email: string) {
  const { deps, mails } = site;
  const form = { email, role: "editor", language: "fr" } as const;
  expect(await invite(deps, { slug, person: owner, form })).toBeNull();
  await site.runJobs();
  const mail = mails.findLast(({ to }) => to === email);
  const token = pathIn(mail).split("/").at(-1) ?? "";
  return openInvitation(deps, token);
}

async function claimOf(person: Person, hoster: string) {
  const asked = { intent: "manage", method: "group", email: null, message: "C'est nous." } as const;
  await askClaim(site.deps, { slug: hoster, person, asked });
  const rows = await site.deps.db.select().from(claims);
  return rows.find(({ personId }) => personId === person.id)?.id ?? "";
}

/** What somebody else, or another browser of theirs, does while someone deletes their account. */
const meanwhile = {
  "an owner removes them from a team": async (round: number) => {
    const { deps } = site;
    const owner = await bring(deps, `Owner${round}`, { roles: { [slug]: "owner" } });
    const { person } = await bring(deps, `Bob${round}`, { roles: { [slug]: "owner" } });
    await inviteTo(person, `friend${round}@example.org`);
    const change = { kind: "remove", member: person.id } as const;
    return [person, () => changeMembers(deps, { slug, person: owner.person }, change)] as const;
  },
  "they accept an invitation": async (round: number) => {
    const { deps } = site;
    const owner = await bring(deps, `Owner${round}`, { roles: { [slug]: "owner" } });
    const { person } = await bring(deps, `Bob${round}`);
    const opened = await inviteTo(owner.person, person.email);
    return [person, () => acceptInvitation(deps, { opened, person })] as const;
  },
  "they sign in by a link": async (round: number) => {
    const { person } = await bring(site.deps, `Bob${round}`);
    const link = await site.askForLink(person.email);
    return [person, async () => expect((await site.post(link)).status).toBeLessThan(500)] as const;
  },
  "they sign out elsewhere": async (round: number) => {
    const actor = await bring(site.deps, `Bob${round}`);
    for (let other = 0; other < 5; other += 1) await signInAgain(site.deps, actor);
    const { person } = actor;
    return [person, () => revokeOtherSessions(site.deps, person, person.id)] as const;
  },
  "they stop mails": async (round: number) => {
    const { person } = await bring(site.deps, `Bob${round}`);
    await chooseNotices(site.deps, person, ["team"]);
    return [person, () => chooseNotices(site.deps, person, ["team", "review"])] as const;
  },
  "they take a claim back": async (round: number) => {
    const { person } = await bring(site.deps, `Bob${round}`);
    const id = await claimOf(person, "kaz");
    return [person, () => cancelClaim(site.deps, id, person)] as const;
  },
  "the group accepts their claim": async (round: number) => {
    const group = await bring(site.deps, `Gus${round}`, { groupRole: "member" });
    const { person } = await bring(site.deps, `Bob${round}`);
    const id = await claimOf(person, "kaz");
    const decided = { id, decision: "accepted", reason: "Connu de tous." } as const;
    return [person, () => decideClaim(site.deps, { ...decided, person: group.person })] as const;
  },
} satisfies Record<string, Meanwhile>;

describe("someone deletes their account while", () => {
  test.each(Object.keys(meanwhile) as (keyof typeof meanwhile)[])("%s", async (what) => {
    const { deps } = site;
    await addHosters(deps, deps.db, [{ name: "Kaz", sources: [] }]);
    await expectToLeave(deps, meanwhile[what]);
  });
});

test("two who invited each other delete their accounts at once", async () => {
  const { deps } = site;
  const hosterId = (await findHoster(deps.db, slug))?.id ?? "";
  for (let round = 0; round < rounds; round += 1) {
    const pair = [];
    for (const name of ["Alice", "Bob"]) {
      pair.push((await bring(deps, `${name}${round}`)).person);
    }
    const [alice, bob] = pair;
    if (alice === undefined || bob === undefined) throw new Error("Nobody came");
    for (const [from, to] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      await insertInvitation(deps.db, {
        ...{ id: deps.newId(), hosterId, email: to.email, role: "editor", language: "fr" },
        ...{ tokenDigest: deps.newId(), invitedBy: from.id },
        ...{ createdAt: deps.now(), expiresAt: afterDays(deps.now(), 1) },
      });
    }
    const deletions = [deleteAccount(deps, alice), deleteAccount(deps, bob)];
    expect(await unexpected(deletions)).toStrictEqual([]);
  }
});

test("an address that an account moves to and another is opened at, at once, ends with one", async () => {
  const { deps } = site;
  for (let round = 0; round < rounds; round += 1) {
    const actor = await bring(deps, `Alice${round}`);
    const email = `new${round}@example.org`;
    const from = { ...actor.headers, "x-forwarded-for": `192.0.2.${round}` };
    await site.post("/compte/adresse", { email }, from);
    await site.runJobs();
    const [take, leave] = [email, actor.person.email].map((to) =>
      pathIn(site.mails.findLast((mail) => mail.to === to)),
    );
    const signIn = await site.askForLink(email);
    await site.post(leave ?? "");
    const answers = await Promise.all([site.post(take ?? ""), site.post(signIn)]);
    expect(answers.map(({ status }) => status)).toStrictEqual([303, 303]);
    const those = (await deps.db.select().from(people)).filter((person) => person.email === email);
    expect(those).toHaveLength(1);
  }
});
