import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { alerts } from "#server/alerts/schema.ts";
import { briefs } from "#server/briefs/schema.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { jobs } from "#server/jobs/schema.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { notifyHoster } from "#server/notifications/actions.ts";
import { noticeLinks } from "#server/notifications/schema.ts";
import { bring, signInAgain } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { day, openAccountSite } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";

const slug = "toile-d-assos";

let site: AccountSite;
let alice: Actor;
beforeEach(async () => {
  site = await openAccountSite();
  alice = await bring(site.deps, "Alice", { roles: { [slug]: "owner" } });
});

const mail = { language: "fr", subject: "Bonjour", text: "Bonjour." } as const;

async function waiting(): Promise<readonly string[]> {
  const rows = await site.deps.db.select().from(jobs);
  return rows.map(({ payload }) => z.object({ to: z.string() }).parse(payload).to);
}

describe("deleting an account", () => {
  test("holds back the mails that did not leave, and no other", async () => {
    const { deps } = site;
    await queueMails(deps, deps.db, [
      { ...mail, to: "alice@example.org" },
      { ...mail, to: "Alice@Example.org" },
      { ...mail, to: "bob@example.org" },
      // An alert, or a request to a hoster, goes on without the account.
      { ...mail, to: "alice@example.org", about: ["alert 1"] },
    ]);
    await site.post("/compte/adresse", { email: "next@example.org" }, alice.headers);
    const invited = { email: "friend@example.org", role: "editor", language: "fr" };
    await site.post(`/espace/${slug}/equipe/invitations`, invited, alice.headers);
    expect(await waiting()).toHaveLength(7);
    const { email } = alice.person;
    expect((await site.post("/compte/suppression", { email }, alice.headers)).status).toBe(303);
    expect((await waiting()).toSorted()).toStrictEqual(["alice@example.org", "bob@example.org"]);
  });
});

describe("the ways out of mails", () => {
  test("are forgotten once nobody reads those mails any more, and work until then", async () => {
    const { deps, clock } = site;
    const hosterId = (await findHoster(deps.db, slug))?.id ?? "";
    const compose = ({ email }: { readonly email: string }) => ({ ...mail, to: email });
    await notifyHoster(deps, deps.db, { hosterId, kind: "team", compose });
    const purge = async () => {
      await enqueue(deps, deps.db, [{ name: "forget-notice-links", payload: {} }]);
      await site.runJobs();
      return deps.db.$count(noticeLinks);
    };
    clock.pass(399 * day);
    expect(await purge()).toBe(1);
    clock.pass(2 * day);
    expect(await purge()).toBe(0);
  });
});

describe("the export", () => {
  const document = z.object({
    sessions: z.array(z.unknown()),
    sentInvitations: z.array(z.object({ hoster: z.string(), email: z.string() })),
    withdrawals: z.array(z.unknown()),
    alerts: z.array(z.object({ name: z.string(), toldOf: z.array(z.string()) })),
    briefs: z.array(z.object({ reference: z.string(), recipients: z.array(z.string()) })),
  });

  async function read() {
    const { html } = await site.read("/compte/export.json", alice.headers);
    return document.parse(JSON.parse(html));
  }

  test("has every session, however many", async () => {
    for (let count = 0; count < 104; count += 1) await signInAgain(site.deps, alice);
    expect((await read()).sessions).toHaveLength(105);
  });

  test("has the invitations they sent, with where", async () => {
    const invited = { email: "friend@example.org", role: "editor", language: "fr" };
    await site.post(`/espace/${slug}/equipe/invitations`, invited, alice.headers);
    expect((await read()).sentInvitations).toMatchObject([
      { hoster: slug, email: "friend@example.org" },
    ]);
  });

  test("has the alerts and requests that their address confirmed, and no secret", async () => {
    const { db, newId, now } = site.deps;
    const at = now();
    const common = {
      ...({ email: "alice@example.org", language: "fr", query: "q=mail" } as const),
      ...{ senderDigest: "network", createdAt: at, known: ["kaz"] },
    };
    await db.insert(alerts).values([
      { ...common, id: newId(), name: "Courriel", tokenDigests: ["d1"], confirmedAt: at },
      { ...common, id: newId(), name: "Autre", tokenDigests: ["d2"], confirmedAt: null },
    ]);
    const brief = {
      ...({ language: "fr", email: "Alice@example.org" } as const),
      ...{ emailDigest: "mailbox", name: "Alice" },
      ...{ organization: null, message: "Bonjour", callTimes: null, query: "" },
      ...{ senderDigest: "network", createdAt: at, erasedAt: null, askedAt: null },
      wasAnswered: null,
    };
    await db.insert(briefs).values([
      { ...brief, id: newId(), reference: "D-AAAAA", tokenDigest: "d3", confirmedAt: at },
      { ...brief, id: newId(), reference: "D-BBBBB", tokenDigest: "d4", confirmedAt: null },
    ]);
    const exported = await read();
    expect(exported.alerts).toMatchObject([{ name: "Courriel", toldOf: ["kaz"] }]);
    expect(exported.briefs).toMatchObject([{ reference: "D-AAAAA", recipients: [] }]);
    const { html } = await site.read("/compte/export.json", alice.headers);
    for (const secret of ["d1", "d3", "mailbox", "network"]) expect(html).not.toContain(secret);
  });
});
