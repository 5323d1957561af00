import { hosterRoles } from "#core/access.ts";
import type { HosterRole } from "#core/access.ts";
import { readEmail } from "#core/email.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";

/** What is typed to invite someone to work for a hoster. */
export type InvitationForm = {
  /** As it was typed; in lower case once it is an address. */
  readonly email: string;
  readonly role: HosterRole;
  /** The one of the mail. */
  readonly language: Language;
};

/** Every way an invitation cannot leave; all but the last are about the address. */
export const invitationFaults = [
  "email-missing",
  "email-malformed",
  "already-member",
  "already-invited",
  "too-many",
] as const;
export type InvitationFault = (typeof invitationFaults)[number];

export type ReadInvitation = {
  readonly form: InvitationForm;
  readonly fault: InvitationFault | null;
};

/** Whoever does not say what someone may do gives the least; the language is then that of the page. */
export function readInvitation(fields: Fields, language: Language): ReadInvitation {
  const typed = (fields.get("email") ?? "").trim();
  const email = readEmail(typed);
  const form = {
    email: email?.toLowerCase() ?? typed,
    role: hosterRoles.find((role) => role === fields.get("role")) ?? "editor",
    language: languages.find((each) => each === fields.get("language")) ?? language,
  };
  if (typed === "") return { form, fault: "email-missing" };
  return { form, fault: email === null ? "email-malformed" : null };
}

type Fields = { readonly get: (name: string) => string | null };

export const invitationStates = ["open", "accepted", "cancelled", "expired"] as const;
export type InvitationState = (typeof invitationStates)[number];

type Moments = {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly cancelledAt: Date | null;
};

/** What has become of an invitation at a moment. */
export function invitationState(
  { expiresAt, acceptedAt, cancelledAt }: Moments,
  at: Date,
): InvitationState {
  if (acceptedAt !== null) return "accepted";
  if (cancelledAt !== null) return "cancelled";
  return expiresAt.getTime() <= at.getTime() ? "expired" : "open";
}
