import type { Criterion, GridDraft } from "#core/grid.ts";
import { checkIds } from "#core/identifier.ts";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";

/** Everything wrong inside one criterion; `path` is where it stands in the document. */
export function checkCriterion(
  draft: GridDraft,
  criterion: Criterion,
  path: string,
): readonly Problem[] {
  return [
    ...checkReferences(draft, criterion, path),
    ...checkImportance(draft, criterion, path),
    ...checkScale(criterion, path),
    ...checkNotApplicable(draft, criterion, path),
  ];
}

function checkReferences(draft: GridDraft, criterion: Criterion, path: string): Problem[] {
  const problems: Problem[] = [];
  const sources = new Set(draft.sources.map(({ id }) => id));
  const checks = new Set(draft.checks.map(({ id }) => id));
  if (!draft.themes.some((theme) => theme.id === criterion.theme)) {
    problems.push({ path: `${path}/theme`, code: "unknown-theme", detail: criterion.theme });
  }
  criterion.sources.forEach((id, index) => {
    if (!sources.has(id)) {
      problems.push({ path: `${path}/sources/${index}`, code: "unknown-source", detail: id });
    }
  });
  criterion.checks.forEach((id, index) => {
    const isField = id.startsWith("chatonsinfos:");
    if (!isField && !checks.has(id)) {
      problems.push({ path: `${path}/checks/${index}`, code: "unknown-check", detail: id });
    }
  });
  return problems;
}

function checkImportance(draft: GridDraft, criterion: Criterion, path: string): Problem[] {
  const profiles = draft.profiles.map((profile) => profile.id);
  const named = Object.keys(criterion.importance).filter((key) => key !== "base");
  const at = `${path}/importance`;
  return [
    ...profiles
      .filter((id) => !named.includes(id))
      .map((id): Problem => ({ path: at, code: "missing-profile", detail: id })),
    ...named
      .filter((id) => !profiles.includes(id))
      .map((id): Problem => ({ path: pointer(at, id), code: "unknown-profile", detail: id })),
  ];
}

function checkScale(criterion: Criterion, path: string): readonly Problem[] {
  const isOrdered = criterion.scale === "ordered";
  switch (criterion.kind) {
    case "boolean":
      return [];
    case "choice":
      return checkChoice(criterion, isOrdered, path);
    case "number":
      return checkNumber(criterion, isOrdered, path);
    case "multi":
      return checkMulti(criterion, isOrdered, path);
    case "url":
    case "text":
      return isOrdered ? [{ path: `${path}/scale`, code: "scale-does-not-fit" }] : [];
  }
}

function checkChoice(
  { answers }: Criterion & { kind: "choice" },
  isOrdered: boolean,
  path: string,
): readonly Problem[] {
  const at = `${path}/answers`;
  const levels = answers.flatMap(({ level }, index): Problem[] => {
    const place = `${at}/${index}/level`;
    if (!isOrdered) return level === undefined ? [] : [{ path: place, code: "needless-level" }];
    if (level === undefined) return [{ path: place, code: "missing-level" }];
    return level < 0 ? [{ path: place, code: "out-of-bounds", detail: "0…" }] : [];
  });
  const empty: Problem[] = answers.length === 0 ? [{ path: at, code: "empty-list" }] : [];
  return [...empty, ...checkIds(answers, at, ["na"]), ...levels];
}

function checkNumber(
  criterion: Criterion & { kind: "number" },
  isOrdered: boolean,
  path: string,
): readonly Problem[] {
  const { better, min, max, steps } = criterion;
  const problems: Problem[] = [];
  if (min > max) problems.push({ path: `${path}/max`, code: "out-of-bounds", detail: `${min}…` });
  if (isOrdered !== (better !== "none")) {
    problems.push({ path: `${path}/better`, code: "scale-does-not-fit", detail: criterion.scale });
  }
  if (!isOrdered && steps !== undefined) {
    problems.push({ path: `${path}/steps`, code: "needless-steps" });
  }
  if (isOrdered && steps === undefined) {
    problems.push({ path: `${path}/steps`, code: "missing-steps" });
  }
  // Without a better direction, no step can be said to hide another.
  return isOrdered && better !== "none"
    ? [...problems, ...checkSteps(criterion, `${path}/steps`)]
    : problems;
}

function checkSteps(
  { better, min, max, steps = [] }: Criterion & { kind: "number" },
  path: string,
): readonly Problem[] {
  return steps.flatMap(({ level, bound }, index): Problem[] => {
    const at = `${path}/${index}`;
    if (level < 1) return [{ path: `${at}/level`, code: "out-of-bounds", detail: "1…" }];
    if (bound < min || bound > max) {
      return [{ path: `${at}/bound`, code: "out-of-bounds", detail: `${min}…${max}` }];
    }
    const isHidden = steps.some(
      (other, position) =>
        position !== index &&
        other.level >= level &&
        (better === "higher" ? other.bound <= bound : other.bound >= bound),
    );
    return isHidden ? [{ path: at, code: "unreachable-step", detail: String(level) }] : [];
  });
}

function checkMulti(
  { options, full_at: fullAt }: Criterion & { kind: "multi" },
  isOrdered: boolean,
  path: string,
): readonly Problem[] {
  const at = `${path}/options`;
  const problems: Problem[] = [...checkIds(options, at, ["na"])];
  if (options.length === 0) problems.push({ path: at, code: "empty-list" });
  const place = `${path}/full_at`;
  if (isOrdered && fullAt === undefined) problems.push({ path: place, code: "missing-level" });
  if (!isOrdered && fullAt !== undefined) problems.push({ path: place, code: "needless-level" });
  if (isOrdered && fullAt !== undefined && (fullAt < 1 || fullAt > options.length)) {
    problems.push({ path: place, code: "out-of-bounds", detail: `1…${options.length}` });
  }
  return problems;
}

/** "Not applicable" must never be able to change a profile (grid header, `na_allowed`). */
function checkNotApplicable(
  { rules }: GridDraft,
  criterion: Criterion,
  path: string,
): readonly Problem[] {
  if (!criterion.na_allowed) return [];
  const conditions = [
    ...rules.base,
    ...rules.profiles.flatMap((block) => [
      ...block.requires,
      ...block.at_least.flatMap((part) => part.of),
    ]),
  ];
  const isUsed = conditions.some((condition) => condition.criterion === criterion.id);
  const { base, ...byProfile } = criterion.importance;
  const isScored = Object.values(byProfile).some((value) => value === "gate" || value === "counts");
  return base || isUsed || isScored
    ? [{ path: `${path}/na_allowed`, code: "na-changes-profile", detail: criterion.id }]
    : [];
}
