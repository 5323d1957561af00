import { roleFor } from "#core/access.ts";
import type { Person } from "#core/access.ts";
import { domainOf, filesOf, holdsChallenge, recordOf } from "#core/claim.ts";
import type { AskedClaim } from "#core/claim.ts";
import { isIdentifier } from "#core/identifier.ts";
import { isUuid } from "#core/uuid.ts";
import { longestText, readPlainText } from "#core/plain-text.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { acceptClaim, takeProof } from "#server/claims/decision.ts";
import { outcomeMail, proofMail } from "#server/claims/letters.ts";
import { findFiles, findRecords } from "#server/claims/proofs.ts";
import {
  beginCheck,
  countClaims,
  countMailedClaims,
  findClaim,
  insertClaim,
  listOwnClaims,
  updateClaim,
} from "#server/claims/queries.ts";
import type { Claim, ClaimCase } from "#server/claims/queries.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import { afterDays } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { findHoster, lockHosters } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { lockMembers } from "#server/members/actions.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { nameHoster, publishRuling } from "#server/rulings/actions.ts";
import { newToken } from "#server/token.ts";

/** Claims someone may make in a day. */
const mostADay = 10;

/** Links a mailbox may be sent in a day, whoever asks. */
const mostMailed = 3;

/** How long the link of a mailbox works, in days. */
const patience = 3;

/** Looking again sooner would only wear out somebody else's server, in milliseconds. */
const pause = 10_000;

/**
 * The hoster that someone claims. Throws `Refusal("unknown-hoster")`, also for one that only its
 * creator knows, and `Refusal("imaginary-hoster")`. One that was removed may be claimed back.
 */
export async function openClaimed(deps: Deps, slug: string, person: Person): Promise<Hoster> {
  const hoster = isIdentifier(slug) ? await findHoster(deps.db, slug) : undefined;
  const isHidden = hoster?.stance === "unproved" && roleFor(person, slug) === undefined;
  if (hoster === undefined || isHidden) throw new Refusal("unknown-hoster");
  if (hoster.isImaginary) throw new Refusal(deps.isDemo ? "imaginary-hoster" : "unknown-hoster");
  return hoster;
}

/** What someone claimed of a hoster so far, the newest first; throws as `openClaimed` does. */
export async function openOwnClaims(deps: Deps, slug: string, person: Person) {
  const hoster = await openClaimed(deps, slug, person);
  const claims = await listOwnClaims(deps.db, hoster.id, person.id);
  return { hoster, domain: domainOf(hoster.website), claims };
}

/** Claims a hoster: the link is mailed, or a challenge waits to be found. Throws as `openClaimed` does, and `Refusal("too-many-requests")`. */
export async function askClaim(
  deps: Deps,
  { slug, person, asked }: { slug: string; person: Person; asked: AskedClaim },
): Promise<void> {
  const hoster = await openClaimed(deps, slug, person);
  const token = newToken();
  const createdAt = deps.now();
  const { intent, method, email, message } = asked;
  const claim: Claim = {
    ...{
      id: deps.newId(),
      hosterId: hoster.id,
      personId: person.id,
      intent,
      method,
      email,
      message,
    },
    domain: method === "group" ? null : domainOf(hoster.website),
    challenge: `matou=${newToken()}`,
    tokenDigest: email === null ? null : digestOf(token),
    ...{ createdAt, provedAt: null, checkedAt: null },
    ...{ decidedAt: null, decision: null, decidedBy: null, reason: null },
  };
  await deps.db.transaction(async (db) => {
    await limitClaims(deps, db, { person, email });
    await holdPerson(db, person);
    await insertClaim(db, claim);
    await noteWrite(deps, db, {
      ...{ personId: person.id, hosterId: hoster.id, action: "claim-hoster" },
      detail: { claim: claim.id, intent, method },
    });
    if (email === null) return;
    const asking = { hoster, claimant: person.email, token };
    await queueMails(deps, db, [proofMail(deps, { email, language: person.language }, asking)]);
  });
}

export const checkOutcomes = ["accepted", "contested", "absent", "too-soon"] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** Looks for the proof of a claim where it was to be put. Throws `Refusal("not-found")` for the claim of somebody else. */
export async function checkClaim(deps: Deps, id: string, person: Person): Promise<CheckOutcome> {
  const { claim } = await requireOwn(deps.db, id, person);
  const now = deps.now();
  if (claim.decidedAt !== null) return claim.decision === "accepted" ? "accepted" : "absent";
  const since = new Date(now.getTime() - pause);
  if (!(await beginCheck(deps.db, id, { at: now, since }))) return "too-soon";
  const isFound = holdsChallenge(await lookFor(deps, claim), claim.challenge);
  if (!isFound) return "absent";
  return deps.db.transaction(async (db) => {
    const found = await lockClaim(db, { id });
    await holdPerson(db, person);
    await takeProof(deps, db, found);
    return (await requireOwn(db, id, person)).claim.decision === "accepted"
      ? "accepted"
      : "contested";
  });
}

/** Takes a claim back. Throws as `checkClaim` does. */
export async function cancelClaim(deps: Deps, id: string, person: Person): Promise<void> {
  const { hoster } = await requireOwn(deps.db, id, person);
  const decidedAt = deps.now();
  await deps.db.transaction(async (db) => {
    await holdPerson(db, person);
    const decision = { decision: "cancelled", decidedAt, decidedBy: person.id } as const;
    if (!(await updateClaim(db, id, decision))) return;
    await noteWrite(deps, db, {
      ...{ personId: person.id, hosterId: hoster.id, action: "cancel-claim" },
      detail: { claim: id },
    });
  });
}

