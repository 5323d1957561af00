import type { Person } from "#core/access.ts";
import type { Language } from "#core/vocabulary.ts";
import {
  clearClaimsOf,
  deleteEndedSessions,
  deleteInvitationsTo,
  deleteOldTriedAnswers,
  deleteOtherSessions,
  deletePerson,
  deleteSessionOf,
  deleteTriedAnswers,
  ensurePerson,
  keepTriedAnswers,
  lockPerson,
  updatePerson,
} from "#server/accounts/queries.ts";
import { openSession } from "#server/accounts/session.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { deleteLinksTo } from "#server/sign-ins/queries.ts";

export { endSession, findOwnSession, giveSession, openSession } from "#server/accounts/session.ts";

type Entry = {
  /** In lower case, just proved to be theirs. */
  readonly email: string;
  readonly language: Language;
  /** Fields of the questionnaire, as a query string. */
  readonly answers: string | null;
  readonly agent: string;
};

/** Opens a session for whoever reads an address, making the account the first time; gives its secret. */
export async function enterAccount(
  deps: Deps,
  db: Db,
  { email, language, answers, agent }: Entry,
): Promise<string> {
  const now = deps.now();
  const made = { id: deps.newId(), email, language, createdAt: now };
  const { id: personId, isNew } = await ensurePerson(db, made);
  if (isNew) await noteWrite(deps, db, { personId, action: "create-account" });
  if (answers !== null) await keepTriedAnswers(db, { personId, fields: answers, keptAt: now });
  await noteWrite(deps, db, { personId, action: "open-session", detail: { with: "link" } });
  return openSession(deps, db, { personId, agent });
}

/** Keeps what someone signed in answered at the questionnaire anyone can try. */
export function keepAnswers(deps: Deps, person: Person, fields: string): Promise<void> {
  return deps.db.transaction(async (db) => {
    await keepTriedAnswers(db, { personId: person.id, fields, keptAt: deps.now() });
    await noteWrite(deps, db, { personId: person.id, action: "keep-tried-answers" });
  });
}

export function forgetAnswers(deps: Deps, person: Person): Promise<void> {
  return deps.db.transaction(async (db) => {
    await deleteTriedAnswers(db, person.id);
    await noteWrite(deps, db, { personId: person.id, action: "forget-tried-answers" });
  });
}

/** Null for someone who signs nothing. */
export function renamePerson(deps: Deps, person: Person, name: string | null): Promise<void> {
  return deps.db.transaction(async (db) => {
    await updatePerson(db, person.id, { name });
    await noteWrite(deps, db, { personId: person.id, action: "rename-account" });
  });
}

/** The language mails come in. */
export function chooseLanguage(deps: Deps, person: Person, language: Language): Promise<void> {
  const { id: personId } = person;
  return deps.db.transaction(async (db) => {
    await updatePerson(db, personId, { language });
    await noteWrite(deps, db, { personId, action: "choose-language", detail: { language } });
  });
}

/** Gives an account the address that both mailboxes agreed on. */
export async function moveAccount(
  deps: Deps,
  db: Db,
  { personId, newEmail }: { readonly personId: string; readonly newEmail: string },
): Promise<void> {
  await updatePerson(db, personId, { email: newEmail });
  await noteWrite(deps, db, { personId, action: "change-address" });
}

/** Signs someone out somewhere; gives whether they were signed in there. */
export function revokeSession(deps: Deps, person: Person, id: string): Promise<boolean> {
  return deps.db.transaction(async (db) => {
    const isEnded = await deleteSessionOf(db, { id, personId: person.id });
    if (isEnded) await noteWrite(deps, db, { personId: person.id, action: "end-session" });
    return isEnded;
  });
}

/** Signs someone out everywhere but where they are. */
export function revokeOtherSessions(deps: Deps, person: Person, id: string): Promise<void> {
  return deps.db.transaction(async (db) => {
    await deleteOtherSessions(db, { id, personId: person.id });
    await noteWrite(deps, db, { personId: person.id, action: "end-other-sessions" });
  });
}

/** Deletes an account. What was published stays; who did what is no longer told. */
export function deleteAccount(deps: Deps, person: Person): Promise<void> {
  return deps.db.transaction(async (db) => {
    // Whoever confirms a change of address meanwhile finds nobody.
    if ((await lockPerson(db, person.id)) === undefined) return;
    await noteWrite(deps, db, { personId: person.id, action: "delete-account" });
    await deleteLinksTo(db, person.email);
    await deleteInvitationsTo(db, person.email);
    await clearClaimsOf(db, person.id);
    await deletePerson(db, person.id);
  });
}

/** How long what was tried before signing in waits to be used. */
const daysTriedAnswersAreKept = 30;

export async function forgetEnded({ db, now }: Deps): Promise<void> {
  await deleteEndedSessions(db, now());
  await deleteOldTriedAnswers(db, afterDays(now(), -daysTriedAnswersAreKept));
}
