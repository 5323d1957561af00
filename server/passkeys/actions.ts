import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Person } from "#core/access.ts";
import { holdPerson, openSession } from "#server/accounts/actions.ts";
import { holdPeople, keepTriedAnswers } from "#server/accounts/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { Refusal } from "#server/http/errors.ts";
import { limitSender } from "#server/http/sender.ts";
import {
  countPasskeys,
  countUnanswered,
  deleteLateChallenges,
  deletePasskey,
  findPasskey,
  insertChallenge,
  insertPasskey,
  listPasskeys,
  noteUse,
  takeChallenge,
  updatePasskeyName,
} from "./queries.ts";
import type { Passkey } from "./queries.ts";
import type { RelyingParty } from "./relying-party.ts";
import {
  askForPasskey,
  askForSignature,
  patience,
  readNewPasskey,
  readSignature,
} from "./webauthn.ts";

export { isLocalSite } from "./relying-party.ts";

/** Passkeys someone may have. */
const mostPasskeys = 20;

/** Challenges a network may leave unanswered in a day: people change their minds, and share networks. */
const mostUnanswered = 100;

/** The passkeys of someone as they are shown to them, the oldest first. */
export async function listOwnPasskeys({ db }: Pick<Deps, "db">, person: Person) {
  return (await listPasskeys(db, person.id)).map(({ id, name, createdAt, usedAt }) => ({
    id,
    name,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}

type Sent = {
  /** Of the network that asks: see `senderDigest`. */
  readonly senderDigest: string;
};

/**
 * What the browser needs to have a device make a passkey for someone. Throws
 * `Refusal("too-many-requests")` for a network that asked too often and had nothing signed.
 */
export async function offerPasskey(
  deps: Deps,
  party: RelyingParty,
  { person, senderDigest }: Sent & { readonly person: Person },
) {
  const known = await listPasskeys(deps.db, person.id);
  if (known.length >= mostPasskeys) throw new Refusal("too-many-passkeys");
  const options = await askForPasskey(party, { person, known });
  await keepChallenge(deps, {
    challenge: options.challenge,
    personId: person.id,
    senderDigest,
  });
  return options;
}

type NewPasskey = {
  readonly person: Person;
  /** As `readPasskeyName` gives it. */
  readonly name: string;
  readonly transports: readonly string[];
  readonly response: RegistrationResponseJSON;
};

/** Adds the passkey that a device made, once, for whoever asked for it. */
export async function addPasskey(
  deps: Deps,
  party: RelyingParty,
  { person, name, transports, response }: NewPasskey,
): Promise<void> {
  const personId = person.id;
  const made = await verify(deps, readNewPasskey(party, response, taker(deps, personId)));
  await deps.db.transaction(async (db) => {
    await lockNames(db, [`passkeys ${personId}`]);
    await holdPerson(db, person);
    if ((await countPasskeys(db, personId)) >= mostPasskeys) throw new Refusal("too-many-passkeys");
    const passkey = { ...made, personId, name, transports: [...transports], createdAt: deps.now() };
    if (!(await insertPasskey(db, passkey))) throw new Refusal("known-passkey");
    await noteWrite(deps, db, { personId, action: "add-passkey" });
  });
}

/** What the browser needs to have a device sign someone in, whoever that is; throws as `offerPasskey` does. */
export async function offerSignIn(deps: Deps, party: RelyingParty, { senderDigest }: Sent) {
  const options = await askForSignature(party);
  await keepChallenge(deps, { challenge: options.challenge, personId: null, senderDigest });
  return options;
}

type SignIn = {
  readonly response: AuthenticationResponseJSON;
  /** Fields of the questionnaire, as a query string. */
  readonly answers: string | null;
  readonly agent: string;
};

/** Opens a session for whoever holds the passkey that signed, and gives its secret. */
export async function signInWithPasskey(
  deps: Deps,
  party: RelyingParty,
  { response, answers, agent }: SignIn,
): Promise<string> {
  const passkey = await findPasskey(deps.db, response.id);
  if (passkey === undefined) throw new Refusal("unknown-passkey");
  if (!isOf(passkey, response)) throw new Refusal("passkey-refused");
  const { personId, id } = passkey;
  const counter = await verify(
    deps,
    readSignature(party, { response, passkey }, taker(deps, null)),
  );
  const token = await deps.db.transaction(async (db) => {
    const usedAt = deps.now();
    // An account that was deleted meanwhile took the passkey with it.
    if (!(await holdPeople(db, [personId])).has(personId)) throw new Refusal("unknown-passkey");
    if (!(await noteUse(db, id, { counter, usedAt }))) {
      await noteWrite(deps, db, { personId, action: "refuse-passkey", detail: { counter } });
      return null;
    }
    if (answers !== null) await keepTriedAnswers(db, { personId, fields: answers, keptAt: usedAt });
    await noteWrite(deps, db, { personId, action: "open-session", detail: { with: "passkey" } });
    return openSession(deps, db, { personId, agent });
  });
  if (token === null) throw new Refusal("copied-passkey");
  return token;
}

type Own = { readonly person: Person; readonly id: string };

/** Throws `Refusal("not-found")` for a passkey that is gone, or of somebody else. */
export function renamePasskey(deps: Deps, { person, id }: Own, name: string): Promise<void> {
  return deps.db.transaction(async (db) => {
    const personId = person.id;
    await holdPerson(db, person);
    if (!(await updatePasskeyName(db, { id, personId }, name))) throw new Refusal("not-found");
    await noteWrite(deps, db, { personId, action: "rename-passkey" });
  });
}

/** Throws `Refusal("not-found")` for a passkey that is gone, or of somebody else. */
export function removePasskey(deps: Deps, { person, id }: Own): Promise<void> {
  return deps.db.transaction(async (db) => {
    const personId = person.id;
    await holdPerson(db, person);
    if (!(await deletePasskey(db, { id, personId }))) throw new Refusal("not-found");
    await noteWrite(deps, db, { personId, action: "remove-passkey" });
  });
}

/** Forgets the challenges that no limit counts any more, so many at a time that nobody waits for it. */
export async function forgetChallenges({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const before = afterDays(now(), -1);
  let forgotten = mostForgotten;
  while (forgotten === mostForgotten) {
    forgotten = await deleteLateChallenges(db, { before, most: mostForgotten });
  }
}

const mostForgotten = 5_000;

type Challenge = Sent & { readonly challenge: string; readonly personId: string | null };

/** Anyone may ask for one: what a network leaves behind is counted, and each costs a row for a day. */
async function keepChallenge({ db: all, now }: Deps, asked: Challenge): Promise<void> {
  const at = now();
  await all.transaction(async (db) => {
    const { senderDigest } = asked;
    await lockNames(db, [`passkey challenges ${senderDigest}`]);
    const unanswered = await countUnanswered(db, senderDigest, afterDays(at, -1));
    limitSender(unanswered, { most: mostUnanswered, now: at });
    await insertChallenge(db, { ...asked, expiresAt: new Date(at.getTime() + patience) });
  });
}

/** The database, or the way to it: nothing a device sent is at fault. */
class LookUpFailure extends Error {}

function taker({ db, now }: Deps, personId: string | null) {
  return (challenge: string) =>
    takeChallenge(db, { challenge, personId, at: now() }).catch((cause: unknown) => {
      throw new LookUpFailure("The challenge could not be looked up", { cause });
    });
}

/** Whatever is wrong with what a device sent is one refusal; the log has the reason. */
function verify<Value>({ log }: Deps, read: Promise<Value>): Promise<Value> {
  return read.catch((error: unknown) => {
    if (error instanceof LookUpFailure) throw error;
    log.info({ err: error }, "passkey refused");
    throw new Refusal("passkey-refused");
  });
}

/** A device says whose passkey it believes to be; the site alone knows. */
function isOf({ personId }: Passkey, { response }: AuthenticationResponseJSON): boolean {
  if (response.userHandle === undefined) return true;
  return Buffer.from(response.userHandle, "base64url").toString() === personId;
}
