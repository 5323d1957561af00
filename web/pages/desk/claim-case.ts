import type { ClaimIntent, ClaimMethod } from "#core/claim.ts";

/** A request that waits for the working group. */
export type WaitingClaim = {
  readonly id: string;
  readonly hoster: { readonly name: string; readonly website: string | null };
  readonly intent: ClaimIntent;
  readonly createdAt: string;
  /** Whether somebody else speaks for the hoster. */
  readonly isContested: boolean;
};

/** Everything to decide by. */
export type ShownCase = WaitingClaim & {
  readonly method: ClaimMethod;
  readonly domain: string | null;
  readonly provedAt: string | null;
  /** Null once the account is deleted. */
  readonly asker: string | null;
  readonly message: string | null;
  readonly isOver: boolean;
};
