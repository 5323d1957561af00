import type {
  ClaimDecision,
  ClaimFault,
  ClaimForm,
  ClaimIntent,
  ClaimMethod,
} from "#core/claim.ts";
import type { Stance } from "#core/hoster.ts";

/** One's own claim, as its page shows it. */
export type ShownClaim = {
  readonly id: string;
  readonly intent: ClaimIntent;
  readonly method: ClaimMethod;
  readonly email: string | null;
  readonly challenge: string;
  readonly createdAt: string;
  readonly provedAt: string | null;
  readonly checkedAt: string | null;
  readonly decision: ClaimDecision | null;
  readonly reason: string | null;
};

export type ClaimPageProps = {
  readonly hoster: { readonly slug: string; readonly name: string; readonly stance: Stance };
  /** What it can be proved for; null where the working group alone can tell. */
  readonly domain: string | null;
  readonly isTaken: boolean;
  /** The newest first. */
  readonly claims: readonly ShownClaim[];
  /** What was typed. */
  readonly form: ClaimForm;
  readonly faults: readonly ClaimFault[];
  /** What came of looking for a proof. */
  readonly said: string | null;
};
