import { randomUUID } from "node:crypto";
import { passkeys } from "#server/accounts/schema.ts";
import { keepAnswers } from "#server/accounts/actions.ts";
import { alerts } from "#server/alerts/schema.ts";
import { briefAddresses, briefRecipients, briefs } from "#server/briefs/schema.ts";
import { machineChecks } from "#server/checks/schema.ts";
import { claims } from "#server/claims/schema.ts";
import { crawls, federations } from "#server/crawls/schema.ts";
import { declinedProposals } from "#server/descriptions/schema.ts";
import { makeDump } from "#server/dumps/actions.ts";
import { editDraft, openVersionDraft } from "#server/grid-drafts/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { chooseNotices } from "#server/notifications/actions.ts";
import { closeReport, findOpenReports, sendReport } from "#server/reports/actions.ts";
import { publishRuling } from "#server/rulings/actions.ts";
import { writeSettings } from "#server/settings/queries.ts";
import { publishSimulation } from "#server/simulations/actions.ts";
import { simulations } from "#server/simulations/schema.ts";
import { addVersion, askMore } from "#tests/server/grids/grid-versions.ts";
import {
  makeDraft,
  remarkAfter,
  send,
  wording,
} from "#tests/server/discussions/discussion-site.ts";
import { openOwnSite, newcomer, slug } from "#tests/server/publications/own-hoster.ts";
import type { OwnSite } from "#tests/server/publications/own-hoster.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { runJobs } from "#tests/support/mailbox.ts";

/** Texts that an exchange of bytes may spoil. */
export const awkward = "« Ünïcode » \\ \"guillemets\" 'simples' {a,b} \t\r\n NULL \\N 🐈 \u2028 é";

const other = "toile-d-assos";

/** A site where the cast has done a bit of everything that is stored. */
export async function openFullSite() {
  const site = await openOwnSite();
  const cast = {
    paul: await bring(site.deps, "Paul", { roles: { [other]: "owner" } }),
    nadia: await bring(site.deps, "Nadia"),
    gus: await bring(site.deps, "Gus", { groupRole: "member" }),
    ada: await bring(site.deps, "Ada", { groupRole: "administrator" }),
  };
  await publishAndReview(site, cast);
  await discuss(site, cast);
  await write(site, cast);
  await prepareVersions(site, cast);
  await keepPrivateThings(site, cast);
  await lookOutside(site);
  await makeDump(site.deps);
  return { ...site, ...cast };
}

type Cast = Readonly<Record<"paul" | "nadia" | "gus" | "ada", Actor>>;

async function publishAndReview(site: OwnSite, { paul, gus }: Cast): Promise<void> {
  await site.answer(newcomer, {
    "data-location": { value: "france", evidence: "https://kaz.example/ou", note: awkward },
    https: { value: "met" },
  });
  for (const [path, actor] of [
    [`/espace/${newcomer}/publication`, site.alice],
    [`/espace/${slug}/publication`, site.alice],
  ] as const) {
    await expectSent(site.post(path, [["vu", await site.seal(path, actor)]], actor));
  }
  await site.answer(newcomer, { https: { value: null, note: "À revoir." } });
  const about = { criterion: "backups", revision: "1", speaker: other, note: awkward };
  const peers = `/hebergeurs/${slug}/relire`;
  await expectSent(send(site, peers, paul, { ...about, kind: "seen" }));
  await expectSent(
    send(site, peers, gus, { ...about, kind: "question", speaker: "groupe-de-travail" }),
  );
  await expectSent(site.post(`/espace/${other}/retrait`, [["motif", "Tout est à revoir."]], paul));
}

