import { namesOf } from "#core/simulation-names.ts";
import type { SimulationNames } from "#core/simulation-names.ts";
import { openPrediction } from "#core/simulation-prediction.ts";
import type { HosterPrediction, SimulatedHoster } from "#core/simulation-prediction.ts";
import { openTally } from "#core/simulation-tally.ts";
import type { Tally } from "#core/simulation-tally.ts";
import type { GridChange } from "#core/upgrade.ts";

export type { SimulatedHoster } from "#core/simulation-prediction.ts";

/** A hoster of a report, as short as it may be: what it does not say is as before. */
export type MovedHoster = Omit<HosterPrediction, "isMoved">;

/** One whose verdict stays, with what it is told nevertheless. */
export type UnmovedHoster = Pick<
  HosterPrediction,
  "slug" | "name" | "isImaginary" | "near" | "toAnswer" | "toReview"
>;

/** What a version would change for the hosters of the directory, as JSON; readable without its grids. */
export type SimulationReport = {
  /** When it would have come into force, as an ISO moment in UTC. */
  readonly at: string;
  readonly grid: { readonly id: string; readonly before: number; readonly after: number };
  /** Hosters that exist, and those that were made up to show the site: never counted together. */
  readonly real: Tally;
  readonly imaginary: Tally;
  /** Those whose outcome or profiles are others, in the order they were given. */
  readonly moved: readonly MovedHoster[];
  /** Those whose verdict stays and that have something to answer, or are one answer away from a profile. */
  readonly unmoved: readonly UnmovedHoster[];
  readonly names: SimulationNames;
};

/** A simulation under way: hosters are added one by one, then it is told. */
export type Simulation = {
  add: (hoster: SimulatedHoster) => void;
  report: () => SimulationReport;
};

/**
 * Simulates a version, one hoster after the other, so that whoever asks may do something else in
 * between; `at` is the moment it would come into force, in ISO and UTC.
 */
export function openSimulation(change: GridChange, at: string): Simulation {
  const tallies = { real: openTally(change), imaginary: openTally(change) };
  const moved: MovedHoster[] = [];
  const unmoved: UnmovedHoster[] = [];
  const { before, after } = change;
  const predict = openPrediction(change, at);
  return {
    add(given) {
      const predicted = predict(given);
      const { hoster } = predicted;
      tallies[given.isImaginary ? "imaginary" : "real"].add(predicted);
      const { isMoved, ...told } = hoster;
      if (isMoved) moved.push(told);
      else if (hasSomething(hoster)) unmoved.push(shorten(hoster));
    },
    report: () => ({
      at,
      grid: {
        id: after.document.grid.id,
        before: before.document.grid.version,
        after: after.document.grid.version,
      },
      real: tallies.real.read(),
      imaginary: tallies.imaginary.read(),
      moved,
      unmoved,
      names: namesOf(
        change,
        moved.flatMap(({ causes }) => causes),
      ),
    }),
  };
}

function hasSomething({ near, toAnswer, toReview }: HosterPrediction): boolean {
  return near.length + toAnswer.length + toReview.length > 0;
}

function shorten({ slug, name, isImaginary, near, toAnswer, toReview }: HosterPrediction) {
  return { slug, name, isImaginary, near, toAnswer, toReview };
}
