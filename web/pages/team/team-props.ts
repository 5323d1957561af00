import type { HosterRole, Person } from "#core/access.ts";
import type { Stance } from "#core/hoster.ts";
import type { InvitationFault, InvitationForm } from "#core/invitation.ts";

/** What was just done, as an address says it. */
export const teamDone = [
  "invitation",
  "annulation",
  "role",
  "retrait",
  "passation",
  "arrivee",
] as const;
export type TeamDone = (typeof teamDone)[number];

export type ShownMember = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly role: HosterRole;
  /** In ISO 8601. */
  readonly since: string;
};

export type ShownInvitation = {
  readonly id: string;
  readonly email: string;
  readonly role: HosterRole;
  /** In ISO 8601. */
  readonly expiresAt: string;
};

export type TeamPageProps = {
  readonly hoster: { readonly slug: string; readonly name: string; readonly stance: Stance };
  readonly person: Person;
  readonly members: readonly ShownMember[];
  readonly pending: readonly ShownInvitation[];
  readonly done: TeamDone | null;
  /** What was typed to invite. */
  readonly form: InvitationForm;
  readonly fault: InvitationFault | null;
  /** Whether the last owner wanted to leave without saying that nobody is left. */
  readonly mustTick: boolean;
};

/** What members call each other. */
export function memberName({ name, email }: Pick<ShownMember, "name" | "email">): string {
  return name ?? email;
}
