import { itemPath } from "#core/grid-parts.ts";
import { namesOf } from "#core/grid-path.ts";
import type { Condition, GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { labelIn, sayTexts } from "#web/text/draft-labels.ts";
import { textFor } from "#web/text/text.ts";

/** A condition of the document, where it stands and who asks for it. */
export type PlacedCondition = {
  readonly path: string;
  readonly condition: Condition;
  readonly asker: (language: Language) => string;
};

/** Every condition of the rules and the needs, in the order of the document. */
export function listConditions(draft: GridDraft): readonly PlacedCondition[] {
  const { rules, needs } = draft;
  return [
    ...placed("/rules/base", rules.base, (language) => wordsFor(language).inBase),
    ...rules.profiles.flatMap((block) => {
      const path = itemPath("/rules/profiles", block.profile);
      const labelFor = (language: Language) =>
        labelIn(draft, { part: "profiles", id: block.profile, language });
      return [
        ...placed(`${path}/requires`, block.requires, (language) =>
          wordsFor(language).inProfile(labelFor(language)),
        ),
        ...block.at_least.flatMap((group) =>
          placed(`${itemPath(`${path}/at_least`, group.id)}/of`, group.of, (language) =>
            wordsFor(language).inGroup(
              labelFor(language),
              sayTexts(language, group.label, group.id),
            ),
          ),
        ),
      ];
    }),
    ...needs.flatMap(({ id, label, conditions }) =>
      placed(`${itemPath("/needs", id)}/conditions`, conditions, (language) =>
        wordsFor(language).inNeed(sayTexts(language, label, id)),
      ),
    ),
  ];
}

function placed(
  list: string,
  conditions: readonly Condition[],
  asker: PlacedCondition["asker"],
): readonly PlacedCondition[] {
  return namesOf(conditions).flatMap((name, index): readonly PlacedCondition[] => {
    const condition = conditions[index];
    return condition === undefined ? [] : [{ path: itemPath(list, name), condition, asker }];
  });
}

function wordsFor(language: Language) {
  return textFor(language).editor.condition;
}
