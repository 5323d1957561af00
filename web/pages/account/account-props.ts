import type { HosterRole, Person } from "#core/access.ts";
import type { AccountFault } from "#core/account-form.ts";
import type { Agent } from "#core/agent.ts";
import type { NoticeKind } from "#core/notice-kinds.ts";
import type { ShownPasskey } from "#web/pages/passkeys/PasskeySection.tsx";

/** What was just done, as an address says it. */
export const doneWords = [
  "nom",
  "adresse",
  "courriels",
  "sessions",
  "essai",
  "essai-efface",
] as const;
export type DoneWord = (typeof doneWords)[number];

export type ShownSession = {
  readonly id: string;
  readonly agent: Agent;
  /** In ISO 8601. */
  readonly createdAt: string;
  readonly seenAt: string;
  /** Whether it is the one that asks. */
  readonly isHere: boolean;
};

/** Something that was typed and does not fit, with the form it was typed in. */
export type AccountMistake = {
  readonly form: "name" | "address";
  readonly typed: string;
  readonly fault: AccountFault;
};

export type AccountPageProps = {
  readonly person: Person;
  readonly done: DoneWord | null;
  readonly mistake: AccountMistake | null;
  readonly hosters: readonly {
    readonly slug: string;
    readonly name: string;
    readonly role: HosterRole;
  }[];
  /** Answers tried before signing in, and since when they wait, in ISO 8601. */
  readonly tried: { readonly count: number; readonly keptAt: string } | null;
  /** The address the account is about to move to. */
  readonly pendingEmail: string | null;
  readonly passkeys: readonly ShownPasskey[];
  /** See `PasskeyStart`. */
  readonly isLocal: boolean;
  readonly stopped: readonly NoticeKind[];
  readonly sessions: readonly ShownSession[];
  /** Now, in ISO 8601. */
  readonly now: string;
};
