import type { Assessment } from "#core/assessment.ts";
import { listContinuity } from "#core/continuity.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { answerWords } from "#web/components/answer-words.ts";
import { CriterionNames } from "#web/components/CriterionName.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { sectionIds } from "./Contents.tsx";
import { answerId } from "./AnswerRow.tsx";

type ContinuityProps = { readonly grid: Grid; readonly assessment: Assessment };

/** What the answers say of the day the team stops, each with the way to the answer itself. */
export function Continuity({ grid, assessment }: ContinuityProps) {
  const { hoster } = useSite().text;
  const questions = listContinuity(grid);
  const isAnswered = ({ id }: Criterion) => assessment.answers[id] !== undefined;
  const silent = questions.flatMap(({ criteria }) => criteria.filter((each) => !isAnswered(each)));
  if (questions.length === 0) return null;
  return (
    <section class="slab" id={sectionIds.continuity}>
      <h2>{hoster.sections.continuity}</h2>
      <dl>
        {questions.map(({ question, criteria }) => {
          const answered = criteria.filter(isAnswered);
          return (
            <div key={question}>
              <dt>{hoster.continuity.questions[question]}</dt>
              {answered.map((criterion) => (
                <ContinuityAnswer
                  key={criterion.id}
                  criterion={criterion}
                  grid={grid}
                  assessment={assessment}
                />
              ))}
              {answered.length === 0 && <dd>{hoster.unknown}</dd>}
            </div>
          );
        })}
      </dl>
      {silent.length > 0 && (
        <div>
          {hoster.continuity.silent}{" "}
          <CriterionNames grid={grid} among={silent.map(({ id }) => ({ criterion: id }))} />
        </div>
      )}
    </section>
  );
}

function ContinuityAnswer({
  criterion,
  grid,
  assessment,
}: ContinuityProps & { readonly criterion: Criterion }) {
  const site = useSite();
  const answer = assessment.answers[criterion.id];
  if (answer === undefined) return null;
  const words = answerWords(site, grid, { criterion: criterion.id, value: answer.value });
  return (
    <dd>
      <a href={`#${answerId(criterion.id)}`}>{localize(site.language, criterion.label)}</a>
      {site.text.hoster.continuity.said(words)}
      {answer.note !== null && (
        <div class="small">
          <MarkdownText text={answer.note} />
        </div>
      )}
    </dd>
  );
}
