import type { GroupRole, Person } from "#core/access.ts";
import { changeTeam } from "#core/team.ts";
import type { Team, TeamChange } from "#core/team.ts";
import { lockAddressesOfAccounts } from "#server/accounts/actions.ts";
import { ensurePerson, findPersonByEmail, holdPeople } from "#server/accounts/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import { cancelJobs } from "#server/jobs/queries.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { notifyHoster } from "#server/notifications/actions.ts";
import { handedOverMail, leftMail } from "./letters.ts";
import {
  cancelInvitationsOf,
  deleteMembership,
  listMembers,
  updateGroupRole,
  updateRole,
} from "./queries.ts";
import type { Member } from "./queries.ts";

type Acting = { readonly slug: string; readonly person: Person };

/**
 * Changes who works for a hoster, and how. Throws `Refusal("not-allowed")` for whoever no longer
 * may, `Refusal("not-found")` for someone who is gone, `Refusal("last-owner")` when nobody would
 * be left to own the hoster.
 */
export async function changeMembers(
  deps: Deps,
  { slug, person }: Acting,
  change: TeamChange,
): Promise<void> {
  const hoster = await openOwnHoster(deps, slug);
  const hosterId = hoster.id;
  await deps.db.transaction(async (db) => {
    // Two owners who remove each other at once: the second is no longer one.
    const members = await lockMembers(db, hosterId);
    const team = teamOf(members);
    const changed = changeTeam(team, person.id, change);
    if (!changed.ok) throw new Refusal(changed.refusal);
    const isOwnerless = ![...changed.team.values()].includes("owner");
    await writeTeam(db, { hosterId, team, changed: changed.team });
    const fallen = await dropInvitations(deps, db, { hosterId, team, changed: changed.team });
    const gone = members.filter(({ personId }) => !changed.team.has(personId));
    for (const member of gone) await tellDeparture(deps, db, { hoster, member, fallen });
    if (change.kind === "hand-over") {
      const successor = members.find(({ personId }) => personId === change.member);
      if (successor !== undefined)
        await tellSuccessor(deps, db, { hoster, person, successor, fallen });
    }
    const { kind, ...detail } = change;
    await noteWrite(deps, db, {
      personId: person.id,
      hosterId,
      action: auditNames[kind],
      detail: kind === "leave" ? { isOwnerless } : detail,
    });
  });
}

/**
 * Keeps whoever else changes the team of a hoster waiting until the end of the transaction. It
 * comes before the other names: see `lockNames`.
 */
export function lockTeam(db: Db, hosterId: string): Promise<void> {
  return lockNames(db, [`team ${hosterId}`]);
}

/** Locks a team, and has its members and `others` keep their accounts; gives the members. */
export async function lockMembers(
  db: Db,
  hosterId: string,
  others: readonly string[] = [],
): Promise<readonly Member[]> {
  await lockTeam(db, hosterId);
  const ids = (await listMembers(db, hosterId)).map(({ personId }) => personId);
  await holdPeople(db, [...ids, ...others]);
  // Without whoever deleted their account meanwhile.
  return listMembers(db, hosterId);
}

export function teamOf(members: readonly { personId: string; role: "editor" | "owner" }[]): Team {
  return new Map(members.map(({ personId, role }) => [personId, role]));
}

export type Granted = {
  readonly isNew: boolean;
  readonly from: GroupRole | null;
  readonly to: GroupRole | null;
};

/** Makes someone a member or an administrator of the working group, or neither, creating the account where there is none. */
export function grantGroupRole(
  deps: Deps,
  { email, groupRole }: { readonly email: string; readonly groupRole: GroupRole | null },
): Promise<Granted> {
  return deps.db.transaction(async (db) => {
    await lockAddressesOfAccounts(db, [email]);
    const known = await findPersonByEmail(db, email);
    if (known === undefined && groupRole === null) return { isNew: false, from: null, to: null };
    const made = { id: deps.newId(), email, language: "fr", createdAt: deps.now() } as const;
    const { id, isNew } = await ensurePerson(db, made);
    await holdPeople(db, [id]);
    const from = known?.groupRole ?? null;
    if (from === groupRole) return { isNew, from, to: groupRole };
    await updateGroupRole(db, id, groupRole);
    const detail = { who: id, from, to: groupRole };
    await noteWrite(deps, db, { personId: null, action: "grant-group-role", detail });
    return { isNew, from, to: groupRole };
  });
}

const auditNames = {
  role: "change-role",
  remove: "remove-member",
  "hand-over": "hand-over-hoster",
  leave: "leave-team",
} as const satisfies Record<TeamChange["kind"], string>;

type Written = { readonly hosterId: string; readonly team: Team; readonly changed: Team };

async function writeTeam(db: Db, { hosterId, team, changed }: Written): Promise<void> {
  for (const [personId, before] of team) {
    const after = changed.get(personId);
    if (after === undefined) await deleteMembership(db, { hosterId, personId });
    else if (after !== before) await updateRole(db, { hosterId, personId }, after);
  }
}

type Told = {
  readonly hoster: { readonly id: string; readonly slug: string; readonly name: string };
  /** How many invitations fell with it. */
  readonly fallen: number;
};

/** To those who stay: whoever left is no longer one of them. */
function tellDeparture(
  deps: Deps,
  db: Db,
  { hoster, member: person, fallen }: Told & { readonly member: Member },
): Promise<void> {
  return notifyHoster(deps, db, {
    hosterId: hoster.id,
    kind: "team",
    compose: (reader, stopUrl) => leftMail(deps, { reader, stopUrl, hoster, person, fallen }),
  });
}

/** To whoever a hoster is handed over to, even without mails about the team: it is theirs now. */
function tellSuccessor(
  deps: Deps,
  db: Db,
  {
    hoster,
    person,
    successor,
    fallen,
  }: Told & Pick<Acting, "person"> & { readonly successor: Member },
): Promise<void> {
  return queueMails(deps, db, [
    handedOverMail(deps, { reader: successor, hoster, person, fallen }),
  ]);
}

/**
 * Whoever no longer owns a hoster, by anyone's choice, brings nobody into its team either: what
 * they sent and nobody accepted falls. Handing it on would have the next owner answer for people
 * they never chose; inviting again takes them a minute. Gives how many fell.
 */
async function dropInvitations(
  deps: Deps,
  db: Db,
  { hosterId, team, changed }: Written,
): Promise<number> {
  const fallen: string[] = [];
  for (const [personId, before] of team) {
    const after = changed.get(personId);
    if (after === before || after === "owner") continue;
    fallen.push(...(await cancelInvitationsOf(db, { hosterId, personId }, deps.now())));
  }
  for (const id of fallen) await cancelJobs(db, `invitation ${id}`);
  return fallen.length;
}
