import type { AtLeastTrace, ProfileTrace, ThemeMinimumTrace } from "#core/classify.ts";
import type { Criterion, Grid, ProfileRules } from "#core/grid.ts";
import { listOptions } from "#core/minimal-options.ts";
import type { Demand, Option } from "#core/minimal-options.ts";
import type { Standing } from "#core/rule.ts";
import { isPending } from "#core/rule.ts";
import type { SharePart } from "#core/share.ts";

/**
 * The criteria one of which is enough to grant a profile that is not held, by an answer given,
 * confirmed or proven, in grid order. Exact, as `findMinimalChanges` is, and far quicker: a
 * single answer does only where every part that is not met depends on it.
 */
export function findSingleAnswers(
  grid: Grid,
  block: ProfileRules,
  trace: ProfileTrace,
): readonly string[] {
  if (trace.status === "met") return [];
  const candidates = sharedBy(openParts(trace));
  return [...grid.criteria.values()]
    .filter(({ id, scale }) => candidates.has(id) && scale !== "descriptive")
    .filter((criterion) => canGrant(grid, block, trace, criterion))
    .map(({ id }) => id);
}

/** The criteria of each part that is not met. */
function openParts({ base, requires, themeMinimums, atLeast }: ProfileTrace) {
  const isOpen = ({ status }: { readonly status: string }) => status !== "met";
  return [
    ...[...base, ...requires].filter(isOpen).map(({ criterion }) => [criterion]),
    ...themeMinimums.filter(isOpen).map(({ criteria }) => criteria.map((part) => part.criterion)),
    ...atLeast.filter(isOpen).map(({ of }) => of.map((leaf) => leaf.criterion)),
  ];
}

/** What all the lists have. */
function sharedBy([first = [], ...others]: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(first.filter((id) => others.every((list) => list.includes(id))));
}

function canGrant(
  grid: Grid,
  block: ProfileRules,
  trace: ProfileTrace,
  criterion: Criterion,
): boolean {
  const isOn = (condition: { readonly criterion: string }) => condition.criterion === criterion.id;
  const demand: Demand = {
    firm: [...grid.document.rules.base, ...block.requires].filter(isOn),
    shared: block.at_least.map(({ of }) => of.filter(isOn)),
  };
  return listOptions(criterion, standingOf(trace, criterion.id), demand).some(
    (option) =>
      option.holds &&
      trace.atLeast.every((group, index) => isReached(group, criterion.id, option.gains[index])) &&
      trace.themeMinimums.every((minimum) => suffices(minimum, criterion.id, option)),
  );
}

/** Where the criterion stands, as the parts that ask for it say. */
function standingOf(trace: ProfileTrace, criterion: string): Standing {
  const asking: readonly (Standing & { readonly criterion: string })[] = [
    ...trace.base,
    ...trace.requires,
    ...trace.atLeast.flatMap(({ of }) => of),
    ...trace.themeMinimums.flatMap(({ criteria }) => criteria),
  ];
  return asking.find((each) => each.criterion === criterion) ?? unanswered;
}

const unanswered: Standing = { reason: "unanswered", value: null, level: null };

function isReached({ count, of }: AtLeastTrace, criterion: string, gain = 0): boolean {
  const others = of.filter((leaf) => leaf.criterion !== criterion && leaf.status === "met");
  return others.length + gain >= count;
}

/** Compared as whole numbers, exactly: every maximum times every other. */
function suffices(
  { minShare, criteria, status }: ThemeMinimumTrace,
  criterion: string,
  { level }: Option,
): boolean {
  if (!criteria.some((part) => part.criterion === criterion)) return status === "met";
  const whole = criteria.reduce((product, { maximum }) => product * BigInt(maximum), 1n);
  const earned = criteria.reduce((sum, part) => {
    const reached = part.criterion === criterion ? level : earnedBy(part);
    return sum + (BigInt(reached) * whole) / BigInt(part.maximum);
  }, 0n);
  return earned * 100n >= BigInt(minShare) * whole * BigInt(criteria.length);
}

function earnedBy(part: SharePart): number {
  return isPending(part) ? 0 : (part.level ?? 0);
}
