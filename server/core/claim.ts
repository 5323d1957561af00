import { longestEmail, readEmail } from "#core/email.ts";
import { longestText } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { cleanLine, cleanText } from "#core/typed-text.ts";
import { hostOf } from "#core/website.ts";

/** What someone who speaks for a hoster wants of its listing: manage it, have it say that the hoster does not situate itself, or have it removed. */
export const claimIntents = ["manage", "decline", "remove"] as const;
export type ClaimIntent = (typeof claimIntents)[number];

/** How it is proved: a mailbox at the domain, a DNS record, a file on the website, or a member of the working group who decides. */
export const claimMethods = ["email", "dns", "file", "group"] as const;
export type ClaimMethod = (typeof claimMethods)[number];

export const claimDecisions = ["accepted", "refused", "cancelled"] as const;
export type ClaimDecision = (typeof claimDecisions)[number];

/** Fields of the form, in its order; also the names they are sent by. */
export const claimFields = ["intent", "method", "email", "message"] as const;
export type ClaimField = (typeof claimFields)[number];
export type ClaimForm = Readonly<Record<ClaimField, string>>;

/** Everything that can be wrong with the form. */
export const claimFaults = [
  "intent-missing",
  "method-missing",
  "email-malformed",
  "email-elsewhere",
  "email-personal",
  "message-missing",
  "message-too-long",
] as const;
export type ClaimFault = (typeof claimFaults)[number];

export type AskedClaim = {
  readonly intent: ClaimIntent;
  readonly method: ClaimMethod;
  /** With the method "email" alone. */
  readonly email: string | null;
  readonly message: string | null;
};

/**
 * The domain that a claim can be proved for, from a website, without "www."; null without a name
 * that the whole Internet knows.
 */
export function domainOf(website: string | null): string | null {
  const host = website === null ? null : hostOf(website);
  return host !== null && /^(?!.*\.\.)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/u.test(host)
    ? host
    : null;
}

/** The name of the DNS record that proves a claim. */
export function recordOf(domain: string): string {
  return `_matou.${domain}`;
}

/** Where the file that proves a claim may be: with or without "www.". */
export function filesOf(domain: string): readonly string[] {
  return [domain, `www.${domain}`].map((host) => `https://${host}/.well-known/matou.txt`);
}

/** Whether a challenge is among the texts found, alone on a line. */
export function holdsChallenge(texts: readonly string[], challenge: string): boolean {
  return texts.some((text) => text.split(/\r?\n/u).some((line) => line.trim() === challenge));
}

/** How a claim on a hoster can be proved: without a domain, the working group alone can tell. */
export function methodsFor(domain: string | null): readonly ClaimMethod[] {
  return domain === null ? ["group"] : claimMethods;
}

/**
 * Mailboxes that a domain keeps for those who run it (RFC 2142, and what certificate authorities
 * accept): hosters give mailboxes of their domain to their users, who do not speak for them.
 */
export const roleMailboxes = [
  "contact",
  "admin",
  "administrator",
  "hostmaster",
  "postmaster",
  "webmaster",
  "info",
  "support",
] as const;

function isRoleMailbox(mailbox: string): boolean {
  const local = mailbox.slice(0, mailbox.indexOf("@")).toLowerCase();
  return roleMailboxes.some((role) => role === local);
}

/** Reads the form of a claim on a hoster of `domain`; gives every fault, in the order of the form. */
export function readClaim(form: ClaimForm, domain: string | null): Result<AskedClaim, ClaimFault> {
  const intent = claimIntents.find((known) => known === form.intent);
  const method = methodsFor(domain).find((known) => known === form.method);
  const email = method === "email" ? cleanLine(form.email).slice(0, longestEmail + 1) : "";
  const mailbox = readEmail(email);
  const message = cleanText(form.message);
  const isFault = {
    "intent-missing": intent === undefined,
    "method-missing": method === undefined,
    "email-malformed": method === "email" && mailbox === null,
    "email-elsewhere": mailbox !== null && !mailbox.endsWith(`@${domain}`),
    "email-personal": mailbox !== null && mailbox.endsWith(`@${domain}`) && !isRoleMailbox(mailbox),
    "message-missing": method === "group" && message === "",
    "message-too-long": message.length > longestText,
  } satisfies Record<ClaimFault, boolean>;
  const faults = claimFaults.filter((fault) => isFault[fault]);
  if (intent === undefined || method === undefined || faults.length > 0) return failure(faults);
  return success({ intent, method, email: mailbox, message: message === "" ? null : message });
}

/** The field to mend. */
export function faultyField(fault: ClaimFault): ClaimField {
  switch (fault) {
    case "intent-missing":
      return "intent";
    case "method-missing":
      return "method";
    case "email-malformed":
    case "email-elsewhere":
    case "email-personal":
      return "email";
    case "message-missing":
    case "message-too-long":
      return "message";
  }
}
