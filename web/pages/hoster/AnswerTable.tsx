import type { Assessment } from "#core/assessment.ts";
import { decidingCriteria } from "#core/assessment.ts";
import type { Criterion, Grid, Theme } from "#core/grid.ts";
import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { AnswerRow } from "./AnswerRow.tsx";

type AnswerTableProps = {
  readonly grid: Grid;
  readonly theme: Theme;
  /** Criteria of the theme that have an answer, in grid order. */
  readonly criteria: readonly Criterion[];
  readonly assessment: Assessment;
  readonly isImaginary: boolean;
};

/** What the hoster declares for each criterion, and where it can be read. */
export function AnswerTable({ grid, theme, criteria, assessment, isImaginary }: AnswerTableProps) {
  const { language, text } = useSite();
  const { answers } = text.hoster;
  const deciding = decidingCriteria(grid);
  return (
    <table class="cells">
      <caption class="vh">{answers.caption(localize(language, theme.label))}</caption>
      <thead>
        <tr>
          <th scope="col">{answers.criterion}</th>
          <th scope="col">
            <Icon name="declared" />
            {answers.declared}
          </th>
          <th scope="col">
            <Icon name="evidence" />
            {answers.evidence}
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => {
          const answer = assessment.answers[criterion.id];
          return (
            answer && (
              <AnswerRow
                key={criterion.id}
                grid={grid}
                criterion={criterion}
                answer={answer}
                publishedAt={assessment.publishedAt}
                decides={deciding.has(criterion.id)}
                isImaginary={isImaginary}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
}
