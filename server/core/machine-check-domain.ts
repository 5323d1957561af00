import type { MailRecord, MailRemark, Sighting } from "#core/machine-check.ts";
import { mailRecords } from "#core/machine-check.ts";
import { seeFault } from "#core/machine-check-addresses.ts";

/** What came of asking for the records of a name; an empty list is a certain "none". */
export type Records =
  | { readonly ok: true; readonly records: readonly string[]; readonly isAuthenticated: boolean }
  | { readonly ok: false; readonly fault: "our-side" | "no-answer" };

/**
 * Whether a domain is signed: its parent says so (DS), and the resolver of this machine checked its
 * keys. One that checks nothing leaves it unknown, since a broken signature would look the same.
 */
export function seeSignature(parent: Records, keys: Records | null): Sighting {
  if (!parent.ok) return seeFault(parent.fault);
  if (parent.records.length === 0) return { sight: "no", seen: { code: "unsigned" } };
  if (keys === null) return seeFault("our-side");
  if (!keys.ok) return seeFault(keys.fault);
  const isProved = keys.isAuthenticated && keys.records.length > 0;
  return isProved
    ? { sight: "yes", seen: { code: "signed" } }
    : { sight: "unclear", seen: { code: "signature-unproved" } };
}

export type MailLooks = {
  /** Texts of the domain, and of `_dmarc` below it. */
  readonly texts: Records;
  readonly policy: Records;
  readonly exchangers: Records;
  readonly authorities: Records;
};

/** Which protections of mail and of certificates the records of a domain show. */
export function seeMailRecords(looks: MailLooks): Sighting {
  const { texts, policy, exchangers, authorities } = looks;
  for (const each of [texts, policy, authorities]) if (!each.ok) return seeFault(each.fault);
  const senders = recordsOf(texts).filter((text) => /^v=spf1(?: |$)/iu.test(text));
  const policies = recordsOf(policy).filter((text) => /^v=DMARC1\s*(?:;|$)/u.test(text));
  const wished = policies.length === 1 ? policyOf(policies[0] ?? "") : null;
  const isFound = {
    // Several make the whole wrong (RFC 7208, 4.5).
    spf: senders.length === 1,
    dmarc: wished !== null,
    caa: recordsOf(authorities).length > 0,
  } satisfies Record<MailRecord, boolean>;
  const found = mailRecords.filter((record) => isFound[record]);
  const absent = mailRecords.filter((record) => !isFound[record]);
  const hasNoMail = exchangers.ok && exchangers.records.every((each) => /^\d+\s*\.?$/u.test(each));
  const remarks: readonly MailRemark[] = [
    ...(senders.length > 1 ? (["several-spf"] as const) : []),
    ...(senders.some((text) => /(?:^|\s)\+?all(?:\s|$)/iu.test(text))
      ? (["open-spf"] as const)
      : []),
    ...(wished === "none" ? (["dmarc-without-effect"] as const) : []),
    ...(hasNoMail ? (["no-mail"] as const) : []),
  ];
  const sight = absent.length === 0 ? "yes" : "no";
  return { sight, seen: { code: "mail-records", found, absent, remarks } };
}

function recordsOf(records: Records): readonly string[] {
  return records.ok ? records.records.map((record) => record.trim()) : [];
}

/** Without a policy the record asks for nothing, and does not count (RFC 7489, 6.3). */
function policyOf(text: string): string | null {
  return /;\s*p\s*=\s*(none|quarantine|reject)\s*(?:;|$)/iu.exec(text)?.[1]?.toLowerCase() ?? null;
}
