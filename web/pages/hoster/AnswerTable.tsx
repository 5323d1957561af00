import type { Assessment } from "#core/assessment.ts";
import { decidingCriteria, pendingSince, usualDay } from "#core/assessment.ts";
import type { Criterion, Grid, Theme } from "#core/grid.ts";
import { usualLook } from "#core/machine-check-summary.ts";
import type { PublicReview } from "#core/review.ts";
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
  readonly today?: string | undefined;
  readonly reviews?: readonly PublicReview[] | undefined;
};

/** What the hoster declares for each criterion, and where it can be read. */
export function AnswerTable(props: AnswerTableProps) {
  const { grid, theme, criteria, assessment, isImaginary, today, reviews = [] } = props;
  const { language, text } = useSite();
  const { answers } = text.hoster;
  const deciding = decidingCriteria(grid);
  const days = { usualDay: usualDay(assessment), usualLook: usualLook(assessment) };
  const reviewsOf = (id: string) => reviews.filter(({ criterion }) => criterion === id);
  const isReviewed = criteria.some(({ id }) => reviewsOf(id).length > 0);
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
          {isReviewed && <th scope="col">{text.review.shown.column}</th>}
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
                {...days}
                decides={deciding.has(criterion.id)}
                isImaginary={isImaginary}
                pendingFrom={today === undefined ? null : pendingSince(grid, answer, today)}
                reviews={isReviewed ? reviewsOf(criterion.id) : null}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
}
