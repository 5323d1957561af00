import { Fragment } from "preact";
import type { Path } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { versionName } from "#core/version-name.ts";
import { listAsked } from "#web/pages/questionnaire/listed-conditions.ts";
import { OutcomePanel } from "#web/pages/questionnaire/OutcomePanel.tsx";
import { OutcomeStatus, Peek } from "#web/pages/questionnaire/Peek.tsx";
import { ProblemSummary } from "#web/pages/questionnaire/ProblemSummary.tsx";
import { measureProgress } from "#web/pages/questionnaire/progress.ts";
import type { Course } from "#web/pages/questionnaire/QuestionLink.tsx";
import { questionId } from "#web/pages/questionnaire/QuestionLink.tsx";
import { ThemeSteps } from "#web/pages/questionnaire/ThemeSteps.tsx";
import { useSite } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import type { StepPageProps } from "./answering-props.ts";
import { AskedField } from "./AskedField.tsx";
import { ConflictSummary } from "./ConflictSummary.tsx";
import { GoneAnswers } from "./GoneAnswers.tsx";
import { SaveState } from "./SaveState.tsx";
import { reasonsStep, StepActions } from "./StepActions.tsx";

type StepFormProps = StepPageProps & { readonly action: Path };

/** The questions of one step, where they lead, and every other step. */
export function StepForm(props: StepFormProps) {
  const { language, text } = useSite();
  const { grid, slug, steps, here, questions, answers, classification, action } = props;
  const course = courseOf(props);
  const problems = questions.flatMap((question) => question.problems);
  return (
    <form
      class="questionnaire answering"
      method="post"
      action={action}
      noValidate
      autocomplete="off"
    >
      {/* What Enter does in a field. */}
      <button class="vh" name="goto" value={here.id} tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="here" value={here.id} />
      <input type="hidden" name="grille" value={versionName(grid)} />
      <h1 tabIndex={-1}>{localize(language, here.label)}</h1>
      <p class="lead">{here.intro}</p>
      <SaveState notice={props.notice} />
      <ThemeSteps progress={measureProgress(steps, answers)} here={here.id} />
      <ConflictSummary questions={questions} />
      <GoneAnswers gone={props.gone ?? []} />
      <ProblemSummary course={course} problems={problems} />
      <div class="side end">
        <div class="stack">
          {questions.map((question, index) => (
            <Fragment key={question.criterion.id}>
              <ThemeHeading {...props} before={index} />
              <AskedField grid={grid} slug={slug} {...question} />
            </Fragment>
          ))}
          <Elsewhere {...props} />
          <StepActions steps={steps} here={here.id} />
        </div>
        <OutcomePanel
          {...{ grid, classification, course }}
          title={text.questionnaire.panel.soFar}
          asked={listAsked(props, language)}
        >
          <button class="btn sun wide" name="goto" value={reasonsStep}>
            {text.answering.saveReasons}
          </button>
        </OutcomePanel>
      </div>
      <Peek grid={grid} classification={classification} />
      <OutcomeStatus grid={grid} classification={classification} />
    </form>
  );
}

function courseOf({ steps, here, questions, action }: StepFormProps): Course {
  const shown = new Set(questions.map(({ criterion }) => criterion.id));
  const stepOf = (id: string) =>
    shown.has(id) ? here.id : steps.find(({ criteria }) => criteria.includes(id))?.id;
  return { action, here: here.id, stepOf };
}

/** Opens each theme of a step that has several. */
function ThemeHeading({
  grid,
  questions,
  before,
}: Pick<StepPageProps, "grid" | "questions"> & { readonly before: number }) {
  const { language } = useSite();
  const themes = questions.map(({ criterion }) => criterion.theme);
  const theme = grid.document.themes.find(({ id }) => id === themes[before]);
  if (new Set(themes).size === 1 || themes[before] === themes[before - 1]) return null;
  return theme === undefined ? null : <h2>{localize(language, theme.label)}</h2>;
}

/** Where the other questions of a theme are: links to a question lead to its theme. */
function Elsewhere({ slug, elsewhere }: StepPageProps) {
  const { language, text } = useSite();
  if (elsewhere.length === 0) return null;
  return (
    <section class="elsewhere">
      <h2>{text.answering.elsewhere}</h2>
      <ul>
        {elsewhere.map(({ criterion, step }) => (
          <li key={criterion.id} id={questionId(criterion.id)}>
            <a href={spacePathTo.answering(language, slug, `question=${criterion.id}`)}>
              {fill(text.answering.inStep, {
                question: localize(language, criterion.label),
                step: localize(language, step.label),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
