import type { Person } from "#core/access.ts";
import { findPersonById, findTried, listSessions } from "#server/accounts/queries.ts";
import {
  listAlertsTo,
  listAmendmentsOf,
  listAnswersBy,
  listBriefsOf,
  listClaimsOf,
  listDraftAnswersOf,
  listGridEditsOf,
  listInvitationsBy,
  listInvitationsTo,
  listMembershipsOf,
  listMinutesOf,
  listPasskeysOf,
  listPublicationsOf,
  listRemarksOf,
  listReviewsOf,
  listStoppedOf,
  listWithdrawalsOf,
  listWritesOf,
} from "#server/account-exports/queries.ts";
import type { Deps } from "#server/deps.ts";
import { findPendingChange } from "#server/sign-ins/queries.ts";

/** Everything the site knows of an account, secrets and the words of others left out. */
export async function exportAccount({ db, now }: Deps, { id, email }: Person) {
  const person = await findPersonById(db, id);
  const sessions = await listSessions(db, id, now(), { most: Number.MAX_SAFE_INTEGER });
  const tried = await findTried(db, id);
  return {
    exportedAt: now(),
    account: person && {
      email: person.email,
      name: person.name,
      language: person.language,
      groupRole: person.groupRole,
      createdAt: person.createdAt,
      nextEmail: (await findPendingChange(db, id, now())) ?? null,
    },
    hosters: await listMembershipsOf(db, id),
    sessions: sessions.map(({ agent, createdAt, seenAt, expiresAt }) => {
      return { agent, createdAt, seenAt, expiresAt };
    }),
    passkeys: await listPasskeysOf(db, id),
    stoppedMails: await listStoppedOf(db, id),
    triedAnswers: tried && { ...tried, fields: [...new URLSearchParams(tried.fields)] },
    invitations: await listInvitationsTo(db, email),
    sentInvitations: await listInvitationsBy(db, id),
    claims: await listClaimsOf(db, id),
    publications: await listPublicationsOf(db, id),
    withdrawals: await listWithdrawalsOf(db, id),
    draftAnswers: await listDraftAnswersOf(db, id),
    reviews: await listReviewsOf(db, id),
    amendments: await listAmendmentsOf(db, id),
    remarks: await listRemarksOf(db, id),
    answersToObjections: await listAnswersBy(db, id),
    minutes: await listMinutesOf(db, id),
    gridEdits: await listGridEditsOf(db, id),
    alerts: await listAlertsTo(db, email),
    briefs: await listBriefsOf(db, email),
    writes: await listWritesOf(db, id),
  };
}
