import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { passkeys } from "#server/accounts/schema.ts";
import { alerts } from "#server/alerts/schema.ts";
import { revisions, withdrawals } from "#server/assessments/schema.ts";
import { auditEntries } from "#server/audit/schema.ts";
import { briefRecipients, briefs } from "#server/briefs/schema.ts";
import { claims } from "#server/claims/schema.ts";
import type { Db } from "#server/db/client.ts";
import { amendments, minutes, remarks } from "#server/discussions/schema.ts";
import { draftAnswers } from "#server/drafts/schema.ts";
import { gridEdits } from "#server/grids/schema.ts";
import { hosters } from "#server/hosters/schema.ts";
import { invitations, memberships } from "#server/members/schema.ts";
import { stoppedNotices } from "#server/notifications/schema.ts";
import { reviews } from "#server/reviews/schema.ts";

/** Everything below is whole: an export with pages would not be one. */

/** Without what the keys sign with: it serves nobody else. */
export async function listPasskeysOf(db: Db, personId: string) {
  return db
    .select({ name: passkeys.name, addedAt: passkeys.createdAt, usedAt: passkeys.usedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));
}

export async function listStoppedOf(db: Db, personId: string) {
  return db
    .select({ kind: stoppedNotices.kind, stoppedAt: stoppedNotices.stoppedAt })
    .from(stoppedNotices)
    .where(eq(stoppedNotices.personId, personId))
    .orderBy(asc(stoppedNotices.kind));
}

/** What an address is told of: it confirmed that it wants to be. */
export async function listAlertsTo(db: Db, email: string) {
  const { name, query, language, createdAt, confirmedAt, known } = alerts;
  return db
    .select({ name, query, language, askedAt: createdAt, confirmedAt, toldOf: known })
    .from(alerts)
    .where(and(eq(alerts.email, email), isNotNull(confirmedAt)))
    .orderBy(asc(createdAt), asc(alerts.id));
}

/** What was asked of hosters from an address that confirmed it, until it is erased. */
export async function listBriefsOf(db: Db, email: string) {
  const { reference, name, organization, message, callTimes, query } = briefs;
  const { createdAt, confirmedAt, wasAnswered, erasedAt } = briefs;
  // Written out: in a selection from one table, columns lose the names of theirs.
  const recipients = sql<readonly string[]>`array(
    select hosters.slug from ${briefRecipients} join ${hosters} on hosters.id = hoster_id
    where brief_id = briefs.id order by position)`;
  return db
    .select({
      ...{ reference, name, organization, message, callTimes, query },
      ...{ writtenAt: createdAt, confirmedAt, wasAnswered, recipients },
    })
    .from(briefs)
    .where(and(sql`lower(${briefs.email}) = ${email}`, isNotNull(confirmedAt), isNull(erasedAt)))
    .orderBy(asc(createdAt), asc(reference));
}

export function listMembershipsOf(db: Db, personId: string) {
  const { hosterId, role, createdAt } = memberships;
  return listWithHosters(db, memberships, {
    ...{ hosterId, columns: { role, since: createdAt } },
    ...{ where: eq(memberships.personId, personId), order: [hosters.slug] },
  });
}

export function listClaimsOf(db: Db, personId: string) {
  const { hosterId, intent, method, domain, email, message, createdAt, id } = claims;
  const { decision, decidedAt, reason } = claims;
  const asked = { intent, method, domain, email, message, askedAt: createdAt };
  return listWithHosters(db, claims, {
    ...{ hosterId, columns: { ...asked, decision, decidedAt, reason } },
    ...{ where: eq(claims.personId, personId), order: [createdAt, id] },
  });
}

export function listPublicationsOf(db: Db, personId: string) {
  const { hosterId, number, publishedAt } = revisions;
  return listWithHosters(db, revisions, {
    ...{ hosterId, columns: { revision: number, publishedAt } },
    ...{ where: eq(revisions.authorId, personId), order: [publishedAt, hosters.slug] },
  });
}

export function listWithdrawalsOf(db: Db, personId: string) {
  const { hosterId, number, withdrawnAt, reason } = withdrawals;
  return listWithHosters(db, withdrawals, {
    ...{ hosterId, columns: { revision: number, withdrawnAt, reason } },
    ...{ where: eq(withdrawals.authorId, personId), order: [withdrawnAt, hosters.slug] },
  });
}

export function listInvitationsTo(db: Db, email: string) {
  return listInvitations(db, eq(invitations.email, email), {});
}

