/**
 * Why an address gave no answer. `forbidden-address`: outside the fence, by its name, its addresses
 * or its port. `no-connection`: refused, or cut before the end. `our-side`: our own network,
 * resolver or process failed, and nothing is known of the other side.
 */
export const outgoingFaults = [
  "not-web-address",
  "forbidden-address",
  "name-not-found",
  "no-connection",
  "bad-certificate",
  "too-slow",
  "too-large",
  "too-many-redirects",
  "malformed-answer",
  "our-side",
] as const;
export type OutgoingFault = (typeof outgoingFaults)[number];
