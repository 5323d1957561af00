import type { ClaimIntent } from "#core/claim.ts";
import type { Stance } from "#core/hoster.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { contestMail, outcomeMail } from "#server/claims/letters.ts";
import { listOwners, makeOwner, updateClaim } from "#server/claims/queries.ts";
import type { ClaimCase } from "#server/claims/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { updateHoster } from "#server/hosters/queries.ts";
import { queueMails } from "#server/mail/queue-mails.ts";

/**
 * A proof was found: the claim is accepted, unless somebody else speaks for the hoster already.
 * Then the working group decides, and those who speak for it are told.
 */
export async function takeProof(deps: Deps, db: Db, found: ClaimCase): Promise<void> {
  const { claim, hoster, person } = found;
  const owners = await listOwners(db, hoster.id);
  const others = owners.filter(({ id }) => id !== person?.id);
  if (others.length === 0) {
    await acceptClaim(deps, db, found, { decidedBy: null });
    return;
  }
  if (claim.provedAt !== null) return;
  if (!(await updateClaim(db, claim.id, { provedAt: deps.now() }))) return;
  await queueMails(
    deps,
    db,
    others.map((owner) => contestMail(deps, owner, hoster)),
  );
}

/** Does what was claimed, and tells who claimed it. Nothing happens to one that is decided. */
export async function acceptClaim(
  deps: Deps,
  db: Db,
  { claim, hoster, person }: ClaimCase,
  decision: { readonly decidedBy: string | null; readonly reason?: string },
): Promise<void> {
  const decidedAt = deps.now();
  const change = {
    decision: "accepted",
    decidedAt,
    provedAt: claim.provedAt ?? decidedAt,
  } as const;
  if (!(await updateClaim(db, claim.id, { ...change, ...decision }))) return;
  if (claim.intent === "manage" && person !== null) {
    await makeOwner(db, { hosterId: hoster.id, personId: person.id, createdAt: decidedAt });
  }
  await updateHoster(db, hoster.id, {
    stance: stanceAfter(claim.intent, hoster.stance),
    ...(claim.intent === "manage" && { claimedAt: decidedAt }),
  });
  await noteWrite(deps, db, {
    personId: decision.decidedBy ?? person?.id ?? null,
    hosterId: hoster.id,
    action: "accept-claim",
    detail: { claim: claim.id, intent: claim.intent, method: claim.method },
  });
  await refreshListings(deps, db, [hoster.id]);
  if (person === null) return;
  const outcome = { hoster, intent: claim.intent, decision: "accepted", ...decision } as const;
  await queueMails(deps, db, [outcomeMail(deps, person, outcome)]);
}

/** Proving to speak for a hoster lists it; what was removed comes back by its owner's choice alone. */
function stanceAfter(intent: ClaimIntent, stance: Stance): Stance {
  switch (intent) {
    case "manage":
      return stance === "unproved" ? "listed" : stance;
    case "decline":
      return "declined";
    case "remove":
      return "removed";
  }
}
