import type { MovedHoster, SimulationReport } from "#core/simulate.ts";
import { statusOf } from "#core/simulation-prediction.ts";
import { moveOf } from "#core/simulation-tally.ts";
import type { MoveKind } from "#core/simulation-tally.ts";

/** What a list of hosters may be narrowed to. */
export const lineFilters = ["all", "loses", "gains", "waits"] as const;
export type LineFilter = (typeof lineFilters)[number];

/** What becomes of one profile of a hoster; `isHeld` is whether it has it today. */
export type ProfileChange = {
  readonly profile: string;
  readonly move: Exclude<MoveKind, "same">;
  readonly isHeld: boolean;
  /** Whether each version has the profile. */
  readonly isNew: boolean;
  readonly isGone: boolean;
};

export function changesOf(
  { names }: Pick<SimulationReport, "names">,
  { before, after }: MovedHoster,
): readonly ProfileChange[] {
  return Object.keys(names.profiles).flatMap((profile) => {
    const [was, is] = [statusOf(before, profile), statusOf(after, profile)];
    const move = moveOf(was, is);
    if (move === "same") return [];
    return [{ profile, move, isHeld: was === "met", isNew: was === null, isGone: is === null }];
  });
}

/** Whether a hoster is shown: one that holds a profile and would have to wait for it loses it too. */
export function passes(
  report: Pick<SimulationReport, "names">,
  hoster: MovedHoster,
  filter: LineFilter,
): boolean {
  if (filter === "all") return true;
  return changesOf(report, hoster).some(
    ({ move, isHeld }) => move === filter || (filter === "loses" && isHeld && move === "waits"),
  );
}
