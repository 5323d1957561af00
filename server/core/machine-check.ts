import { outgoingFaults } from "#core/outgoing-fault.ts";

/** What a look from outside says of a declaration; it never changes what the declaration is worth. */
export const checkVerdicts = ["agrees", "differs", "unknown"] as const;
export type CheckVerdict = (typeof checkVerdicts)[number];

/** Why nothing could be read of an address, or of the records of a domain. */
export const lookFaults = [...outgoingFaults, "no-answer"] as const;
export type LookFault = (typeof lookFaults)[number];

/** Protections of a domain that its records show. */
export const mailRecords = ["spf", "dmarc", "caa"] as const;
export type MailRecord = (typeof mailRecords)[number];

export const mailRemarks = ["several-spf", "open-spf", "dmarc-without-effect", "no-mail"] as const;
export type MailRemark = (typeof mailRemarks)[number];

export const securityLacks = ["contact", "expires", "expired"] as const;
export type SecurityLack = (typeof securityLacks)[number];

export const securityRemarks = ["former-place", "content-type"] as const;
export type SecurityRemark = (typeof securityRemarks)[number];

/** What a machine saw: a code and what its sentence names, never the words of the other side. */
export type Seen =
  | {
      readonly code: "answers";
      readonly status: number;
      /** Where it leads, when that is another place. */
      readonly movedTo: string | null;
    }
  | { readonly code: "long-answer" }
  | { readonly code: "refused" | "missing" | "failing"; readonly status: number }
  | { readonly code: "fault"; readonly fault: LookFault }
  | { readonly code: "answers-elsewhere" | "answers-same-site"; readonly status: number }
  | {
      readonly code: "secure";
      readonly addresses: number;
      /** When the first certificate ends, in ISO; null when none was seen. */
      readonly until: string | null;
    }
  | {
      readonly code: "not-secure";
      readonly addresses: number;
      readonly address: string;
      readonly because: "bad-certificate" | "plain-answer" | "leads-to-plain";
    }
  | {
      readonly code: "security-txt";
      readonly expires: string;
      readonly remarks: readonly SecurityRemark[];
    }
  | { readonly code: "security-txt-wrong"; readonly lacks: readonly SecurityLack[] }
  | { readonly code: "security-txt-absent" }
  | { readonly code: "signed" | "unsigned" | "signature-unproved" }
  | {
      readonly code: "mail-records";
      readonly found: readonly MailRecord[];
      readonly absent: readonly MailRecord[];
      readonly remarks: readonly MailRemark[];
    }
  | { readonly code: "no-third-party" | "needs-script" | "not-a-page" }
  | {
      readonly code: "third-party";
      /** The first ones, in the order of the alphabet; `more` are not named. */
      readonly hosts: readonly string[];
      readonly more: number;
    }
  | { readonly code: "file-same" | "file-other" | "file-unclear"; readonly value: string }
  | { readonly code: "file-silent" };

export const seenCodes = [
  "answers",
  "long-answer",
  "refused",
  "missing",
  "failing",
  "fault",
  "answers-elsewhere",
  "answers-same-site",
  "secure",
  "not-secure",
  "security-txt",
  "security-txt-wrong",
  "security-txt-absent",
  "signed",
  "unsigned",
  "signature-unproved",
  "mail-records",
  "no-third-party",
  "third-party",
  "needs-script",
  "not-a-page",
  "file-same",
  "file-other",
  "file-unclear",
  "file-silent",
] as const satisfies readonly Seen["code"][];

/**
 * Whether what is claimed was seen. `trouble` may be over tomorrow; `our-side` says nothing of
 * the other side.
 */
export type Sight = "yes" | "no" | "unclear" | "trouble" | "our-side";
export type Sighting = { readonly sight: Sight; readonly seen: Seen };

/** How far the last round of a hoster is; dates are in ISO. */
export type RoundState =
  | { readonly kind: "never" }
  | { readonly kind: "under-way" | "interrupted"; readonly askedAt: string }
  | { readonly kind: "done"; readonly endedAt: string };

/** A check of the last round, as anyone can read it. */
export type PublicCheck = {
  /** An identifier of the grid's `checks`, or `chatonsinfos:<field>`. */
  readonly check: string;
  readonly verdict: CheckVerdict;
  /** ISO, in UTC. */
  readonly checkedAt: string;
  /** The address or the domain that was looked at. */
  readonly target: string;
  readonly seen: Seen;
};
