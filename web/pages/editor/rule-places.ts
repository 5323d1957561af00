import { itemPath } from "#core/grid-parts.ts";
import { namesOf } from "#core/grid-path.ts";
import type { Condition, GridDraft } from "#core/grid.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** A condition of the document, where it stands and who asks for it. */
export type PlacedCondition = {
  readonly path: string;
  readonly condition: Condition;
  readonly asker: string;
};

/** Every condition of the rules and the needs, in the order of the document. */
export function listConditions(
  { language, text }: Site,
  { rules, profiles, needs }: GridDraft,
): readonly PlacedCondition[] {
  const words = text.editor.condition;
  const placed = (list: string, conditions: readonly Condition[], asker: string) =>
    namesOf(conditions).flatMap((name, index): readonly PlacedCondition[] => {
      const condition = conditions[index];
      return condition === undefined ? [] : [{ path: itemPath(list, name), condition, asker }];
    });
  const profileLabel = (id: string) => {
    const profile = profiles.find((each) => each.id === id);
    return profile === undefined ? id : localize(language, profile.label);
  };
  return [
    ...placed("/rules/base", rules.base, words.inBase),
    ...rules.profiles.flatMap((block) => {
      const path = itemPath("/rules/profiles", block.profile);
      const label = profileLabel(block.profile);
      return [
        ...placed(`${path}/requires`, block.requires, words.inProfile(label)),
        ...block.at_least.flatMap((group) =>
          placed(
            `${itemPath(`${path}/at_least`, group.id)}/of`,
            group.of,
            words.inGroup(label, localize(language, group.label)),
          ),
        ),
      ];
    }),
    ...needs.flatMap((need) =>
      placed(
        `${itemPath("/needs", need.id)}/conditions`,
        need.conditions,
        words.inNeed(localize(language, need.label)),
      ),
    ),
  ];
}
