import { asc, eq } from "drizzle-orm";
import { passkeys } from "#server/accounts/schema.ts";
import { revisions } from "#server/assessments/schema.ts";
import { auditEntries } from "#server/audit/schema.ts";
import { claims } from "#server/claims/schema.ts";
import type { Db } from "#server/db/client.ts";
import { draftAnswers } from "#server/drafts/schema.ts";
import { hosters } from "#server/hosters/schema.ts";
import { invitations, memberships } from "#server/members/schema.ts";
import { stoppedNotices } from "#server/notifications/schema.ts";
import { reviews } from "#server/reviews/schema.ts";

/** Everything below is whole: an export with pages would not be one. */

export async function listMembershipsOf(db: Db, personId: string) {
  return db
    .select({ hoster: hosters.slug, role: memberships.role, since: memberships.createdAt })
    .from(memberships)
    .innerJoin(hosters, eq(hosters.id, memberships.hosterId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(hosters.slug));
}

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

export async function listClaimsOf(db: Db, personId: string) {
  return db
    .select({
      hoster: hosters.slug,
      intent: claims.intent,
      method: claims.method,
      domain: claims.domain,
      email: claims.email,
      message: claims.message,
      askedAt: claims.createdAt,
      decision: claims.decision,
      decidedAt: claims.decidedAt,
      reason: claims.reason,
    })
    .from(claims)
    .innerJoin(hosters, eq(hosters.id, claims.hosterId))
    .where(eq(claims.personId, personId))
    .orderBy(asc(claims.createdAt), asc(claims.id));
}

export async function listPublicationsOf(db: Db, personId: string) {
  return db
    .select({
      hoster: hosters.slug,
      revision: revisions.number,
      publishedAt: revisions.publishedAt,
    })
    .from(revisions)
    .innerJoin(hosters, eq(hosters.id, revisions.hosterId))
    .where(eq(revisions.authorId, personId))
    .orderBy(asc(revisions.publishedAt), asc(hosters.slug));
}

export async function listInvitationsTo(db: Db, email: string) {
  return db
    .select({
      hoster: hosters.slug,
      role: invitations.role,
      invitedAt: invitations.createdAt,
      acceptedAt: invitations.acceptedAt,
    })
    .from(invitations)
    .innerJoin(hosters, eq(hosters.id, invitations.hosterId))
    .where(eq(invitations.email, email))
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
}

/** The answers being prepared that they gave last. */
export async function listDraftAnswersOf(db: Db, personId: string) {
  return db
    .select({
      hoster: hosters.slug,
      criterion: draftAnswers.criterion,
      value: draftAnswers.value,
      evidence: draftAnswers.evidence,
      note: draftAnswers.note,
      answeredAt: draftAnswers.answeredAt,
    })
    .from(draftAnswers)
    .innerJoin(hosters, eq(hosters.id, draftAnswers.hosterId))
    .where(eq(draftAnswers.answeredBy, personId))
    .orderBy(asc(hosters.slug), asc(draftAnswers.gridVersion), asc(draftAnswers.criterion));
}

export async function listReviewsOf(db: Db, personId: string) {
  return db
    .select({
      hoster: hosters.slug,
      revision: reviews.revision,
      criterion: reviews.criterion,
      kind: reviews.kind,
      note: reviews.note,
      writtenAt: reviews.createdAt,
    })
    .from(reviews)
    .innerJoin(hosters, eq(hosters.id, reviews.hosterId))
    .where(eq(reviews.authorId, personId))
    .orderBy(asc(reviews.createdAt), asc(reviews.id));
}

export async function listWritesOf(db: Db, personId: string) {
  return db
    .select({
      at: auditEntries.at,
      action: auditEntries.action,
      hoster: hosters.slug,
      detail: auditEntries.detail,
    })
    .from(auditEntries)
    .leftJoin(hosters, eq(hosters.id, auditEntries.hosterId))
    .where(eq(auditEntries.personId, personId))
    .orderBy(asc(auditEntries.at), asc(auditEntries.id));
}
