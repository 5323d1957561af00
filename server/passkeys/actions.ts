import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Person } from "#core/access.ts";
import { openSession } from "#server/accounts/actions.ts";
import { keepTriedAnswers } from "#server/accounts/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { Refusal } from "#server/http/errors.ts";
import {
  countPasskeys,
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

export { passkeyAddress } from "./relying-party.ts";

/** Passkeys someone may have. */
const mostPasskeys = 20;

/** The passkeys of someone as they are shown to them, the oldest first. */
export async function listOwnPasskeys({ db }: Pick<Deps, "db">, person: Person) {
  return (await listPasskeys(db, person.id)).map(({ id, name, createdAt, usedAt }) => ({
    id,
    name,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}

/** What the browser needs to have a device make a passkey for someone. */
export async function offerPasskey(deps: Deps, party: RelyingParty, person: Person) {
  const known = await listPasskeys(deps.db, person.id);
  if (known.length >= mostPasskeys) throw new Refusal("too-many-passkeys");
  const options = await askForPasskey(party, { person, known });
  await keepChallenge(deps, { challenge: options.challenge, personId: person.id });
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
    if ((await countPasskeys(db, personId)) >= mostPasskeys) throw new Refusal("too-many-passkeys");
    const passkey = { ...made, personId, name, transports: [...transports], createdAt: deps.now() };
    if (!(await insertPasskey(db, passkey))) throw new Refusal("known-passkey");
    await noteWrite(deps, db, { personId, action: "add-passkey" });
  });
}

/** What the browser needs to have a device sign someone in, whoever that is. */
export async function offerSignIn(deps: Deps, party: RelyingParty) {
  const options = await askForSignature(party);
  await keepChallenge(deps, { challenge: options.challenge, personId: null });
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
    if (!(await updatePasskeyName(db, { id, personId }, name))) throw new Refusal("not-found");
    await noteWrite(deps, db, { personId, action: "rename-passkey" });
  });
}

/** Throws `Refusal("not-found")` for a passkey that is gone, or of somebody else. */
export function removePasskey(deps: Deps, { person, id }: Own): Promise<void> {
  return deps.db.transaction(async (db) => {
    const personId = person.id;
    if (!(await deletePasskey(db, { id, personId }))) throw new Refusal("not-found");
    await noteWrite(deps, db, { personId, action: "remove-passkey" });
  });
}

async function keepChallenge(
  { db, now }: Deps,
  { challenge, personId }: { challenge: string; personId: string | null },
): Promise<void> {
  const at = now();
  await deleteLateChallenges(db, at);
  await insertChallenge(db, {
    challenge,
    personId,
    expiresAt: new Date(at.getTime() + patience),
  });
}

function taker({ db, now }: Deps, personId: string | null) {
  return (challenge: string) => takeChallenge(db, { challenge, personId, at: now() });
}

/** Whatever is wrong with what a device sent is one refusal; the log has the reason. */
function verify<Value>({ log }: Deps, read: Promise<Value>): Promise<Value> {
  return read.catch((error: unknown) => {
    log.info({ err: error }, "passkey refused");
    throw new Refusal("passkey-refused");
  });
}

/** A device says whose passkey it believes to be; the site alone knows. */
function isOf({ personId }: Passkey, { response }: AuthenticationResponseJSON): boolean {
  if (response.userHandle === undefined) return true;
  return Buffer.from(response.userHandle, "base64url").toString() === personId;
}
