import { briefDays } from "#core/brief.ts";
import { describeBrief } from "#server/briefs/description.ts";
import type { BriefDescription } from "#server/briefs/description.ts";
import { reachOf } from "#server/briefs/draft.ts";
import { writeCopy } from "#server/briefs/letters.ts";
import { findBrief, listHosters, listRecipients } from "#server/briefs/queries.ts";
import type { Brief, Recipient } from "#server/briefs/queries.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { Refusal } from "#server/http/errors.ts";

/** A hoster a brief was written to, and where it stands there. */
export type FollowedRecipient = {
  readonly slug: string;
  readonly name: string;
  readonly state: "sent" | "declined" | "unsent";
  readonly suggested: { readonly slug: string; readonly name: string } | null;
  /** Whether it would be mailed if the brief were confirmed now. */
  readonly isReachable: boolean;
};

/** What the author of a brief may see of it. */
export type OwnBrief = BriefDescription & {
  readonly brief: Brief;
  readonly recipients: readonly FollowedRecipient[];
  /** The text for those it was not sent to; null when there are none. */
  readonly letter: { readonly subject: string; readonly text: string } | null;
  /** Whether an answer came; "later" while it is too early to ask. */
  readonly answered: "later" | "unsaid" | "yes" | "no";
};

/** Throws `Refusal("unknown-link")`, and `Refusal("expired-link")` once it is erased or too old. */
export async function openOwnBrief(deps: Deps, token: string): Promise<OwnBrief> {
  const brief = await requireBrief(deps, deps.db, token);
  const recipients = await listRecipients(deps.db, brief.id);
  const reachable = await listReachable(deps, deps.db, recipients);
  const { content, asked } = await describeBrief(deps, brief);
  const isReachable = ({ hosterId }: Recipient) =>
    reachable.some((candidate) => candidate.hosterId === hosterId);
  const author = { ...content.author, email: null };
  return {
    ...{ brief, content, asked },
    recipients: recipients.map((each) => ({ ...follow(each), isReachable: isReachable(each) })),
    letter: recipients.some(({ sentAt }) => sentAt === null)
      ? writeCopy({ ...content, author, reference: null }, asked)
      : null,
    answered: answeredOf(deps, brief),
  };
}

/** The brief of its author's secret. Throws as `openOwnBrief` does. */
export async function requireBrief(
  deps: Pick<Deps, "now">,
  db: Db,
  token: string,
  options: { readonly isLocked?: boolean } = {},
): Promise<Brief> {
  const brief = await findBrief(db, digestOf(token), options);
  if (brief === undefined) throw new Refusal("unknown-link");
  const { createdAt, confirmedAt, erasedAt } = brief;
  const days = confirmedAt === null ? briefDays.toConfirm : briefDays.kept;
  const isOver = afterDays(createdAt, days) <= deps.now();
  if (erasedAt !== null || isOver) throw new Refusal("expired-link");
  return brief;
}

/** Those that can be mailed: nothing is sent but to an address that its hoster verified. */
export async function listReachable(
  deps: Pick<Deps, "now">,
  db: Db,
  recipients: readonly Recipient[],
) {
  const slugs = recipients.map(({ slug }) => slug);
  const hosters = await listHosters(db, slugs, afterDays(deps.now(), -1));
  return recipients.flatMap(({ hosterId, position }) => {
    const hoster = hosters.find((candidate) => candidate.hosterId === hosterId);
    if (hoster === undefined || hoster.email === null || reachOf(hoster) !== "mail") return [];
    return [{ hosterId, position, email: hoster.email }];
  });
}

function follow({ slug, name, sentAt, declinedAt, suggestedSlug, suggestedName }: Recipient) {
  const hasSuggestion = suggestedSlug !== null && suggestedName !== null;
  const state: FollowedRecipient["state"] =
    sentAt === null ? "unsent" : declinedAt === null ? "sent" : "declined";
  return {
    ...{ slug, name, state },
    suggested: hasSuggestion ? { slug: suggestedSlug, name: suggestedName } : null,
  };
}

function answeredOf(deps: Pick<Deps, "now">, { confirmedAt, wasAnswered }: Brief) {
  if (wasAnswered !== null) return wasAnswered ? "yes" : "no";
  const isEarly = confirmedAt === null || deps.now() < afterDays(confirmedAt, briefDays.toAnswer);
  return isEarly ? "later" : "unsaid";
}
