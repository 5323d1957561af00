import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import { answersOn } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import type { Classification } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { findCauses } from "#core/simulation-causes.ts";
import type { Cause } from "#core/simulation-causes.ts";
import { findSingleAnswers } from "#core/simulation-nearness.ts";
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

/** What is told of a hoster, with all that it is drawn from. */
export type Prediction = {
  readonly hoster: HosterPrediction;
  /** As the answers are worth at the moment, and would be. */
  readonly before: Classification;
  readonly after: Classification;
};

/**
 * What the new version would change for a hoster if it came into force at a moment (ISO, in UTC):
 * its answers are upgraded and classified as they will be on the date.
 */
export function predictHoster(
  change: GridChange,
  at: string,
  { slug, name, isImaginary, answers, early }: SimulatedHoster,
): Prediction {
  const upgraded = upgradeAnswers(change, answers, early);
  const before = classify(change.before, answersOn(change.before, answers, at));
  const after = classify(change.after, answersOn(change.after, upgraded.answers, at));
  const profiles = profilesOf(change);
  const moved = profiles.filter((id) => statusIn(before, id) !== statusIn(after, id));
  const hoster: HosterPrediction = {
    ...{ slug, name, isImaginary },
    before: verdictOf(before),
    after: verdictOf(after),
    isMoved: before.outcome !== after.outcome || moved.length > 0,
    causes: moved.flatMap((profile) =>
      findCauses(change, moveIn(profile, before, after), { early, review: upgraded.review }),
    ),
    near: nearOf(change.after, after),
    ...workOf(change, upgraded),
  };
  return { hoster, before, after };
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

function moveIn(profile: string, before: Classification, after: Classification) {
  return { profile, before: traceIn(before, profile), after: traceIn(after, profile) };
}

function traceIn({ trace: { profiles } }: Classification, id: string) {
  return Object.hasOwn(profiles, id) ? (profiles[id] ?? null) : null;
}

function statusIn(classification: Classification, id: string): Status | null {
  return traceIn(classification, id)?.status ?? null;
}

function verdictOf({ outcome, profiles }: Classification): Verdict {
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  return { outcome, profiles: Object.fromEntries(statuses) };
}

function nearOf(grid: Grid, classification: Classification): HosterPrediction["near"] {
  return grid.document.rules.profiles.flatMap((block) => {
    const trace = traceIn(classification, block.profile);
    const criteria = trace === null ? [] : findSingleAnswers(grid, block, trace);
    return criteria.length === 0 ? [] : [{ profile: block.profile, criteria }];
  });
}

function workOf(
  { before }: GridChange,
  { unanswered, review }: UpgradedAnswers<unknown>,
): Pick<HosterPrediction, "toAnswer" | "toReview"> {
  return { toAnswer: unanswered.filter((id) => !before.criteria.has(id)), toReview: review };
}
