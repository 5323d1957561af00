import { expect } from "vitest";
import type { Person } from "#core/access.ts";
import { deleteAccount } from "#server/accounts/actions.ts";
import { findPersonById } from "#server/accounts/queries.ts";
import type { Deps } from "#server/deps.ts";
import { Refusal } from "#server/http/errors.ts";

/** Enough for two transactions to meet in every way, now and then. */
export const rounds = 12;

/** Somebody, and what they, or somebody else, do while their account is deleted. */
export type Meanwhile = (
  round: number,
) => Promise<readonly [person: Person, work: () => Promise<unknown>]>;

/** Deletes accounts while something is done: at worst it is refused, and the account is gone. */
export async function expectToLeave(deps: Deps, meanwhile: Meanwhile): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const [person, work] = await meanwhile(round);
    expect(await unexpected([work(), deleteAccount(deps, person)])).toStrictEqual([]);
    expect(await findPersonById(deps.db, person.id)).toBeUndefined();
  }
}

/** What failed otherwise than by a refusal: two that waited for each other, a row that was there. */
export async function unexpected(works: readonly Promise<unknown>[]): Promise<readonly unknown[]> {
  const results = await Promise.allSettled(works);
  return results.flatMap((result) =>
    result.status === "rejected" && !(result.reason instanceof Refusal) ? [result.reason] : [],
  );
}
