import { errors } from "undici";
import { errorCode } from "#server/db/error-code.ts";
import { StrangeEncoding } from "#server/outgoing/body.ts";
import { certificateFaultOf } from "#server/outgoing/certificate.ts";
import type { OutgoingFault } from "#core/outgoing-fault.ts";
import type { Got } from "#server/outgoing/client.ts";
import { TooLarge } from "#server/outgoing/too-large.ts";

/** What an error of an exchange means; one that is not of the network is a bug and is thrown again. */
export function faultOf(error: unknown): Exclude<Got, { ok: true }> {
  const code = errorCode(error);
  const certificateFault = certificateFaultOf(code);
  if (certificateFault !== null) {
    return { ok: false, problems: ["bad-certificate"], certificateFault };
  }
  const fault = faultNamed(error, code);
  if (fault === null) throw error;
  return { ok: false, problems: [fault] };
}

function faultNamed(error: unknown, code: string): OutgoingFault | null {
  if (error instanceof DOMException && error.name === "TimeoutError") return "too-slow";
  if (error instanceof TooLarge) return "too-large";
  if (error instanceof StrangeEncoding || error instanceof errors.HTTPParserError) {
    return "malformed-answer";
  }
  if (error instanceof AggregateError) return faultOfAll(error.errors);
  if (ours.has(code)) return "our-side";
  return faults.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** Every address of a name failed: ours only when none of them ever left. */
function faultOfAll(errors: readonly unknown[]): OutgoingFault {
  return errors.every((error) => ours.has(errorCode(error))) ? "our-side" : "no-connection";
}

/** No network, no route (who lacks it is not told), refused by our own firewall, or too much is open. */
const ours: ReadonlySet<string> = new Set([
  ...["ENETUNREACH", "ENETDOWN", "EHOSTUNREACH", "EHOSTDOWN", "EADDRNOTAVAIL", "EACCES", "EPERM"],
  ...["EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"],
]);

const faults: readonly (readonly [RegExp, OutgoingFault])[] = [
  [/^(UND_ERR_HEADERS_OVERFLOW|ERR_BUFFER_TOO_LARGE)$/u, "too-large"],
  [/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/u, "too-slow"],
  [/^(Z_|ERR_BROTLI|ERR__ERROR_|ERR_ZLIB|UND_ERR_RES_)/u, "malformed-answer"],
  [
    /^(UND_ERR_SOCKET|ECONN|ETIMEDOUT|EPIPE|EPROTO|ERR_SSL_|ERR_TLS_|ERR_STREAM_)/u,
    "no-connection",
  ],
];
