import type { Finding } from "#core/check-problem.ts";
import type { GridDraft, Outcome, OutcomeRow } from "#core/grid.ts";
import { pointer } from "#core/problem.ts";
import { statuses } from "#core/vocabulary.ts";
import type { Status } from "#core/vocabulary.ts";

/**
 * Outcomes and rows that can never be the result, because those above take every case they match.
 * Exact: every combination of the statuses of the profiles is tried, as long as that stays small.
 * Says nothing of rows that do not name each profile once, which are wrong otherwise.
 */
export function checkOutcomeOrder(draft: GridDraft): readonly Finding[] {
  const { outcomes } = draft.rules;
  const ids = draft.profiles.map(({ id }) => id);
  const rows = outcomes.flatMap(({ when }) => when);
  const empty = outcomes
    .filter(({ when }) => when.length === 0)
    .map(({ id }): Finding => ({
      path: `${outcomePath(id)}/when`,
      code: "outcome-without-row",
      detail: id,
    }));
  if (ids.length > mostProfiles || !rows.every((row) => namesEach(row, ids))) return empty;
  return [...empty, ...findShadows(outcomes, ids)];
}

/** 3 to this power is still tried in no time. */
const mostProfiles = 8;

type Winner = { readonly outcome: string; readonly row: OutcomeRow };

function findShadows(outcomes: readonly Outcome[], ids: readonly string[]): readonly Finding[] {
  const winners = new Set<OutcomeRow>();
  const above = new Map<OutcomeRow, Set<string>>();
  const listed = outcomes.flatMap(({ id, when }) =>
    when.map((row): Winner => ({ outcome: id, row })),
  );
  for (const combination of combinations(ids)) {
    const matching = listed.filter(({ row }) => matches(row, combination));
    const [winner, ...others] = matching;
    if (winner === undefined) continue;
    winners.add(winner.row);
    for (const { row } of others) above.set(row, (above.get(row) ?? new Set()).add(winner.outcome));
  }
  return outcomes.flatMap(({ id, when }) => shadowsOf(id, when, { winners, above }));
}

type Trial = {
  readonly winners: ReadonlySet<OutcomeRow>;
  /** The outcomes that take the cases of a row before it. */
  readonly above: ReadonlyMap<OutcomeRow, ReadonlySet<string>>;
};

function shadowsOf(
  id: string,
  when: readonly OutcomeRow[],
  { winners, above }: Trial,
): readonly Finding[] {
  const hidden = when.flatMap((row, index) => (winners.has(row) ? [] : [{ row, index }]));
  if (hidden.length === 0) return [];
  if (hidden.length === when.length) {
    const all = new Set(hidden.flatMap(({ row }) => [...(above.get(row) ?? [])]));
    const other = [...all].join(" ");
    return [{ path: outcomePath(id), code: "shadowed-outcome", detail: id, other }];
  }
  return hidden.map(({ row, index }) => ({
    path: pointer(`${outcomePath(id)}/when`, index),
    code: "shadowed-row",
    detail: id,
    other: [...(above.get(row) ?? [])].join(" "),
  }));
}

function outcomePath(id: string): string {
  return pointer("/rules/outcomes", id);
}

type Combination = ReadonlyMap<string, Status>;

function combinations(ids: readonly string[]): readonly Combination[] {
  return ids.reduce<readonly Combination[]>(
    (before, id) =>
      before.flatMap((partial) => statuses.map((status) => new Map([...partial, [id, status]]))),
    [new Map()],
  );
}

function matches(row: OutcomeRow, combination: Combination): boolean {
  return Object.entries(row).every(
    ([profile, status]) => status === "any" || combination.get(profile) === status,
  );
}

function namesEach(row: OutcomeRow, ids: readonly string[]): boolean {
  const named = Object.keys(row);
  return named.length === ids.length && ids.every((id) => named.includes(id));
}
