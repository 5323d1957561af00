import type { AtLeast, Condition, Grid, Need, Profile, Theme } from "#core/grid.ts";
import { isScored } from "#core/grid.ts";

/** One rule that reads a criterion. */
export type CriterionUse =
  | { readonly kind: "base"; readonly condition: Condition }
  | { readonly kind: "requires"; readonly profile: Profile; readonly condition: Condition }
  | {
      readonly kind: "at-least";
      readonly profile: Profile;
      readonly group: AtLeast;
      readonly condition: Condition;
    }
  | {
      readonly kind: "theme";
      readonly profile: Profile;
      readonly theme: Theme;
      readonly minShare: number;
    }
  | { readonly kind: "need"; readonly need: Need; readonly condition: Condition };

/** Every rule that reads the criterion, in document order: base, profiles, then needs. */
export function listUses(grid: Grid, criterion: string): readonly CriterionUse[] {
  const { rules, needs } = grid.document;
  const isAbout = (condition: Condition) => condition.criterion === criterion;
  return [
    ...rules.base.filter(isAbout).map((condition) => ({ kind: "base", condition }) as const),
    ...grid.document.profiles.flatMap((profile) => profileUses(grid, profile, criterion)),
    ...needs.flatMap((need) =>
      need.conditions
        .filter(isAbout)
        .map((condition) => ({ kind: "need", need, condition }) as const),
    ),
  ];
}

/** How much a criterion weighs for one profile, beside the common base. */
export function weightOf(
  grid: Grid,
  profile: Profile,
  criterion: string,
): "decides" | "counts" | "informs" {
  const uses = profileUses(grid, profile, criterion);
  if (uses.some((use) => use.kind !== "theme")) return "decides";
  return uses.length > 0 ? "counts" : "informs";
}

function profileUses(grid: Grid, profile: Profile, criterion: string): readonly CriterionUse[] {
  const block = grid.document.rules.profiles.find((rules) => rules.profile === profile.id);
  if (block === undefined) return [];
  const isAbout = (condition: Condition) => condition.criterion === criterion;
  return [
    ...block.requires
      .filter(isAbout)
      .map((condition) => ({ kind: "requires", profile, condition }) as const),
    ...block.at_least.flatMap((group) =>
      group.of
        .filter(isAbout)
        .map((condition) => ({ kind: "at-least", profile, group, condition }) as const),
    ),
    ...themeUses(grid, profile, criterion),
  ];
}

function themeUses(grid: Grid, profile: Profile, id: string): readonly CriterionUse[] {
  const criterion = grid.criteria.get(id);
  if (criterion === undefined || !isScored(criterion)) return [];
  const { rules, themes } = grid.document;
  const block = rules.profiles.find((candidate) => candidate.profile === profile.id);
  const minimum = block?.theme_minimums.find((candidate) => candidate.theme === criterion.theme);
  const theme = themes.find((candidate) => candidate.id === criterion.theme);
  if (minimum === undefined || theme === undefined) return [];
  return [{ kind: "theme", profile, theme, minShare: minimum.min_share }];
}
