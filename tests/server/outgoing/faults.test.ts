import { errors } from "undici";
import { expect, test } from "vitest";
import { faultOf } from "#server/outgoing/faults.ts";

const coded = (code: string) => Object.assign(new Error(code), { code });
const together = (...codes: readonly string[]) => new AggregateError(codes.map(coded));

test.each([
  [coded("ENETUNREACH"), "our-side"],
  [coded("ENETDOWN"), "our-side"],
  [coded("EADDRNOTAVAIL"), "our-side"],
  [coded("EACCES"), "our-side"],
  [coded("EMFILE"), "our-side"],
  [coded("ENFILE"), "our-side"],
  [coded("ENOBUFS"), "our-side"],
  [together("ENETUNREACH", "ENETUNREACH"), "our-side"],
  [together("ENETUNREACH", "ECONNREFUSED"), "no-connection"],
  [together("ETIMEDOUT", "EHOSTUNREACH"), "no-connection"],
  [coded("ECONNREFUSED"), "no-connection"],
  [coded("ECONNRESET"), "no-connection"],
  [coded("EHOSTUNREACH"), "our-side"],
  [coded("ETIMEDOUT"), "no-connection"],
  [coded("EPIPE"), "no-connection"],
  [coded("EPROTO"), "no-connection"],
  [coded("ERR_SSL_WRONG_VERSION_NUMBER"), "no-connection"],
  [new errors.SocketError("other side closed"), "no-connection"],
  [new errors.ConnectTimeoutError(), "too-slow"],
  [new DOMException("", "TimeoutError"), "too-slow"],
  [new errors.HeadersOverflowError(), "too-large"],
  [new errors.HTTPParserError(), "malformed-answer"],
  [new errors.ResponseContentLengthMismatchError(), "malformed-answer"],
  [coded("Z_DATA_ERROR"), "malformed-answer"],
])("%s means %s", (error, fault) => {
  expect(faultOf(error)).toEqual({ ok: false, problems: [fault] });
});

test.each([
  ["CERT_HAS_EXPIRED", "expired"],
  ["CERT_NOT_YET_VALID", "not-yet-valid"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "wrong-name"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "untrusted"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "untrusted"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "untrusted"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "untrusted"],
  ["CERT_REVOKED", "untrusted"],
  ["CERT_SIGNATURE_FAILURE", "untrusted"],
  ["INVALID_CA", "untrusted"],
])("%s is a certificate that is %s", (code, certificateFault) => {
  expect(faultOf(coded(code))).toEqual({
    ...{ ok: false, problems: ["bad-certificate"] },
    certificateFault,
  });
});

test.each([
  new TypeError("not a function"),
  new RangeError("a bug"),
  coded("ERR_ASSERTION"),
  "text",
])("%s is a bug, and is thrown again", (bug) => {
  expect(() => faultOf(bug)).toThrow();
});
