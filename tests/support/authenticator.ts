import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

/** A device that keeps a passkey, as far as the site can tell (WebAuthn, level 3). */
export type Authenticator = ReturnType<typeof openAuthenticator>;

type Changes = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  readonly userHandle?: string;
};

type Creation = { readonly challenge: string; readonly rp: { readonly id?: string } };
type Request = { readonly challenge: string; readonly rpId?: string };

/** One that says it signed as many times as it did, from the page of an origin. */
export function openAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credential = randomBytes(16);
  const id = credential.toString("base64url");
  let used = 0;

  function clientData(type: string, challenge: string, changes: Changes): Buffer {
    const said = { type, challenge: changes.challenge ?? challenge };
    return Buffer.from(JSON.stringify({ ...said, origin: changes.origin ?? origin }));
  }

  function authenticatorData(rpId: string, counter: number, flags: number): Buffer {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([digest(rpId), head]);
  }

  return {
    id,
    /** What the browser sends once the device made its passkey. */
    create({ challenge, rp }: Creation, changes: Changes = {}) {
      const attested = Buffer.concat([
        authenticatorData(changes.rpId ?? rp.id ?? "", 0, 0b0100_0101),
        Buffer.alloc(16),
        Buffer.from([0, credential.length]),
        credential,
        coseKey(x, y),
      ]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        ...[text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0])],
        ...[text("authData"), bytes(attested)],
      ]);
      return {
        ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
        response: {
          clientDataJSON: clientData("webauthn.create", challenge, changes).toString("base64url"),
          attestationObject: attestation.toString("base64url"),
          transports: ["internal"],
        },
      };
    },
    /** What the browser sends once the device signed. */
    sign({ challenge, rpId = "" }: Request, changes: Changes = {}) {
      used += 1;
      const data = authenticatorData(changes.rpId ?? rpId, changes.counter ?? used, 0b0000_0101);
      const client = clientData("webauthn.get", challenge, changes);
      const signer = createSign("sha256").update(data).update(digest(client));
      return {
        ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: data.toString("base64url"),
          signature: signer.sign(privateKey).toString("base64url"),
          ...(changes.userHandle !== undefined && { userHandle: changes.userHandle }),
        },
      };
    },
  };
}

function digest(data: string | Buffer): Buffer {
  return createHash("sha256").update(data).digest();
}

/** An ES256 key (RFC 9053): kind 2, algorithm -7, curve 1, and its point. */
function coseKey(x: string, y: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x, "base64url")),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, "base64url")),
  ]);
}

/** CBOR (RFC 8949), for what is shorter than 256 bytes. */
function bytes(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, content.length]), content]);
}

function text(content: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + content.length]), Buffer.from(content)]);
}