/** What the reader of a mailbox is asked. Throws `Refusal("unknown-link")`, or `expired-link`. */
export function openProof(deps: Deps, token: string): Promise<ClaimCase> {
  return requireProof(deps, deps.db, token);
}

/** The reader of a mailbox of the hoster says yes. Throws as `openProof` does; a second time changes nothing. */
export async function proveByMail(deps: Deps, token: string): Promise<void> {
  const { claim } = await requireProof(deps, deps.db, token);
  await deps.db.transaction(async (db) => {
    const found = await lockClaim(db, { id: claim.id });
    if (found.claim.decidedAt === null) await takeProof(deps, db, found);
  });
}

/** The reader of a mailbox says no: the claim is over. Throws as `openProof` does. */
export async function denyByMail(deps: Deps, token: string): Promise<void> {
  const { claim } = await requireProof(deps, deps.db, token);
  await updateClaim(deps.db, claim.id, { decision: "refused", decidedAt: deps.now() });
}

/** A claim as the working group reads it. Throws `Refusal("not-found")`. */
export async function openCase(deps: Deps, id: string): Promise<ClaimCase> {
  const found = isUuid(id) ? await findClaim(deps.db, { id }) : undefined;
  if (found === undefined) throw new Refusal("not-found");
  return found;
}

type Decided = {
  readonly id: string;
  readonly person: Person;
  readonly decision: "accepted" | "refused";
  readonly reason: string;
};

export const decisionFates = ["decided", "no-reason", "decided-before"] as const;
export type DecisionFate = (typeof decisionFates)[number];

/** A member of the working group decides, with a reason the claimant is told. Nobody decides for oneself: throws `Refusal("not-allowed")`. */
export async function decideClaim(deps: Deps, decided: Decided): Promise<DecisionFate> {
  const { id, person, decision } = decided;
  const reason = readPlainText(decided.reason, longestText);
  const { claim: asked } = await openCase(deps, id);
  if (asked.personId === person.id) throw new Refusal("not-allowed");
  if (!reason.ok) return "no-reason";
  return deps.db.transaction(async (db) => {
    const found = await lockClaim(db, { id }, [person.id]);
    await holdPerson(db, person);
    if (found.claim.decidedAt !== null) return "decided-before";
    const by = { decidedBy: person.id, reason: reason.value };
    if (decision === "accepted") await acceptClaim(deps, db, found, by);
    else await refuseClaim(deps, db, found, by);
    // The reason was written to one person.
    const named = await nameHoster(db, found.hoster.id);
    await publishRuling(deps, db, { kind: "claim-decided", ...named });
    return "decided";
  });
}

async function refuseClaim(
  deps: Deps,
  db: Db,
  { claim, hoster, person }: ClaimCase,
  by: { readonly decidedBy: string; readonly reason: string },
): Promise<void> {
  await updateClaim(db, claim.id, { decision: "refused", decidedAt: deps.now(), ...by });
  await noteWrite(deps, db, {
    ...{ personId: by.decidedBy, hosterId: hoster.id, action: "refuse-claim" },
    detail: { claim: claim.id, intent: claim.intent, method: claim.method },
  });
  if (person === null) return;
  const told = { hoster, intent: claim.intent, decision: "refused", reason: by.reason } as const;
  await queueMails(deps, db, [outcomeMail(deps, person, told)]);
}

async function lookFor({ outgoing }: Deps, { method, domain }: Claim): Promise<readonly string[]> {
  if (domain === null) return [];
  if (method === "dns") return findRecords(outgoing, recordOf(domain));
  if (method !== "file") return [];
  return findFiles(outgoing, filesOf(domain));
}

type Claiming = { readonly person: Person; readonly email: string | null };

async function limitClaims(deps: Deps, db: Db, { person, email }: Claiming): Promise<void> {
  const mailbox = email === null ? [] : [`claims mailed to ${email}`];
  await lockNames(db, [`claims of ${person.id}`, ...mailbox]);
  const since = afterDays(deps.now(), -1);
  const isTooMany = (await countClaims(db, person.id, since)) >= mostADay;
  const isFull = email !== null && (await countMailedClaims(db, email, since)) >= mostMailed;
  if (isTooMany || isFull) throw new Refusal("too-many-requests", [], 86_400);
}

async function requireOwn(db: Db, id: string, person: Person): Promise<ClaimCase> {
  const found = isUuid(id) ? await findClaim(db, { id }) : undefined;
  if (found?.claim.personId !== person.id) throw new Refusal("not-found");
  return found;
}

async function requireProof(deps: Deps, db: Db, token: string): Promise<ClaimCase> {
  const found = await findClaim(db, { tokenDigest: digestOf(token) });
  if (found === undefined) throw new Refusal("unknown-link");
  const isLate = afterDays(found.claim.createdAt, patience) <= deps.now();
  if (isLate && found.claim.decidedAt === null) throw new Refusal("expired-link");
  return found;
}

/**
 * Two proofs for one hoster at once would each find nobody who speaks for it. Accepting one changes
 * the team; who claims, and those who speak for the hoster or decide, keep their accounts meanwhile.
 */
async function lockClaim(
  db: Db,
  key: { readonly id: string },
  others: readonly string[] = [],
): Promise<ClaimCase> {
  await lockHosters(db);
  const found = await findClaim(db, key);
  if (found === undefined) throw new Refusal("not-found");
  const { personId } = found.claim;
  const claimant = personId === null ? [] : [personId];
  await lockMembers(db, found.hoster.id, [...claimant, ...others]);
  return (await findClaim(db, key)) ?? found;
}
