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

/** Where a hoster stands on each thing asked, in the order asked. */
export function standingsOn(
  { needs }: HosterCard,
  asked: readonly string[],
): readonly { readonly id: string; readonly status: Status }[] {
  return asked.map((id) => ({ id, status: needStatus(needs, id) }));
}