async function discuss(site: OwnSite, { nadia, gus }: Cast): Promise<void> {
  const proposed = await send(site, "/groupe/propositions/nouvelle", nadia, wording());
  const path = (proposed.headers.get("location") ?? "").replace(/[?#].*$/u, "");
  const objection = { kind: "objection", body: awkward, remedy: "Un an de plus." };
  const said = await send(site, `${path}/remarques`, gus, objection);
  if (remarkAfter(said) === "") throw new Error(`No remark: ${said.status}`);
}

async function write(site: OwnSite, { gus }: Cast): Promise<void> {
  const { deps } = site;
  const workshop = {
    ...{ title: awkward.slice(0, 20), description: awkward, place: "Brest", url: "" },
    ...{ startDay: "2026-12-01", startHour: "18:30", endDay: "", endHour: "20:00" },
  };
  await expectSent(send(site, `/espace/${slug}/rendez-vous`, site.alice, workshop));
  const meeting = { heldOn: "2026-11-20", title: "Réunion", body: awkward, forumUrl: "" };
  await expectSent(send(site, "/gt/comptes-rendus", gus, meeting));
  const invited = { email: "ami@example.org", role: "editor", language: "fr" };
  await expectSent(send(site, `/espace/${slug}/equipe/invitations`, site.alice, invited));
  for (const message of ["À retirer.", awkward]) {
    const report = { route: "user", message, email: "lea@asso.example" } as const;
    await sendReport(deps, { slug, report, language: "fr", senderDigest: "x" });
  }
  const [report] = await findOpenReports(deps);
  await closeReport(deps, { id: report?.id ?? "", said: "C’est fait.", person: null });
  await publishRuling(deps, deps.db, { kind: "grid-imported", subject: awkward, reason: "Vu." });
  const changedAt = deps.now();
  await writeSettings(deps.db, [{ name: "consentDays", value: 30, changedAt }]);
}

async function prepareVersions(site: OwnSite, { gus }: Cast): Promise<void> {
  const { deps } = site;
  const version = await makeDraft(site, gus);
  const { draft } = await openVersionDraft(deps.db, version);
  const index = draft.criteria.findIndex(({ id }) => id === "backups");
  const before = draft.criteria[index]?.label.fr ?? "";
  const edits = [{ path: "/criteria/backups/label/fr", before, after: "Copies de sécurité" }];
  const fate = await editDraft(deps, { version, personId: gus.person.id, edits });
  if (fate.kind !== "saved") throw new Error(`The draft is not edited: ${fate.kind}`);
  await expectSent(send(site, `/gt/grille/${version}/simulation`, gus));
  await runJobs(deps);
  const [simulation] = await deps.db.select().from(simulations);
  await publishSimulation(deps.db, simulation?.id ?? "");
  await addVersion(deps.db, { version: 3, state: "in-discussion" }, askMore);
}

async function keepPrivateThings(site: OwnSite, { nadia, paul }: Cast): Promise<void> {
  const { deps } = site;
  const { db } = deps;
  const at = deps.now();
  const { id: hosterId = "" } = (await findHoster(db, newcomer)) ?? {};
  await keepAnswers(deps, nadia.person, awkward);
  await chooseNotices(deps, paul.person, ["team"]);
  await db.insert(passkeys).values({
    ...{ id: "key", personId: nadia.person.id, name: awkward, publicKey: "AAAA" },
    ...{ counter: Number.MAX_SAFE_INTEGER, transports: [], createdAt: at },
  });
  await db.insert(alerts).values({
    ...{ id: randomUUID(), email: "a@b.example", name: awkward, language: "fr", query: "q=a" },
    ...{ tokenDigests: ["x", awkward, "", "NULL"], senderDigest: "s", createdAt: at, known: [] },
  });
  await db.insert(briefAddresses).values({
    ...{ hosterId, email: "kaz@b.example", tokenDigest: "t", requestedAt: at, verifiedAt: at },
  });
  const briefId = randomUUID();
  await db.insert(briefs).values({
    ...{ id: briefId, reference: "REF", language: "fr", email: "a@b.example", emailDigest: "e" },
    ...{ name: "Alice", message: awkward, query: "", tokenDigest: "t", senderDigest: "s" },
    createdAt: at,
  });
  const recipient = { briefId, hosterId, position: 1, tokenDigest: "r" };
  await db.insert(briefRecipients).values(recipient);
  await db.insert(declinedProposals).values({ hosterId, digest: "d", declinedAt: at });
  await db.insert(claims).values({
    ...{ id: randomUUID(), hosterId, personId: nadia.person.id, intent: "manage", method: "dns" },
    ...{ domain: "kaz.example", challenge: "c", createdAt: at },
  });
}

/** What machines read and saw, without any network. */
async function lookOutside({ deps, hoster }: OwnSite): Promise<void> {
  const { db } = deps;
  const at = deps.now();
  const { id: hosterId } = await hoster(slug);
  const federationId = randomUUID();
  const address = "https://federation.example/federation.properties";
  await db.insert(federations).values({ id: federationId, address, addedAt: at });
  await db.insert(crawls).values({
    ...{ id: randomUUID(), address, federationId, askedAt: at, startedAt: at, endedAt: at },
    ...{ slice: 1, storedBytes: 3 },
  });
  await db.insert(machineChecks).values({
    ...{ hosterId, criterion: "https", check: "https", target: "les-mailles.example" },
    ...{ declared: '"met"', verdict: "unknown", seen: { code: "fault", fault: "our-side" } },
    ...{ checkedAt: at, since: at },
  });
}

async function expectSent(sent: Promise<Response> | Response): Promise<void> {
  const response = await sent;
  if (response.status !== 303) throw new Error(`${response.status} ${await response.text()}`);
}
