import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { useSite } from "#web/site.ts";

type QuestionLinkProps = {
  readonly grid: Grid;
  /** Id of the criterion asked about. */
  readonly criterion: string;
  readonly label: string;
  /** Theme on the page; null on a page without questions. */
  readonly here: string | null;
  /** Part of the question to go to; by default its beginning. */
  readonly part?: "answer" | "evidence";
};

/**
 * Leads to a question. In another theme it is a button, so that going there carries
 * the answers of the form along.
 */
export function QuestionLink({ grid, criterion, label, here, part }: QuestionLinkProps) {
  const { language } = useSite();
  const theme = grid.criteria.get(criterion)?.theme;
  const target = `#${questionId(criterion, part)}`;
  if (theme === here) return <a href={target}>{label}</a>;
  const path = pathTo.questionnaire(language);
  return (
    <button class="link" name="goto" value={theme} formAction={path + target}>
      {label}
    </button>
  );
}

/** Makes the names of criteria lead to their questions. */
export function questionLinks(grid: Grid, here: string | null): CriterionLink {
  return (criterion, label) => <QuestionLink {...{ grid, criterion, label, here }} />;
}

/** Id of a question in the page, or of the field that takes one part of its answer. */
export function questionId(criterion: string, part?: "answer" | "evidence" | "note"): string {
  return part === undefined ? `q-${criterion}` : `q-${criterion}-${part}`;
}
