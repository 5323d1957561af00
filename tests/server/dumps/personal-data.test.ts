import { beforeAll, describe, expect, test } from "vitest";
import { accountLinks } from "#server/accounts/schema.ts";
import { alerts } from "#server/alerts/schema.ts";
import { revisions, withdrawals } from "#server/assessments/schema.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { briefAddresses, briefs } from "#server/briefs/schema.ts";
import { claims } from "#server/claims/schema.ts";
import type { Deps } from "#server/deps.ts";
import { amendments, minutes, remarks } from "#server/discussions/schema.ts";
import { draftAnswers, drafts } from "#server/drafts/schema.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { hosterFacts, hosterSources } from "#server/hosters/schema.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { invitations } from "#server/members/schema.ts";
import { reports } from "#server/reports/schema.ts";
import { reviews } from "#server/reviews/schema.ts";
import { bring } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { dumpAll, publishExample } from "./dumped.ts";

/** In every text that is nobody's business; another part says where it was planted. */
const mark = "planted";
const planted = (where: string) => `${mark}-${where}`;
const mailOf = (where: string) => `${mark}-${where}@example.org`;

let site: Awaited<ReturnType<typeof openTestSite>>;
let files: Readonly<Record<string, string>>;
let secretIds: readonly string[];

beforeAll(async () => {
  site = await openTestSite();
  const { deps } = site;
  await publishExample(deps, "kaz");
  const kaz = (await findHoster(deps.db, "kaz"))?.id ?? "";
  const alice = await bring(deps, planted("person"), {
    email: mailOf("person"),
    groupRole: "administrator",
    roles: { kaz: "owner" },
  });
  const ids = { personId: alice.person.id, hosterId: kaz };
  await plantRequests(deps, ids);
  await plantWork(deps, ids);
  await plantDiscussion(deps, ids);
  await plantBesidePublicData(deps, ids);
  files = await dumpAll(site);
  secretIds = [alice.person.id, kaz];
});

type Ids = { readonly personId: string; readonly hosterId: string };

const at = new Date("2026-11-20T10:00:00.000Z");
const anyDigest = (where: string) => planted(`${where}-digest`);

/** What visitors and people send. */
async function plantRequests({ db, newId }: Deps, { personId, hosterId }: Ids) {
  await db.insert(accountLinks).values({
    ...{
      tokenDigest: anyDigest("link"),
      purpose: "sign-in",
      email: mailOf("link"),
      language: "fr",
    },
    ...{ answers: planted("tried"), senderDigest: anyDigest("link-sender") },
    ...{ createdAt: at, expiresAt: at },
  });
  await db.insert(alerts).values({
    ...{
      id: newId(),
      email: mailOf("alert"),
      name: planted("alert"),
      language: "fr",
      query: "q=a",
    },
    ...{ tokenDigests: [anyDigest("alert")], senderDigest: anyDigest("alert"), createdAt: at },
    known: ["kaz"],
  });
  await db.insert(briefs).values({
    ...{ id: newId(), reference: planted("reference"), language: "fr", email: mailOf("brief") },
    ...{ emailDigest: anyDigest("brief"), name: planted("brief-name"), query: "q=a" },
    ...{ organization: planted("organization"), message: planted("brief"), createdAt: at },
    ...{ tokenDigest: anyDigest("brief-token"), senderDigest: anyDigest("brief-sender") },
  });
  await db.insert(briefAddresses).values({
    ...{ hosterId, email: mailOf("brief-address"), tokenDigest: anyDigest("address") },
    requestedAt: at,
  });
  await db.insert(claims).values({
    ...{ id: newId(), hosterId, personId, intent: "manage", method: "email", createdAt: at },
    ...{ challenge: planted("challenge"), email: mailOf("claim"), tokenDigest: anyDigest("claim") },
    ...{ message: planted("claim"), reason: planted("claim-reason"), decision: "refused" },
    ...{ decidedAt: at, decidedBy: personId },
  });
  await db.insert(reports).values({
    ...{ id: newId(), hosterId, route: "user", message: planted("report"), language: "fr" },
    ...{ email: mailOf("report"), senderDigest: anyDigest("report"), createdAt: at },
  });
}

