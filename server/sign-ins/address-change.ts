import type { Person } from "#core/access.ts";
import type { Language } from "#core/vocabulary.ts";
import {
  aboutAccount,
  holdPerson,
  lockAddressesOfAccounts,
  moveAccount,
} from "#server/accounts/actions.ts";
import { findPersonByEmail, findPersonById, lockPerson } from "#server/accounts/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { leaveAddressMail, takeAddressMail } from "#server/sign-ins/letters.ts";
import { limitLinks, stateOf } from "#server/sign-ins/links.ts";
import {
  endPendingChanges,
  findLink,
  findTwin,
  insertLinks,
  useLink,
} from "#server/sign-ins/queries.ts";
import type { AccountLink } from "#server/sign-ins/queries.ts";
import { newToken } from "#server/token.ts";

/** How long both mailboxes have to confirm, in milliseconds. */
const changeLifetime = 24 * 3_600_000;

const purposes = ["leave-address", "take-address"] as const;

type AskedChange = {
  readonly person: Person;
  /** In lower case. */
  readonly newEmail: string;
  readonly language: Language;
  readonly senderDigest: string;
};

/**
 * Asks both mailboxes whether an account moves from one to the other; a former change that waits
 * is given up. Whether the new address is known is not looked at.
 * Throws `Refusal("too-many-requests")` for a sender who asked too often.
 */
export async function askForAddressChange(deps: Deps, asked: AskedChange): Promise<void> {
  const { person, newEmail, language, senderDigest } = asked;
  const createdAt = deps.now();
  const leave = { token: newToken(), email: person.email };
  const take = { token: newToken(), email: newEmail };
  const common = { language, personId: person.id, newEmail, senderDigest, createdAt };
  const expiresAt = new Date(createdAt.getTime() + changeLifetime);
  await deps.db.transaction(async (db) => {
    const to = { senderDigest, email: newEmail, purpose: "take-address" } as const;
    const mailedAt = await limitLinks(db, { ...to, at: createdAt });
    await holdPerson(db, person);
    await endPendingChanges(db, person.id, createdAt);
    await insertLinks(db, [
      { ...common, ...stored(leave), purpose: "leave-address", mailedAt: createdAt, expiresAt },
      { ...common, ...stored(take), purpose: "take-address", mailedAt, expiresAt },
    ]);
    await queueMails(deps, db, [
      leaveAddressMail(deps, { ...leave, language, newEmail }),
      ...(mailedAt === null
        ? []
        : [{ ...takeAddressMail(deps, { ...take, language }), about: [aboutAccount(person.id)] }]),
    ]);
  });
}

/** How far a change of address is, for whoever holds one of its links. */
export type ChangeState = "open" | "waiting" | "done" | "taken" | "stopped";

export type AddressLink = {
  readonly purpose: (typeof purposes)[number];
  readonly state: ChangeState;
  readonly newEmail: string;
};

/** The change a secret is for, without using it; undefined for none. */
export async function findAddressChange(
  { db, now }: Deps,
  token: string,
): Promise<AddressLink | undefined> {
  const link = await findLink(db, digestOf(token), purposes);
  if (link === undefined) return undefined;
  const purpose = purposes.find((candidate) => candidate === link.purpose) ?? "leave-address";
  return { purpose, state: await changeState(db, link, now()), newEmail: link.newEmail ?? "" };
}

/**
 * Confirms a change from one mailbox; it is made once both have. That the new address has an
 * account already stops it, and is told to that mailbox alone. A link that serves no more, or
 * never did, changes nothing.
 */
export async function confirmAddress(deps: Deps, token: string): Promise<void> {
  const tokenDigest = digestOf(token);
  const at = deps.now();
  await deps.db.transaction(async (db) => {
    const link = await findLink(db, tokenDigest, purposes);
    // Nobody opens an account there between the look whether there is one and the move.
    await lockAddressesOfAccounts(db, link?.newEmail == null ? [] : [link.newEmail]);
    // Whoever confirms from the other mailbox at the same time waits, and sees it was done here.
    const person = link?.personId == null ? undefined : await lockPerson(db, link.personId);
    if (link === undefined || person === undefined) return;
    const used = await useLink(db, { tokenDigest, purpose: link.purpose, at });
    if (used === undefined) return;
    const newEmail = link.newEmail ?? "";
    const hasBoth = (await findTwin(db, link))?.usedAt != null;
    // Before the new mailbox confirms, nobody learns that it has an account.
    if (!hasBoth && link.purpose === "leave-address") return;
    const isTaken = (await findPersonByEmail(db, newEmail)) !== undefined;
    if (isTaken) await endPendingChanges(db, person.id, at);
    else if (hasBoth) await moveAccount(deps, db, { personId: person.id, newEmail });
  });
}

async function changeState(db: Db, link: AccountLink, at: Date): Promise<ChangeState> {
  const state = stateOf(link, at);
  if (state === "open") return "open";
  if (state === "expired") return "stopped";
  const person = link.personId === null ? undefined : await findPersonById(db, link.personId);
  if (person?.email === link.newEmail) return "done";
  const twin = await findTwin(db, link);
  if (twin !== undefined && stateOf(twin, at) === "open") return "waiting";
  const isTaken = (await findPersonByEmail(db, link.newEmail ?? "")) !== undefined;
  return isTaken && link.purpose === "take-address" ? "taken" : "stopped";
}

function stored({ token, email }: { readonly token: string; readonly email: string }) {
  return { tokenDigest: digestOf(token), email };
}
