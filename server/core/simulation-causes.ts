import type { AnswerValue } from "#core/grid.ts";
import type { ProfileTrace, ThemeMinimumTrace, AtLeastTrace } from "#core/classify.ts";
import type { Leaf } from "#core/rule.ts";
import { allOf, isPending } from "#core/rule.ts";
import type { SharePart } from "#core/share.ts";
import type { GridChange } from "#core/upgrade.ts";
import type { Reason, Status } from "#core/vocabulary.ts";

/**
 * Why a criterion stands otherwise: it is new, its answer is to be given again or was given early,
 * it is gone, or what the rules ask of it changed.
 */
export const causeOrigins = ["new", "review", "early", "gone", "rule"] as const;
export type CauseOrigin = (typeof causeOrigins)[number];

/** A part of a profile that makes a hoster gain it, lose it, or wait for it. */
export type Cause = {
  readonly profile: string;
  /** Of a criterion; of a theme, whose share is to reach a minimum; of a group of conditions. */
  readonly kind: "criterion" | "theme" | "at-least";
  readonly id: string;
  /** Null where the rules did not ask, or do not ask any more. */
  readonly before: Status | null;
  readonly after: Status | null;
  /** Of a criterion: what its answer is judged for, under the new version where it is asked. */
  readonly reason: Reason | null;
  /** Of a criterion: the answer that is judged; null for one given early, which is not public yet. */
  readonly value: AnswerValue | null;
  /** The percentage or the count that was asked, and that is. */
  readonly asked: { readonly before: number; readonly after: number } | null;
  /** The criterion; those of a theme or a group that count otherwise, none when only `asked` changed. */
  readonly criteria: readonly { readonly id: string; readonly origin: CauseOrigin }[];
};

/** The same profile of a hoster under both versions; null where a version does not have it. */
export type ProfileMove = {
  readonly profile: string;
  readonly before: ProfileTrace | null;
  readonly after: ProfileTrace | null;
};

/** What became of the answers of the hoster: see `UpgradedAnswers`. */
type Told = {
  readonly early: Readonly<Record<string, unknown>>;
  readonly review: readonly string[];
};

type Part = Pick<Cause, "kind" | "id" | "reason" | "value"> & {
  readonly status: Status;
  readonly asked: number | null;
  /** How each criterion counts, as a text to be compared. */
  readonly counts: ReadonlyMap<string, string>;
};

/**
 * The parts that decide of a move, the worst ones first: those that stand worse than the whole
 * profile did, when it is further away, or than it does now, when it is nearer. None when a
 * version does not have the profile.
 */
export function findCauses(
  change: GridChange,
  { profile, before, after }: ProfileMove,
  told: Told,
): readonly Cause[] {
  if (before === null || after === null) return [];
  const parts = { before: partsOf(before), after: partsOf(after) };
  const isFurther = weightOf(after.status) > weightOf(before.status);
  const [deciding, bound] = isFurther
    ? [parts.after, weightOf(before.status)]
    : [parts.before, weightOf(after.status)];
  return [...deciding]
    .filter(([, { status }]) => weightOf(status) > bound)
    .toSorted(([, one], [, other]) => weightOf(other.status) - weightOf(one.status))
    .map(([key]) => ({
      profile,
      ...causeOf(parts.before.get(key), parts.after.get(key), (id) => originOf(change, id, told)),
    }));
}

/** How far from being held: a status that is not there asks for nothing. */
export function weightOf(status: Status | null): number {
  return status === "unmet" ? 2 : status === "pending" ? 1 : 0;
}

function causeOf(
  before: Part | undefined,
  after: Part | undefined,
  origin: (criterion: string) => CauseOrigin,
): Omit<Cause, "profile"> {
  const shown = after ?? before;
  if (shown === undefined) throw new Error("A cause is a part of one version at least");
  const { kind, id, reason } = shown;
  const ids = kind === "criterion" ? [id] : differingOf(before, after);
  const criteria = ids.map((criterion) => ({ id: criterion, origin: origin(criterion) }));
  const isEarly = kind === "criterion" && criteria.some((each) => each.origin === "early");
  const asked =
    typeof before?.asked === "number" && typeof after?.asked === "number"
      ? { before: before.asked, after: after.asked }
      : null;
  return {
    ...{ kind, id, reason, value: isEarly ? null : shown.value, asked },
    before: before?.status ?? null,
    after: after?.status ?? null,
    criteria,
  };
}

/** The criteria that one part counts and the other does not, or otherwise; none without both. */
function differingOf(before: Part | undefined, after: Part | undefined): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const ids = new Set([...after.counts.keys(), ...before.counts.keys()]);
  return [...ids].filter((id) => before.counts.get(id) !== after.counts.get(id));
}

function originOf(
  { before, after }: GridChange,
  criterion: string,
  { early, review }: Told,
): CauseOrigin {
  if (!after.criteria.has(criterion)) return "gone";
  if (Object.hasOwn(early, criterion)) return "early";
  if (!before.criteria.has(criterion)) return "new";
  return review.includes(criterion) ? "review" : "rule";
}

function partsOf(trace: ProfileTrace): ReadonlyMap<string, Part> {
  const parts = [
    ...criterionParts([...trace.base, ...trace.requires]),
    ...trace.themeMinimums.map(themePart),
    ...trace.atLeast.map(atLeastPart),
  ];
  return new Map(parts.map((part) => [`${part.kind}:${part.id}`, part]));
}

/** Every condition on a criterion together: the worst one decides. */
function criterionParts(leaves: readonly Leaf[]): readonly Part[] {
  return [...byCriterion(leaves)].map(([id, those]): Part => {
    const { reason = null, value = null } = those[0] ?? {};
    const status = allOf(those.map((leaf) => leaf.status));
    return { kind: "criterion", id, reason, value, status, asked: null, counts: new Map() };
  });
}

function themePart({ theme, status, minShare, criteria }: ThemeMinimumTrace): Part {
  const counts = new Map(criteria.map((part) => [part.criterion, countOf(part)]));
  return { kind: "theme", id: theme, status, asked: minShare, counts, ...nothing };
}

function atLeastPart({ id, status, count, of }: AtLeastTrace): Part {
  const counts = new Map(
    [...byCriterion(of)].map(([criterion, leaves]) => [
      criterion,
      leaves.map((leaf) => leaf.status).join(" "),
    ]),
  );
  return { kind: "at-least", id, status, asked: count, counts, ...nothing };
}

function byCriterion(leaves: readonly Leaf[]): ReadonlyMap<string, readonly Leaf[]> {
  const found = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const those = found.get(leaf.criterion);
    if (those === undefined) found.set(leaf.criterion, [leaf]);
    else those.push(leaf);
  }
  return found;
}

const nothing = { reason: null, value: null } as const;

function countOf(part: SharePart): string {
  return isPending(part) ? "pending" : `${part.level ?? 0} of ${part.maximum}`;
}
