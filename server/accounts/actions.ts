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
  holdPeople,
  keepTriedAnswers,
  lockPerson,
  updatePerson,
} from "#server/accounts/queries.ts";
import { openSession } from "#server/accounts/session.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { Refusal } from "#server/http/errors.ts";
import { cancelJobs, cancelMailsTo } from "#server/jobs/queries.ts";
import { cancelInvitationsBy } from "#server/members/queries.ts";
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

/**
 * Makes whoever opens, moves or closes the account of one of these addresses wait until the end of
 * the transaction. It comes before the rows of people: see `lockNames`.
 */
export function lockAddressesOfAccounts(db: Db, emails: readonly string[]): Promise<void> {
  return lockNames(
    db,
    emails.map((email) => `account of ${email}`),
  );
}

/**
 * Has someone keep their account until the end of the transaction: everything done in their name
 * begins so, before it changes any row. Throws `Refusal("not-signed-in")` when it was deleted since
 * they asked.
 */
export async function holdPerson(db: Db, { id }: Pick<Person, "id">): Promise<void> {
  if (!(await holdPeople(db, [id])).has(id)) throw new Refusal("not-signed-in");
}

/** Opens a session for whoever reads an address, which is locked, making the account the first time; gives its secret. */
export async function enterAccount(
  deps: Deps,
  db: Db,
  { email, language, answers, agent }: Entry,
): Promise<string> {
  const now = deps.now();
  const made = { id: deps.newId(), email, language, createdAt: now };
  const { id: personId, isNew } = await ensurePerson(db, made);
  await holdPeople(db, [personId]);
  if (isNew) await noteWrite(deps, db, { personId, action: "create-account" });
  if (answers !== null) await keepTriedAnswers(db, { personId, fields: answers, keptAt: now });
  await noteWrite(deps, db, { personId, action: "open-session", detail: { with: "link" } });
  return openSession(deps, db, { personId, agent });
}

/** Keeps what someone signed in answered at the questionnaire anyone can try. */
export function keepAnswers(deps: Deps, person: Person, fields: string): Promise<void> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, person);
    await keepTriedAnswers(db, { personId: person.id, fields, keptAt: deps.now() });
    await noteWrite(deps, db, { personId: person.id, action: "keep-tried-answers" });
  });
}

export function forgetAnswers(deps: Deps, person: Person): Promise<void> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, person);
    await deleteTriedAnswers(db, person.id);
    await noteWrite(deps, db, { personId: person.id, action: "forget-tried-answers" });
  });
}

/** Null for someone who signs nothing. */
export function renamePerson(deps: Deps, person: Person, name: string | null): Promise<void> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, person);
    await updatePerson(db, person.id, { name });
    await noteWrite(deps, db, { personId: person.id, action: "rename-account" });
  });
}

/** The language mails come in. */
export function chooseLanguage(deps: Deps, person: Person, language: Language): Promise<void> {
  const { id: personId } = person;
  return deps.db.transaction(async (db) => {
    await holdPerson(db, person);
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
    await holdPerson(db, person);
    const isEnded = await deleteSessionOf(db, { id, personId: person.id });
    if (isEnded) await noteWrite(deps, db, { personId: person.id, action: "end-session" });
    return isEnded;
  });
}

/** Signs someone out everywhere but where they are. */
export function revokeOtherSessions(deps: Deps, person: Person, id: string): Promise<void> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, person);
    await deleteOtherSessions(db, { id, personId: person.id });
    await noteWrite(deps, db, { personId: person.id, action: "end-other-sessions" });
  });
}

/**
 * Deletes an account, and the mails to it that did not leave yet. What was published stays; who did
 * what is no longer told. Throws `Refusal("stale-edit")` when its address changed meanwhile.
 */
export function deleteAccount(deps: Deps, { id, email }: Person): Promise<void> {
  return deps.db.transaction(async (db) => {
    // Two people who invited each other would each wait for the invitation of the other.
    await lockNames(db, ["deletion of accounts", `account of ${email}`]);
    // Whoever confirms a change of address meanwhile finds nobody.
    const person = await lockPerson(db, id);
    if (person === undefined) return;
    if (person.email !== email) throw new Refusal("stale-edit");
    await noteWrite(deps, db, { personId: id, action: "delete-account" });
    const fallen = [
      ...(await cancelInvitationsBy(db, id, deps.now())),
      ...(await deleteInvitationsTo(db, email)),
    ];
    for (const invitation of fallen) await cancelJobs(db, `invitation ${invitation}`);
    await cancelMailsTo(db, email);
    await cancelJobs(db, aboutAccount(id));
    await deleteLinksTo(db, email);
    await clearClaimsOf(db, id);
    await deletePerson(db, id);
  });
}

/** What mails to another address than that of the account are about: see `cancelJobs`. */
export function aboutAccount(id: string): string {
  return `account ${id}`;
}

/** How long what was tried before signing in waits to be used. */
const daysTriedAnswersAreKept = 30;

export async function forgetEnded({ db, now }: Deps): Promise<void> {
  await deleteEndedSessions(db, now());
  await deleteOldTriedAnswers(db, afterDays(now(), -daysTriedAnswersAreKept));
}
