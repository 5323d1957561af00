import type { HosterCard } from "#core/hoster.ts";
import { needStatus } from "#core/need-status.ts";
import { allOf } from "#core/rule.ts";
import type { Status } from "#core/vocabulary.ts";

/** How a hoster fits what was asked; "unmet" ones are left out by the search. */
export const fits = ["met", "pending", "not-assessed", "declined", "unmet"] as const;
export type Fit = (typeof fits)[number];

export function fitOf({ needs, outcome }: HosterCard, asked: readonly string[]): Fit {
  if (needs !== null) return allOf(asked.map((id) => needStatus(needs, id)));
  return outcome === "declined" ? "declined" : "not-assessed";
}

/**
 * Where a hoster stands on one thing asked: "to-confirm" is pending although it was answered,
 * too long ago or without the public link it needs; "silent" is pending for want of an answer.
 */
export type AskedStanding = {
  readonly id: string;
  readonly status: Status;
  readonly word: "met" | "unmet" | "silent" | "to-confirm";
};

/** Where a hoster stands on each thing asked, in the order asked. */
export function standingsOn(
  { needs, grounds }: HosterCard,
  asked: readonly string[],
): readonly AskedStanding[] {
  return asked.map((id) => {
    const status = needStatus(needs, id);
    if (status !== "pending") return { id, status, word: status };
    const pending = (grounds?.[id] ?? []).filter((ground) => ground.status === "pending");
    const isSilent = pending.every(({ reason }) => reason === "unanswered");
    return { id, status, word: isSilent ? "silent" : "to-confirm" };
  });
}
