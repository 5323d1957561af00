import type { Grid } from "#core/grid.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { questionId } from "#web/pages/questionnaire/QuestionLink.tsx";

/** Makes the names of criteria lead to their questions in the space of a hoster. */
export function questionLink(language: Language, slug: string, grid: Grid): CriterionLink {
  return (criterion, label) => {
    const theme = grid.criteria.get(criterion)?.theme ?? "";
    const path = spacePathTo.answering(language, slug, `theme=${theme}`);
    return <a href={`${path}#${questionId(criterion)}`}>{label}</a>;
  };
}
