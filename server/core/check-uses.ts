import type { Finding } from "#core/check-problem.ts";
import type { GridDraft } from "#core/grid.ts";
import { isScored } from "#core/grid.ts";
import { pointer } from "#core/problem.ts";

/** What nothing in the document depends on. */
export function checkUses(draft: GridDraft): readonly Finding[] {
  return [...unusedThemes(draft), ...unusedCriteria(draft), ...unusedProfiles(draft)];
}

function unusedThemes({ themes, criteria }: GridDraft): readonly Finding[] {
  return themes
    .filter(({ id }) => !criteria.some(({ theme }) => theme === id))
    .map(({ id }) => ({ path: pointer("/themes", id), code: "unused-theme", detail: id }));
}

function unusedCriteria({ criteria, rules, needs }: GridDraft): readonly Finding[] {
  const conditions = [
    ...rules.base,
    ...rules.profiles.flatMap((block) => [
      ...block.requires,
      ...block.at_least.flatMap((group) => group.of),
    ]),
    ...needs.flatMap((need) => need.conditions),
  ];
  const asked = new Set(conditions.map(({ criterion }) => criterion));
  const minimums = new Set(
    rules.profiles.flatMap((block) => block.theme_minimums.map(({ theme }) => theme)),
  );
  return criteria
    .filter(
      (criterion) =>
        !asked.has(criterion.id) && !(minimums.has(criterion.theme) && isScored(criterion)),
    )
    .map(({ id }) => ({ path: pointer("/criteria", id), code: "unused-criterion", detail: id }));
}

/** A profile that no outcome tells apart is granted without ever being named. */
function unusedProfiles({ profiles, rules }: GridDraft): readonly Finding[] {
  const rows = rules.outcomes.flatMap(({ when }) => when);
  return profiles
    .filter(({ id }) => rows.every((row) => (row[id] ?? "any") === "any"))
    .map(({ id }) => ({ path: pointer("/profiles", id), code: "unused-profile", detail: id }));
}
