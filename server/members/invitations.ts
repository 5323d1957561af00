import type { Person } from "#core/access.ts";
import { mailboxOf } from "#core/email.ts";
import type { InvitationFault, InvitationForm, InvitationState } from "#core/invitation.ts";
import { invitationState } from "#core/invitation.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import { cancelJobs } from "#server/jobs/queries.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { notifyHoster } from "#server/notifications/actions.ts";
import { newToken } from "#server/token.ts";
import { lockMembers, lockTeam, teamOf } from "./actions.ts";
import { invitationMail, joinedMail } from "./letters.ts";
import {
  cancelInvitation,
  countInvitations,
  deleteOldInvitations,
  findInvitation,
  insertInvitation,
  insertMembership,
  listMembers,
  listPendingInvitations,
  takeInvitation,
  updateRole,
} from "./queries.ts";

/** How long an invitation can be accepted. */
const daysToAccept = 14;

/** Invitations a hoster, or someone, may send in a day, and an address may be sent. */
const most = { byHoster: 20, byPerson: 20, toMailbox: 5 } as const;

type Inviting = {
  readonly slug: string;
  readonly person: Person;
  /** As `readInvitation` gives it without a fault. */
  readonly form: InvitationForm;
};

/** Mails an invitation, and gives why not when it cannot. Throws `Refusal("not-allowed")` for whoever no longer may. */
export async function invite(
  deps: Deps,
  { slug, person, form }: Inviting,
): Promise<InvitationFault | null> {
  const { id: hosterId, name } = await openOwnHoster(deps, slug);
  const now = deps.now();
  const token = newToken();
  const id = deps.newId();
  return deps.db.transaction(async (db) => {
    const mailbox = mailboxOf(form.email);
    await lockTeam(db, hosterId);
    await lockNames(db, [`invitations by ${person.id}`, `invitations to ${mailbox}`]);
    await holdPerson(db, person);
    const fault = await whyNot(db, { hosterId, person, email: form.email, now });
    if (fault !== null) return fault;
    const expiresAt = afterDays(now, daysToAccept);
    await insertInvitation(db, {
      ...{ id, hosterId, ...form, tokenDigest: digestOf(token) },
      ...{ invitedBy: person.id, createdAt: now, expiresAt },
    });
    const mail = invitationMail(deps, {
      form,
      token,
      hoster: name,
      inviter: person.name,
      expiresAt,
    });
    await queueMails(deps, db, [{ ...mail, about: [`invitation ${id}`] }]);
    const detail = { invitation: id, role: form.role };
    await noteWrite(deps, db, { personId: person.id, hosterId, action: "invite-member", detail });
    return null;
  });
}

type Cancelling = { readonly slug: string; readonly person: Person; readonly id: string };

/** Throws `Refusal("not-found")` for an invitation that nobody can accept any more. */
export async function withdrawInvitation(
  deps: Deps,
  { slug, person, id }: Cancelling,
): Promise<void> {
  const { id: hosterId } = await openOwnHoster(deps, slug);
  await deps.db.transaction(async (db) => {
    await lockTeam(db, hosterId);
    await holdPerson(db, person);
    await requireOwner(db, hosterId, person);
    const pending = await listPendingInvitations(db, hosterId, deps.now());
    if (!pending.some((invitation) => invitation.id === id)) throw new Refusal("not-found");
    await cancelInvitation(db, id, deps.now());
    await cancelJobs(db, `invitation ${id}`);
    const detail = { invitation: id };
    await noteWrite(deps, db, {
      personId: person.id,
      hosterId,
      action: "cancel-invitation",
      detail,
    });
  });
}

/** Where an invitation leads, and whether whoever reads it may accept. */
export type OpenedInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>> & {
  readonly state: InvitationState;
};

/** Throws `Refusal("unknown-link")` for a secret that is of none. */
export async function openInvitation(deps: Deps, token: string): Promise<OpenedInvitation> {
  const found = await findInvitation(deps.db, digestOf(token));
  if (found === undefined) throw new Refusal("unknown-link");
  return { ...found, state: invitationState(found.invitation, deps.now()) };
}

/**
 * Lets someone into a team, once. Throws `Refusal("not-allowed")` for another address than the
 * one that was invited, `Refusal("expired-link")` when it is too late.
 */
export async function acceptInvitation(
  deps: Deps,
  { opened, person }: { readonly opened: OpenedInvitation; readonly person: Person },
): Promise<void> {
  const { invitation, hoster } = opened;
  const { hosterId, role, id } = invitation;
  if (invitation.email !== person.email) throw new Refusal("not-allowed");
  const now = deps.now();
  await deps.db.transaction(async (db) => {
    const team = teamOf(await lockMembers(db, hosterId, [person.id]));
    await holdPerson(db, person);
    if (!(await takeInvitation(db, invitation, now))) throw new Refusal("expired-link");
    const own = team.get(person.id);
    const membership = { hosterId, personId: person.id };
    if (own === undefined) {
      // Before they are one of those who are told.
      await notifyHoster(deps, db, {
        hosterId,
        kind: "team",
        compose: (reader, stopUrl) => joinedMail(deps, { reader, stopUrl, hoster, person, role }),
      });
      await insertMembership(db, { ...membership, role, createdAt: now });
    } else if (role === "owner") await updateRole(db, membership, role);
    const detail = { invitation: id, role };
    await noteWrite(deps, db, { personId: person.id, hosterId, action: "join-team", detail });
  });
}

/** Forgets invitations long after they could be accepted: until then their link says what happened. */
export function forgetInvitations({ db, now }: Deps): Promise<void> {
  return deleteOldInvitations(db, afterDays(now(), -daysRemembered));
}

const daysRemembered = 30;

type Asked = {
  readonly hosterId: string;
  readonly person: Person;
  readonly email: string;
  readonly now: Date;
};

async function whyNot(
  db: Db,
  { hosterId, person, email, now }: Asked,
): Promise<InvitationFault | null> {
  const members = await requireOwner(db, hosterId, person);
  if (members.some((member) => member.email === email)) return "already-member";
  const pending = await listPendingInvitations(db, hosterId, now);
  if (pending.some((invitation) => invitation.email === email)) return "already-invited";
  const sender = { hosterId, personId: person.id, mailbox: mailboxOf(email) };
  const sent = await countInvitations(db, sender, afterDays(now, -1));
  const isTooMany =
    sent.byHoster >= most.byHoster ||
    sent.byPerson >= most.byPerson ||
    sent.toMailbox >= most.toMailbox;
  return isTooMany ? "too-many" : null;
}

/** The gate asked before: what it saw may have changed since. */
async function requireOwner(db: Db, hosterId: string, person: Person) {
  const members = await listMembers(db, hosterId);
  if (teamOf(members).get(person.id) !== "owner") throw new Refusal("not-allowed");
  return members;
}
