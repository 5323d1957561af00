import type { TLSSocket } from "node:tls";
import type { Certificate, CertificateFault } from "#server/outgoing/client.ts";

/** What the other side showed; null when it showed nothing that says until when. */
export function readCertificate(socket: TLSSocket): Certificate | null {
  const { valid_to: validTo, issuer } = socket.getPeerCertificate();
  const end = new Date(validTo);
  if (Number.isNaN(end.getTime())) return null;
  return { validTo: end.toISOString(), issuer: textOf(issuer.O) ?? textOf(issuer.CN) ?? "" };
}

/** A part of a name, which may be there several times. */
function textOf(part: string | readonly string[] | undefined): string | null {
  if (part === undefined) return null;
  return typeof part === "string" ? part : part.join(", ");
}

/** What an error says is wrong with a certificate; null when it speaks of something else. */
export function certificateFaultOf(code: string): CertificateFault | null {
  const known = faults.get(code);
  if (known !== undefined) return known;
  return untrusted.test(code) ? "untrusted" : null;
}

const faults: ReadonlyMap<string, CertificateFault> = new Map([
  ["CERT_HAS_EXPIRED", "expired"],
  ["CERT_NOT_YET_VALID", "not-yet-valid"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "wrong-name"],
  ["HOSTNAME_MISMATCH", "wrong-name"],
]);

/** The other verdicts of OpenSSL on a chain, as Node names them (`X509_V_ERR_…`). */
const untrusted =
  /^(CERT_|SELF_SIGNED_CERT_IN_CHAIN$|DEPTH_ZERO_SELF_SIGNED_CERT$|UNABLE_TO_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$|EE_KEY_TOO_SMALL$|CA_KEY_TOO_SMALL$|CA_MD_TOO_WEAK$|EE_MD_TOO_WEAK$|ERROR_IN_CERT_NOT_|CRL_)/u;