/** With the addresses that were written to: the person typed them. */
export function listInvitationsBy(db: Db, personId: string) {
  const { email, cancelledAt } = invitations;
  return listInvitations(db, eq(invitations.invitedBy, personId), { email, cancelledAt });
}

/** The answers being prepared that they gave last. */
export function listDraftAnswersOf(db: Db, personId: string) {
  const { hosterId, criterion, value, evidence, note, answeredAt, gridVersion } = draftAnswers;
  return listWithHosters(db, draftAnswers, {
    ...{ hosterId, columns: { criterion, value, evidence, note, answeredAt } },
    where: eq(draftAnswers.answeredBy, personId),
    order: [hosters.slug, gridVersion, criterion],
  });
}

export function listReviewsOf(db: Db, personId: string) {
  const { hosterId, revision, criterion, kind, note, createdAt, id } = reviews;
  return listWithHosters(db, reviews, {
    ...{ hosterId, columns: { revision, criterion, kind, note, writtenAt: createdAt } },
    ...{ where: eq(reviews.authorId, personId), order: [createdAt, id] },
  });
}

/** What they proposed to change in the grid. */
export async function listAmendmentsOf(db: Db, personId: string) {
  const { version, subject, title, body, edits, forumUrl, createdAt, state } = amendments;
  return db
    .select({ version, subject, title, body, edits, forumUrl, writtenAt: createdAt, state })
    .from(amendments)
    .where(eq(amendments.authorId, personId))
    .orderBy(asc(createdAt), asc(amendments.id));
}

/** What they said of versions, by number, and of amendments, by title. */
export async function listRemarksOf(db: Db, personId: string) {
  const { kind, body, remedy, objection, createdAt } = remarks;
  return db
    .select({
      ...{ version: remarks.version, amendment: amendments.title },
      ...{ kind, body, remedy, objection, writtenAt: createdAt },
    })
    .from(remarks)
    .leftJoin(amendments, eq(amendments.id, remarks.amendmentId))
    .where(eq(remarks.authorId, personId))
    .orderBy(asc(createdAt), asc(remarks.id));
}

/** What they answered to objections, for the group. */
export async function listAnswersBy(db: Db, personId: string) {
  const { answer, answeredAt } = remarks;
  return db
    .select({ answer, answeredAt })
    .from(remarks)
    .where(eq(remarks.answeredBy, personId))
    .orderBy(asc(answeredAt), asc(remarks.id));
}

export async function listMinutesOf(db: Db, personId: string) {
  const { heldOn, title, body, forumUrl, createdAt } = minutes;
  return db
    .select({ heldOn, title, body, forumUrl, writtenAt: createdAt })
    .from(minutes)
    .where(eq(minutes.authorId, personId))
    .orderBy(asc(createdAt), asc(minutes.id));
}

/** What they changed in drafts of the grid. */
export async function listGridEditsOf(db: Db, personId: string) {
  const { gridId, version, number, edit, at } = gridEdits;
  return db
    .select({ version, number, edit, at })
    .from(gridEdits)
    .where(eq(gridEdits.personId, personId))
    .orderBy(asc(gridId), asc(version), asc(number));
}

export function listWritesOf(db: Db, personId: string) {
  const { hosterId, at, action, detail, id } = auditEntries;
  return listWithHosters(db, auditEntries, {
    ...{ hosterId, columns: { at, action, detail } },
    ...{ where: eq(auditEntries.personId, personId), order: [at, id] },
  });
}

function listInvitations(db: Db, where: SQL, more: Wanted["columns"]) {
  const { hosterId, role, createdAt, acceptedAt, id } = invitations;
  return listWithHosters(db, invitations, {
    ...{ hosterId, columns: { role, invitedAt: createdAt, acceptedAt, ...more } },
    ...{ where, order: [createdAt, id] },
  });
}

type Wanted = {
  readonly hosterId: PgColumn;
  readonly columns: Readonly<Record<string, PgColumn>>;
  readonly where: SQL;
  readonly order: readonly PgColumn[];
};

/** Rows that tell of a person, each with the slug of the hoster it is about, if any. */
async function listWithHosters(
  db: Db,
  table: PgTable,
  { hosterId, columns, where, order }: Wanted,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return db
    .select({ hoster: hosters.slug, ...columns })
    .from(table)
    .leftJoin(hosters, eq(hosters.id, hosterId))
    .where(where)
    .orderBy(...order.map((column) => asc(column)));
}
