import type { OutgoingFault } from "#core/outgoing-fault.ts";
import type { Result } from "#core/result.ts";

/** The only door to the outside for what strangers name: addresses and domains. Nothing throws but bugs. */
export type Outgoing = {
  /** Reads a web address, in turn with all that is asked of its host. */
  readonly get: (address: string, asked?: Asked) => Promise<Got>;
  /** Records of a name; an empty list is a certain "none" (the name has none, or does not exist). */
  readonly records: (name: string, type: RecordType) => Promise<Result<DnsAnswer, DnsFault>>;
};

export type Asked = {
  /** Kinds of content wanted, as in the header `Accept`. */
  readonly accept?: string;
  /** Of a former answer, for a conditional request. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Most bytes of a body, as sent and once decompressed; 1,000,000 by default. */
  readonly largest?: number;
  /** Longest time for all, redirects included and turns excluded, in milliseconds; 10,000 by default. */
  readonly patience?: number;
  /** 3 by default. */
  readonly mostRedirects?: number;
  /** Longest wait for the turn of a host, in milliseconds; 30,000 by default. */
  readonly longestWait?: number;
};

/** What a server answered, whatever its status: 200, 304, 404, 500… */
export type Answer = {
  readonly status: number;
  /** Where it was finally read. */
  readonly address: string;
  /** The addresses that led there, the one asked for first; empty without a redirect. */
  readonly redirects: readonly string[];
  readonly headers: Headers;
  /** Decompressed, in whatever encoding of text; empty without a body. */
  readonly bytes: Uint8Array;
  /** Of the last hop; null over plain http. */
  readonly certificate: Certificate | null;
};

export type Certificate = {
  /** ISO 8601, UTC. */
  readonly validTo: string;
  /** Organization that issued it, else its common name. */
  readonly issuer: string;
};

export type Got =
  | { readonly ok: true; readonly value: Answer }
  | {
      readonly ok: false;
      readonly problems: readonly OutgoingFault[];
      /** What is wrong with it, only beside `bad-certificate`. */
      readonly certificateFault?: CertificateFault;
    };

export const certificateFaults = ["expired", "not-yet-valid", "wrong-name", "untrusted"] as const;
export type CertificateFault = (typeof certificateFaults)[number];

export const recordTypes = ["TXT", "CAA", "MX", "NS", "DS", "DNSKEY"] as const;
export type RecordType = (typeof recordTypes)[number];

export type DnsAnswer = {
  /** Presentation form (RFC 1035 section 5), names without their final dot; the parts of a TXT joined. */
  readonly records: readonly string[];
  /** The resolver of this machine says that it checked the signatures (AD bit). */
  readonly isAuthenticated: boolean;
};

/** `no-answer`: what serves the name did not answer, or its signatures are wrong. */
export type DnsFault = "our-side" | "no-answer";
