import type { AtLeastTrace, ProfileTrace, ThemeMinimumTrace } from "#core/classify.ts";
import type { Grid, Texts } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import { isPending } from "#core/rule.ts";
import type { SharePart } from "#core/share.ts";

/**
 * One thing that keeps a profile open, under the id `missing` gives it. A share or a
 * group says among which criteria something could still change it, in grid order.
 */
export type OpenPoint = { readonly id: string } & (
  | { readonly kind: "condition"; readonly leaf: Leaf }
  | {
      readonly kind: "share";
      readonly label: Texts;
      readonly minimum: ThemeMinimumTrace;
      readonly among: readonly SharePart[];
    }
  | {
      readonly kind: "group";
      readonly label: Texts;
      readonly group: AtLeastTrace;
      readonly among: readonly Leaf[];
    }
);

export type OpenPoints = {
  /** What the answers do not meet. */
  readonly unmet: readonly OpenPoint[];
  /** What waits for an answer, never mixed with the former: unknown is not "no". */
  readonly awaited: readonly OpenPoint[];
  /** Answers that wait for their public address. */
  readonly unproven: readonly Leaf[];
};

/** What keeps a profile open, in the order of the classification's `missing`. */
export function listOpenPoints(grid: Grid, profile: string, trace: ProfileTrace): OpenPoints {
  const leaves = [...trace.requires, ...trace.base];
  const open = (isOpen: (leaf: Leaf) => boolean) =>
    inGridOrder(grid, distinct(leaves.filter(isOpen)));
  return {
    unmet: [
      ...open(({ status }) => status === "unmet").map(asPoint),
      ...openShares(grid, trace, "unmet"),
      ...openGroups(grid, profile, { trace, status: "unmet" }),
    ],
    awaited: [
      ...open((leaf) => isPending(leaf) && leaf.reason !== "unproven").map(asPoint),
      ...openShares(grid, trace, "pending"),
      ...openGroups(grid, profile, { trace, status: "pending" }),
    ],
    unproven: open(({ reason }) => reason === "unproven"),
  };
}

/** What a profile rests on: its own conditions, then the rest of the common base and the themes. */
export function listMetPoints(trace: ProfileTrace): {
  readonly own: readonly Leaf[];
  readonly base: readonly Leaf[];
  readonly shares: readonly ThemeMinimumTrace[];
} {
  const groups = trace.atLeast.flatMap((group) => group.of);
  const own = distinct([...trace.requires, ...groups].filter(isMet));
  const isOwn = (leaf: Leaf) => own.some(({ criterion }) => criterion === leaf.criterion);
  return {
    own,
    base: trace.base.filter((leaf) => isMet(leaf) && !isOwn(leaf)),
    shares: trace.themeMinimums.filter(isMet),
  };
}

function isMet({ status }: { readonly status: string }): boolean {
  return status === "met";
}

function asPoint(leaf: Leaf): OpenPoint {
  return { id: leaf.criterion, kind: "condition", leaf };
}

type OpenStatus = "unmet" | "pending";

function openShares(grid: Grid, trace: ProfileTrace, status: OpenStatus): readonly OpenPoint[] {
  return grid.document.themes.flatMap((theme) =>
    trace.themeMinimums
      .filter((minimum) => minimum.theme === theme.id && minimum.status === status)
      .map((minimum): OpenPoint => {
        const among = minimum.criteria.filter((part) => couldChange(part, status));
        return { id: `theme:${theme.id}`, kind: "share", label: theme.label, minimum, among };
      }),
  );
}

/** An awaited answer could settle a share; an unmet one needs a better answer. */
function couldChange(part: SharePart, status: OpenStatus): boolean {
  return status === "pending" ? isPending(part) : (part.level ?? part.maximum) < part.maximum;
}

function openGroups(
  grid: Grid,
  profile: string,
  { trace, status }: { readonly trace: ProfileTrace; readonly status: OpenStatus },
): readonly OpenPoint[] {
  const groups = grid.document.rules.profiles.find((block) => block.profile === profile)?.at_least;
  return (groups ?? []).flatMap(({ id, label }) =>
    trace.atLeast
      .filter((group) => group.id === id && group.status === status)
      .map((group): OpenPoint => {
        const among = distinct(group.of.filter((leaf) => leaf.status === status));
        return { id: `at-least:${id}`, kind: "group", label, group, among };
      }),
  );
}

/** One leaf per criterion, the first: a profile's own condition asks more than the base. */
function distinct(leaves: readonly Leaf[]): readonly Leaf[] {
  const byCriterion = new Map(leaves.toReversed().map((leaf) => [leaf.criterion, leaf]));
  return leaves.filter((leaf) => byCriterion.get(leaf.criterion) === leaf);
}

function inGridOrder(grid: Grid, leaves: readonly Leaf[]): readonly Leaf[] {
  const byCriterion = new Map(leaves.map((leaf) => [leaf.criterion, leaf]));
  return [...grid.criteria.keys()].flatMap((id) => byCriterion.get(id) ?? []);
}
