import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import { traceVerdict } from "#core/classify.ts";
import type { ProfileTrace, VerdictTrace } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { Standing } from "#core/rule.ts";
import { evaluate } from "#core/rule.ts";
import { measureShares } from "#core/share.ts";
import { findCauses } from "#core/simulation-causes.ts";
import type { Cause } from "#core/simulation-causes.ts";
import { findSingleAnswers } from "#core/simulation-nearness.ts";
import { openStandings } from "#core/simulation-standings.ts";
import { upgradeAnswers } from "#core/upgrade.ts";
import type { GridChange, UpgradedAnswers } from "#core/upgrade.ts";
import type { Status } from "#core/vocabulary.ts";

/** Answers as they are stored: what was published, or what is kept for the next version. */
export type SimulatedAnswers = Readonly<Record<string, Omit<PublishedAnswer, "checks">>>;

/** A hoster of the directory, as it is simulated. */
export type SimulatedHoster = {
  readonly slug: string;
  readonly name: string;
  readonly isImaginary: boolean;
  /** Those that were published last. */
  readonly answers: SimulatedAnswers;
  /** Those that were given for the new version already. */
  readonly early: SimulatedAnswers;
};

/** What a version says of a hoster; it has no status for a profile it does not have. */
export type Verdict = {
  readonly outcome: Assessment["classification"]["outcome"];
  readonly profiles: Readonly<Record<string, Status>>;
};

/** What the new version would change for one hoster. */
export type HosterPrediction = {
  readonly slug: string;
  readonly name: string;
  readonly isImaginary: boolean;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Whether the outcome or the status of a profile is another one. */
  readonly isMoved: boolean;
  readonly causes: readonly Cause[];
  /** Profiles it would hold with one answer more, and the criteria one of which does; none of those held. */
  readonly near: readonly { readonly profile: string; readonly criteria: readonly string[] }[];
  /** Criteria that the version in force does not have, and that have no answer yet. */
  readonly toAnswer: readonly string[];
  /** Criteria whose answer may not mean the same any more. */
  readonly toReview: readonly string[];
};

/** What is told of a hoster, and the needs it matches at the moment, and would. */
export type Prediction = {
  readonly hoster: HosterPrediction;
  readonly needs: { readonly before: readonly string[]; readonly after: readonly string[] };
};

/** Predicts one hoster after the other. */
export type Predict = (hoster: SimulatedHoster) => Prediction;

/**
 * What the new version would change for hosters if it came into force at a moment (ISO, in UTC):
 * their answers are upgraded and classified as they will be on the date.
 */
export function openPrediction(change: GridChange, at: string): Predict {
  const read = {
    before: openStandings(change.before, at),
    after: openStandings(change.after, at),
  };
  return (given) => {
    const upgraded = upgradeAnswers(change, given.answers, given.early);
    const before = read.before(given.answers);
    const after = read.after(upgraded.answers);
    const traces = {
      before: traceVerdict(change.before, before, measureShares(change.before, before)),
      after: traceVerdict(change.after, after, measureShares(change.after, after)),
    };
    return {
      hoster: tellHoster(change, given, { upgraded, ...traces }),
      needs: {
        before: listMatched(change.before, before),
        after: listMatched(change.after, after),
      },
    };
  };
}

/** The profiles of both versions, those of the new one first. */
export function profilesOf({ before, after }: GridChange): readonly string[] {
  return [
    ...new Set([...after.document.profiles, ...before.document.profiles].map(({ id }) => id)),
  ];
}

/** What a verdict says of a profile; null when its version does not have it. */
export function statusOf({ profiles }: Pick<Verdict, "profiles">, id: string): Status | null {
  return Object.hasOwn(profiles, id) ? (profiles[id] ?? null) : null;
}

function tellHoster(
  change: GridChange,
  { slug, name, isImaginary, early }: SimulatedHoster,
  { upgraded, before, after }: Found,
): HosterPrediction {
  const moved = profilesOf(change).filter((id) => statusIn(before, id) !== statusIn(after, id));
  const { review } = upgraded;
  return {
    ...{ slug, name, isImaginary },
    before: verdictOf(before),
    after: verdictOf(after),
    isMoved: before.outcome.id !== after.outcome.id || moved.length > 0,
    causes: moved.flatMap((profile) =>
      findCauses(change, moveIn(profile, before, after), { early, review }),
    ),
    near: nearOf(change.after, after),
    ...workOf(change, upgraded),
  };
}

type Found = {
  readonly upgraded: UpgradedAnswers<unknown>;
  readonly before: VerdictTrace;
  readonly after: VerdictTrace;
};

function moveIn(profile: string, before: VerdictTrace, after: VerdictTrace) {
  return { profile, before: traceIn(before, profile), after: traceIn(after, profile) };
}

function traceIn({ profiles }: VerdictTrace, id: string): ProfileTrace | null {
  return Object.hasOwn(profiles, id) ? (profiles[id] ?? null) : null;
}

function statusIn(trace: VerdictTrace, id: string): Status | null {
  return traceIn(trace, id)?.status ?? null;
}

function verdictOf({ outcome, profiles }: VerdictTrace): Verdict {
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  return { outcome: outcome.id, profiles: Object.fromEntries(statuses) };
}

function nearOf(grid: Grid, trace: VerdictTrace): HosterPrediction["near"] {
  return grid.document.rules.profiles.flatMap((block) => {
    const profile = traceIn(trace, block.profile);
    const criteria = profile === null ? [] : findSingleAnswers(grid, block, profile);
    return criteria.length === 0 ? [] : [{ profile: block.profile, criteria }];
  });
}

/** The needs that are met. */
function listMatched(
  { document }: Grid,
  standings: ReadonlyMap<string, Standing>,
): readonly string[] {
  return document.needs
    .filter(({ conditions }) =>
      conditions.every((condition) => evaluate(condition, standings).status === "met"),
    )
    .map(({ id }) => id);
}

function workOf(
  { before }: GridChange,
  { unanswered, review }: UpgradedAnswers<unknown>,
): Pick<HosterPrediction, "toAnswer" | "toReview"> {
  return { toAnswer: unanswered.filter((id) => !before.criteria.has(id)), toReview: review };
}