/** What teams prepare, and what is kept of it. */
async function plantWork(deps: Deps, { personId, hosterId }: Ids) {
  const { db, newId } = deps;
  await db.insert(invitations).values({
    ...{ id: newId(), hosterId, email: mailOf("invitation"), role: "editor", language: "fr" },
    ...{ tokenDigest: anyDigest("invitation"), invitedBy: personId, createdAt: at, expiresAt: at },
  });
  const version = { hosterId, gridId: "matou", gridVersion: 1 };
  await db.insert(drafts).values({ ...version, aims: [], createdAt: at });
  await db.insert(draftAnswers).values({
    ...version,
    ...{ criterion: "backups", version: 1, evidence: planted("draft-evidence") },
    ...{ note: planted("draft"), answeredAt: at, changedAt: at, answeredBy: personId },
  });
  const detail = { note: planted("audit") };
  await noteWrite(deps, db, { personId, hosterId, action: "publish-assessment", detail });
  const payload = { to: mailOf("mail"), text: planted("mail") };
  await enqueue(deps, db, [{ name: "send-mail", payload }]);
}

/** What is discussed in public by people with a name. */
async function plantDiscussion({ db, newId }: Deps, { personId }: Ids) {
  const amendmentId = newId();
  await db.insert(amendments).values({
    ...{ id: amendmentId, gridId: "matou", version: 1, subject: "/criteria/backups", edits: [] },
    ...{ title: planted("amendment"), body: planted("amendment"), authorId: personId },
    ...{ createdAt: at, state: "open" },
  });
  await db.insert(remarks).values({
    ...{ id: newId(), amendmentId, kind: "comment", body: planted("remark"), authorId: personId },
    createdAt: at,
  });
  await db.insert(minutes).values({
    ...{ id: newId(), heldOn: "2026-11-20", title: planted("minutes"), body: planted("minutes") },
    ...{ createdAt: at, changedAt: at, authorId: personId },
  });
}

/** What stands in the rows of public things without being public itself. */
async function plantBesidePublicData(deps: Deps, { personId, hosterId }: Ids) {
  const { db, newId } = deps;
  const read = { hosterId, revision: 1, criterion: "backups", authorId: personId } as const;
  await db.insert(reviews).values([
    {
      ...{ ...read, id: newId(), kind: "question", note: planted("private-question") },
      ...{ createdAt: deps.now(), publicAt: new Date("2026-12-24T00:00:00.000Z") },
    },
    {
      ...{ ...read, id: newId(), kind: "question", note: planted("hidden-question") },
      ...{ createdAt: at, publicAt: at, reply: planted("hidden-reply"), repliedAt: at },
      ...{ moderatedAt: at, moderation: "Hidden because it named somebody" },
    },
  ]);
  const sourceId = newId();
  await db.insert(hosterSources).values({
    ...{ id: sourceId, hosterId, origin: "chatonsinfos", key: "kaz", addresses: [] },
    ...{ recordedOn: "2026-11-20", unread: { "owner.email": mailOf("unread") }, digest: "" },
  });
  // Of a hoster nobody claimed, what third parties say of its means is hearsay.
  await db.insert(hosterFacts).values({
    ...{ id: newId(), sourceId, field: "terms", value: planted("terms") },
  });
  await plantGone(deps, personId);
}

/** A hoster that has asked to leave, with answers it published before. */
async function plantGone(deps: Deps, personId: string) {
  await publishExample(deps, "nubo", planted("gone-note"));
  const nubo = (await findHoster(deps.db, "nubo"))?.id ?? "";
  await deps.db.insert(withdrawals).values({
    ...{ hosterId: nubo, number: 1, withdrawnAt: at, reason: planted("gone-reason") },
    authorId: personId,
  });
  await deps.db.transaction(async (db) => {
    await updateHoster(db, nubo, { stance: "removed", summary: planted("gone-summary") });
    await refreshListings(deps, db, [nubo]);
  });
}

describe("an archive", () => {
  test("holds nothing of people, nor of what is not public, whatever the file", () => {
    expect(Object.keys(files)).toHaveLength(9);
    for (const [file, text] of Object.entries(files)) {
      const found = text.match(new RegExp(`${mark}[\\w@.-]*`, "gu")) ?? [];
      expect([file, found]).toEqual([file, []]);
      for (const id of secretIds) expect(text.includes(id), `${file} ${id}`).toBe(false);
    }
  });

  test("holds what is public beside it", () => {
    expect(files["hosters.json"]).toContain("Hidden because it named somebody");
    expect(files["revisions.json"]).toContain('"hoster":"kaz"');
  });

  test("says nothing of the keys of stored rows", async () => {
    const [revision] = await site.deps.db.select().from(revisions).limit(1);
    expect(revision?.hosterId).toMatch(/^[\da-f-]{36}$/u);
    for (const text of Object.values(files)) expect(text).not.toContain(revision?.hosterId);
  });
});
