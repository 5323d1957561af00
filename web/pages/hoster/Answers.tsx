import type { Assessment } from "#core/assessment.ts";
import { usualDay } from "#core/assessment.ts";
import type { Grid, Theme } from "#core/grid.ts";
import { usualLook } from "#core/machine-check-summary.ts";
import type { PublicReview } from "#core/review.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { CriterionNames } from "#web/components/CriterionName.tsx";
import { absoluteDate } from "#web/components/DateText.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { AnswerTable } from "./AnswerTable.tsx";
import { sectionIds } from "./Contents.tsx";

type AnswersProps = {
  readonly grid: Grid;
  readonly assessment: Assessment;
  readonly isImaginary: boolean;
  /** Now, in ISO 8601, where answers that are too old are told; without it, as they were. */
  readonly today?: string;
  readonly reviews?: readonly PublicReview[] | undefined;
  /** Of the hoster whose answers peers may review; absent where they may not. */
  readonly slug?: string;
};

/** Every answer by theme; what has none is told apart, never as a refusal. */
export function Answers(props: AnswersProps) {
  const { language, text } = useSite();
  const { hoster } = text;
  const { criteria, themes } = props.grid.document;
  const answered = criteria.filter(({ id }) => props.assessment.answers[id] !== undefined);
  return (
    <section id={sectionIds.answers}>
      <div class="sec">
        <div class="h2row">
          <h2>{hoster.sections.answers}</h2>
          <p class="soft">
            {hoster.answers.counted(answered.length, criteria.length)}{" "}
            {hoster.answers.dated(absoluteDate(language, usualDay(props.assessment)))}
            <Looked {...props} />
          </p>
        </div>
      </div>
      {themes.map((theme) => (
        <ThemeAnswers key={theme.id} theme={theme} {...props} />
      ))}
      {props.slug !== undefined && (
        <p class="sec onscreen">
          <a href={spacePathTo.review(language, props.slug)}>{text.review.peer.invite}</a>
        </p>
      )}
    </section>
  );
}

/** When machines looked, and where to read what they saw; nothing when they did not. */
function Looked({ assessment, slug }: AnswersProps) {
  const { language, text } = useSite();
  const day = usualLook(assessment);
  if (day === null || slug === undefined) return null;
  return (
    <>
      {" "}
      {text.checks.looked(absoluteDate(language, day))}{" "}
      <a href={spacePathTo.checks(language, slug)}>{text.checks.details}</a>.
    </>
  );
}

function ThemeAnswers({ theme, ...props }: AnswersProps & { readonly theme: Theme }) {
  const { language, text } = useSite();
  const { answers } = text.hoster;
  const { grid, assessment } = props;
  const asked = grid.document.criteria.filter((criterion) => criterion.theme === theme.id);
  const answered = asked.filter(({ id }) => assessment.answers[id] !== undefined);
  const silent = asked.filter(({ id }) => assessment.answers[id] === undefined);
  return (
    <details class="fold">
      <summary>
        <b>{localize(language, theme.label)}</b>
        <span>{answers.inTheme(answered.length, asked.length)}</span>
      </summary>
      {answered.length > 0 && <AnswerTable theme={theme} criteria={answered} {...props} />}
      {silent.length > 0 && (
        <div class="silent">
          <StatusMark status="pending">
            <b>{answers.unanswered}</b>{" "}
            <CriterionNames grid={grid} among={silent.map(({ id }) => ({ criterion: id }))} />.{" "}
            {answers.unansweredMeaning}
          </StatusMark>
        </div>
      )}
    </details>
  );
}
