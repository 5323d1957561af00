import { profilesOf, statusOf } from "#core/simulation-prediction.ts";
import type { HosterPrediction, Prediction } from "#core/simulation-prediction.ts";
import type { GridChange } from "#core/upgrade.ts";
import type { Status } from "#core/vocabulary.ts";

/** What may become of a profile for a hoster: held anew, lost, waiting, settled without it, or as it was. */
export const moveKinds = ["gains", "loses", "waits", "settles", "same"] as const;
export type MoveKind = (typeof moveKinds)[number];

/** How many hosters each of it happens to, for one profile; each hoster is in one. */
export type ProfileTally = Readonly<Record<MoveKind, number>> & {
  /** Among those that wait, how many hold the profile now. */
  readonly waitsHavingIt: number;
  /** How many hold it now, and would. */
  readonly before: number;
  readonly after: number;
  /** How many would hold it with one answer more. */
  readonly oneAnswerAway: number;
};

/** Hosters that match a need, now and then; null where a version does not have it. */
export type NeedTally = {
  readonly need: string;
  readonly before: number | null;
  readonly after: number;
};

/** What happens to all the hosters of a kind. */
export type Tally = {
  readonly hosters: number;
  readonly moved: number;
  readonly profiles: Readonly<Record<string, ProfileTally>>;
  readonly outcomes: Readonly<Record<string, { readonly before: number; readonly after: number }>>;
  /** Needs of the new version that fewer hosters than `fewMatches` would match. */
  readonly rareNeeds: readonly NeedTally[];
  /** How many hosters have each criterion to answer, or to answer anew. */
  readonly toAnswer: Readonly<Record<string, number>>;
  readonly toReview: Readonly<Record<string, number>>;
};

/** Somebody who searches wants the choice between three. */
export const fewMatches = 3;

/** What happens to a profile; null where a version does not have it. */
export function moveOf(before: Status | null, after: Status | null): MoveKind {
  if (before === after) return "same";
  if (after === "met") return "gains";
  if (after === "pending") return "waits";
  if (before === "met") return "loses";
  return before === "pending" ? "settles" : "same";
}

/** Counts hosters one after the other. */
export function openTally(change: GridChange) {
  const { before, after } = change;
  const profiles = new Map(profilesOf(change).map((id) => [id, emptyProfile()]));
  const outcomes = new Map<string, { before: number; after: number }>();
  const needs = new Map(after.document.needs.map(({ id }) => [id, { before: 0, after: 0 }]));
  const toAnswer = new Map<string, number>();
  const toReview = new Map<string, number>();
  const total = { hosters: 0, moved: 0 };
  return {
    add({ hoster, needs: matched }: Prediction): void {
      total.hosters += 1;
      if (hoster.isMoved) total.moved += 1;
      for (const [id, tally] of profiles) countProfile(tally, hoster, id);
      outcomeIn(outcomes, hoster.before.outcome).before += 1;
      outcomeIn(outcomes, hoster.after.outcome).after += 1;
      for (const version of ["before", "after"] as const) {
        for (const id of matched[version]) {
          const tally = needs.get(id);
          if (tally !== undefined) tally[version] += 1;
        }
      }
      for (const id of hoster.toAnswer) toAnswer.set(id, (toAnswer.get(id) ?? 0) + 1);
      for (const id of hoster.toReview) toReview.set(id, (toReview.get(id) ?? 0) + 1);
    },
    read(): Tally {
      const known = new Set(before.document.needs.map(({ id }) => id));
      const rareNeeds = [...needs]
        .filter(([, tally]) => tally.after < fewMatches)
        .map(([need, tally]) => ({
          need,
          ...tally,
          before: known.has(need) ? tally.before : null,
        }));
      return {
        ...total,
        profiles: Object.fromEntries(profiles),
        outcomes: Object.fromEntries(outcomes),
        rareNeeds,
        toAnswer: Object.fromEntries(toAnswer),
        toReview: Object.fromEntries(toReview),
      };
    },
  };
}

function emptyProfile() {
  const moves: Record<MoveKind, number> = { gains: 0, loses: 0, waits: 0, settles: 0, same: 0 };
  return { ...moves, waitsHavingIt: 0, before: 0, after: 0, oneAnswerAway: 0 };
}

function countProfile(
  tally: ReturnType<typeof emptyProfile>,
  { before, after, near }: HosterPrediction,
  id: string,
): void {
  const [was, is] = [statusOf(before, id), statusOf(after, id)];
  const move = moveOf(was, is);
  tally[move] += 1;
  if (move === "waits" && was === "met") tally.waitsHavingIt += 1;
  if (was === "met") tally.before += 1;
  if (is === "met") tally.after += 1;
  if (near.some(({ profile }) => profile === id)) tally.oneAnswerAway += 1;
}

function outcomeIn(outcomes: Map<string, { before: number; after: number }>, id: string) {
  const tally = outcomes.get(id) ?? { before: 0, after: 0 };
  outcomes.set(id, tally);
  return tally;
}
