import { checkCondition, isMonotone } from "#core/check-condition.ts";
import type { Condition, GridDraft, ProfileRules } from "#core/grid.ts";
import { isScored } from "#core/grid.ts";
import { checkIds } from "#core/identifier.ts";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import { reservedOutcomes } from "#core/vocabulary.ts";

/** Everything wrong under `rules` and `needs`. */
export function checkRules(draft: GridDraft): readonly Problem[] {
  const { rules, needs } = draft;
  const monotone = rules.profiles.some((block) => block.monotone);
  return [
    ...checkConditions(draft, rules.base, "/rules/base", monotone),
    ...checkBlocks(draft),
    ...rules.profiles.flatMap((block, index) =>
      checkBlock(draft, block, pointer("/rules/profiles", index)),
    ),
    ...checkOutcomes(draft),
    ...needs.flatMap((need, index) => {
      const path = `/needs/${index}/conditions`;
      const empty: Problem[] = need.conditions.length === 0 ? [{ path, code: "empty-list" }] : [];
      return [...empty, ...checkConditions(draft, need.conditions, path, false)];
    }),
  ];
}

function checkConditions(
  draft: GridDraft,
  conditions: readonly Condition[],
  path: string,
  monotone: boolean,
): readonly Problem[] {
  return conditions.flatMap((condition, index) => {
    const at = pointer(path, index);
    const problems = checkCondition(draft, condition, at);
    const criterion = draft.criteria.find(({ id }) => id === condition.criterion);
    if (problems.length > 0 || criterion === undefined) return problems;
    return monotone && !isMonotone(criterion, condition)
      ? [{ path: at, code: "not-monotone", detail: condition.criterion } as const]
      : [];
  });
}

/** Each profile has exactly one block of rules. */
function checkBlocks({ profiles, rules }: GridDraft): readonly Problem[] {
  const named = rules.profiles.map((block) => block.profile);
  return [
    ...profiles
      .filter(({ id }) => !named.includes(id))
      .map(({ id }): Problem => ({ path: "/rules/profiles", code: "missing-profile", detail: id })),
    ...named.flatMap((id, index): Problem[] => {
      const path = `/rules/profiles/${index}/profile`;
      if (!profiles.some((profile) => profile.id === id)) {
        return [{ path, code: "unknown-profile", detail: id }];
      }
      return named.indexOf(id) < index ? [{ path, code: "duplicate-id", detail: id }] : [];
    }),
  ];
}

function checkBlock(draft: GridDraft, block: ProfileRules, path: string): readonly Problem[] {
  return [
    ...checkConditions(draft, block.requires, `${path}/requires`, block.monotone),
    ...checkIds(block.at_least, `${path}/at_least`),
    ...block.at_least.flatMap((part, index) => {
      const at = `${path}/at_least/${index}`;
      const isCountable = part.count >= 1 && part.count <= part.of.length;
      const detail = `1…${part.of.length}`;
      const count: Problem[] = isCountable
        ? []
        : [{ path: `${at}/count`, code: "out-of-bounds", detail }];
      return [...count, ...checkConditions(draft, part.of, `${at}/of`, block.monotone)];
    }),
    ...checkMinimums(draft, block, `${path}/theme_minimums`),
  ];
}

function checkMinimums(draft: GridDraft, block: ProfileRules, path: string): readonly Problem[] {
  const named = block.theme_minimums.map((minimum) => minimum.theme);
  return block.theme_minimums.flatMap(({ theme, min_share: share }, index): Problem[] => {
    const at = pointer(path, index);
    if (share < 1 || share > 100) {
      return [{ path: `${at}/min_share`, code: "out-of-bounds", detail: "1…100" }];
    }
    if (!draft.themes.some(({ id }) => id === theme)) {
      return [{ path: `${at}/theme`, code: "unknown-theme", detail: theme }];
    }
    if (named.indexOf(theme) < index) {
      return [{ path: `${at}/theme`, code: "duplicate-id", detail: theme }];
    }
    return draft.criteria.some((criterion) => criterion.theme === theme && isScored(criterion))
      ? []
      : [{ path: `${at}/theme`, code: "theme-without-score", detail: theme }];
  });
}

function checkOutcomes({ profiles, rules: { outcomes } }: GridDraft): readonly Problem[] {
  const ids = profiles.map((profile) => profile.id);
  const path = "/rules/outcomes";
  const rows = outcomes.flatMap(({ when }, index) =>
    when.flatMap((row, position): Problem[] => {
      const at = `${path}/${index}/when/${position}`;
      const named = Object.keys(row);
      return [
        ...ids
          .filter((id) => !named.includes(id))
          .map((id): Problem => ({ path: at, code: "missing-profile", detail: id })),
        ...named
          .filter((id) => !ids.includes(id))
          .map((id): Problem => ({ path: pointer(at, id), code: "unknown-profile", detail: id })),
      ];
    }),
  );
  const matchesAnything = outcomes
    .at(-1)
    ?.when.some((row) => Object.values(row).every((status) => status === "any"));
  const last: Problem[] = matchesAnything ? [] : [{ path, code: "no-last-outcome" }];
  return [...checkIds(outcomes, path, reservedOutcomes), ...rows, ...last];
}
