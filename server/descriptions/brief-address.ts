import { readEmail } from "#core/email.ts";
import type { Language } from "#core/vocabulary.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { proposeBriefAddress } from "#server/briefs/actions.ts";
import { findAddress } from "#server/briefs/queries.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { countWrites } from "#server/descriptions/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/** Whether briefs reach a hoster by mail, as its own people see it. */
export type BriefAddressState =
  | { readonly kind: "none" }
  /** Not for a hoster that nobody finds, or that does not exist. */
  | { readonly kind: "closed"; readonly why: "unproved" | "removed" | "imaginary" }
  | {
      readonly kind: "waiting" | "receives" | "stopped";
      readonly email: string;
      /** In ISO 8601. */
      readonly since: string;
    };

/** Mails that may be asked for in a day, by a person and for a hoster. */
const dailyProposals = 5;

export async function readBriefAddress(db: Db, hoster: Hoster): Promise<BriefAddressState> {
  if (hoster.isImaginary) return { kind: "closed", why: "imaginary" };
  if (hoster.stance === "unproved" || hoster.stance === "removed") {
    return { kind: "closed", why: hoster.stance };
  }
  const found = await findAddress(db, { hosterId: hoster.id });
  if (found === undefined) return { kind: "none" };
  const { email, requestedAt, verifiedAt, stoppedAt } = found.address;
  if (stoppedAt !== null) return { kind: "stopped", email, since: stoppedAt.toISOString() };
  if (verifiedAt !== null) return { kind: "receives", email, since: verifiedAt.toISOString() };
  return { kind: "waiting", email, since: requestedAt.toISOString() };
}

/**
 * Has the briefs of a hoster go to an address, once somebody there accepts. Gives false for what is
 * no address. Throws `Refusal("too-many-requests")`, `Refusal("not-allowed")` before the hoster is
 * proved, and as `proposeBriefAddress` does.
 */
export async function askBriefAddress(
  deps: Deps,
  asked: {
    readonly slug: string;
    readonly personId: string;
    readonly typed: string;
    readonly language: Language;
  },
): Promise<boolean> {
  const { slug, personId, language } = asked;
  const email = readEmail(asked.typed);
  if (email === null) return false;
  await deps.db.transaction(async (db) => {
    const hoster = await findHoster(db, slug);
    if (hoster === undefined) throw new Refusal("unknown-hoster");
    if (hoster.stance === "unproved") throw new Refusal("not-allowed");
    await lockNames(db, [`brief address of ${hoster.id}`, `brief address by ${personId}`]);
    await holdPerson(db, { id: personId });
    const write = { personId, hosterId: hoster.id, action: "propose-brief-address" } as const;
    const since = afterDays(deps.now(), -1);
    if ((await countWrites(db, { ...write, since })) >= dailyProposals) {
      throw new Refusal("too-many-requests", [], 86_400);
    }
    await proposeBriefAddress({ ...deps, db }, { slug, email, language });
    await noteWrite(deps, db, write);
  });
  return true;
}
