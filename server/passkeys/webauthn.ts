import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Person } from "#core/access.ts";
import type { RelyingParty } from "./relying-party.ts";

/** How long a device has to answer, in milliseconds. */
export const patience = 5 * 60_000;

/** What a device signs must be ours, once: gives whether a challenge is, and uses it up. */
type TakeChallenge = (challenge: string) => Promise<boolean>;

type Stored = { readonly id: string; readonly publicKey: string };

/** What to ask a device for a new passkey of someone, that it can find by itself later. */
export async function askForPasskey(
  { id: rpID }: RelyingParty,
  { person, known }: { person: Person; known: readonly { id: string; transports: string[] }[] },
) {
  const { generateRegistrationOptions } = await load();
  return generateRegistrationOptions({
    rpName: "MATOU",
    rpID,
    userName: person.email,
    userDisplayName: person.name ?? person.email,
    userID: new TextEncoder().encode(person.id),
    timeout: patience,
    excludeCredentials: [...known],
    authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
  });
}

/** What to ask a device to sign in with one of the passkeys it has. */
export async function askForSignature({ id: rpID }: RelyingParty) {
  const { generateAuthenticationOptions } = await load();
  return generateAuthenticationOptions({ rpID, timeout: patience, userVerification: "preferred" });
}

/** The passkey that a device made; rejects when it is not what was asked for. */
export async function readNewPasskey(
  { id, origins }: RelyingParty,
  response: RegistrationResponseJSON,
  take: TakeChallenge,
) {
  const { verifyRegistrationResponse } = await load();
  await refuseCertificates(response);
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: take,
    expectedOrigin: [...origins],
    expectedRPID: id,
    requireUserVerification: false,
  });
  if (registrationInfo === undefined) throw new Error("The device does not prove its passkey");
  const { credential } = registrationInfo;
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
  };
}

/** The counter of the device that signed; rejects when the passkey did not sign what was asked. */
export async function readSignature(
  { id, origins }: RelyingParty,
  { response, passkey }: { response: AuthenticationResponseJSON; passkey: Stored },
  take: TakeChallenge,
): Promise<number> {
  const { verifyAuthenticationResponse } = await load();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: take,
    expectedOrigin: [...origins],
    expectedRPID: id,
    // The counter is compared where it is stored: here two requests at once could both pass.
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
      counter: 0,
    },
    requireUserVerification: false,
  });
  if (!verified) throw new Error("The signature is not of this passkey");
  return authenticationInfo.newCounter;
}

/** Half a second that no start of the site has to wait for. */
function load() {
  return import("@simplewebauthn/server");
}

/** We ask for none, and looking into one could ask another site whether it is revoked. */
async function refuseCertificates({ response }: RegistrationResponseJSON): Promise<void> {
  const { decodeAttestationObject, isoBase64URL } = await import("@simplewebauthn/server/helpers");
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
  if (!["none", "packed"].includes(attestation.get("fmt"))) {
    throw new Error("The device proves what it is, which nobody asked");
  }
}
