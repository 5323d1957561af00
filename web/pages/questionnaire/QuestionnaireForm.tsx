import type { Classification } from "#core/classify.ts";
import type { FormAnswers, GivenAnswer } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import type { ListedProblem } from "#web/text/entry-sentences.ts";
import { listProblems } from "./entry-problems.ts";
import { HiddenAnswers } from "./HiddenAnswers.tsx";
import { OutcomePanel } from "./OutcomePanel.tsx";
import { OutcomeStatus, Peek } from "./Peek.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { measureProgress, minutesFor, themeSteps } from "./progress.ts";
import { QuestionField } from "./QuestionField.tsx";
import type { Course } from "./QuestionLink.tsx";
import { themeCourse } from "./QuestionLink.tsx";
import { questionnaireId } from "./questionnaire-start.ts";
import type { QuestionnaireStart } from "./questionnaire-start.ts";
import { ThemeSteps } from "./ThemeSteps.tsx";

export type QuestionnaireFormProps = {
  readonly grid: Grid;
  /** Id of the theme on the page. */
  readonly theme: string;
  readonly form: FormAnswers;
  readonly classification: Classification;
  /** What the top of the page lists: found when the theme was opened, not while typing. */
  readonly problems: readonly ListedProblem[];
  /** What each condition asks, in words, by `askedKey`. */
  readonly asked: QuestionnaireStart["asked"];
  readonly paths: QuestionnaireStart["paths"];
  /** Whether the page follows each answer by itself. */
  readonly isLive?: boolean;
  readonly onChange?: (event: Event) => void;
  readonly onSubmit?: (event: SubmitEvent) => void;
};

/** One theme of questions; every other answer travels in hidden fields. */
export function QuestionnaireForm(props: QuestionnaireFormProps) {
  const { language, text } = useSite();
  const { grid, theme: here, form, classification, paths, onChange, onSubmit } = props;
  const progress = measureProgress(themeSteps(grid), form.answers);
  const position = progress.findIndex(({ step }) => step.id === here);
  const theme = grid.document.themes.find(({ id }) => id === here);
  const course = themeCourse(grid, paths.form, here);
  const elsewhere = [...form.given].filter(([id]) => grid.criteria.get(id)?.theme !== here);
  if (theme === undefined || position < 0) return null;
  return (
    <form
      class="questionnaire"
      method="post"
      id={questionnaireId}
      action={paths.form}
      noValidate
      onChange={onChange}
      onSubmit={onSubmit}
    >
      <DefaultButton here={here} />
      <h1 tabIndex={-1}>{localize(language, theme.label)}</h1>
      <p class="lead">{localize(language, theme.intro)}</p>
      {position === 0 && (
        <p>
          {fill(text.questionnaire.intro, {
            questions: grid.criteria.size,
            themes: progress.length,
            minutes: minutesFor(grid.criteria.size),
          })}{" "}
          {text.questionnaire.nothingStored}
        </p>
      )}
      <ThemeSteps progress={progress} here={here} />
      <ProblemSummary course={course} problems={props.problems} />
      <div class="side end">
        <div class="stack">
          <Questions grid={grid} here={here} form={form} />
          <Actions
            previous={progress[position - 1]?.step.id}
            next={progress[position + 1]?.step.id}
            result={paths.result}
          />
        </div>
        <Panel {...props} course={course} />
      </div>
      <Peek grid={grid} classification={classification} />
      <OutcomeStatus grid={grid} classification={classification} />
      <HiddenAnswers given={new Map(elsewhere)} />
    </form>
  );
}

type PanelProps = QuestionnaireFormProps & { readonly course: Course };

function Panel({ grid, theme, classification, asked, paths, course, isLive }: PanelProps) {
  const { panel, seeResult, refresh } = useSite().text.questionnaire;
  const title = isLive ? panel.live : panel.soFar;
  return (
    <OutcomePanel {...{ grid, classification, course, asked, title }}>
      <button class="btn sun wide" formAction={paths.result}>
        {seeResult}
      </button>
      <noscript>
        <button class="btn on wide" name="goto" value={theme} formAction={`${paths.form}#resultat`}>
          {refresh}
        </button>
      </noscript>
    </OutcomePanel>
  );
}

/** What Enter does in a field: stay here and read the answers again, whatever button is first. */
function DefaultButton({ here }: { readonly here: string }) {
  return <button class="vh" name="goto" value={here} tabIndex={-1} aria-hidden="true" />;
}

type QuestionsProps = Pick<QuestionnaireFormProps, "grid" | "form"> & { readonly here: string };

const nothing: GivenAnswer = { values: [], evidence: "", note: "" };

function Questions({ grid, form, here }: QuestionsProps) {
  const problems = listProblems(grid, form);
  return (
    <>
      {grid.document.criteria
        .filter((criterion) => criterion.theme === here)
        .map((criterion) => (
          <QuestionField
            key={criterion.id}
            grid={grid}
            criterion={criterion}
            entry={form.given.get(criterion.id) ?? nothing}
            problems={problems.filter((listed) => listed.criterion === criterion)}
          />
        ))}
    </>
  );
}

type ActionsProps = {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly result: string;
};

function Actions({ previous, next, result }: ActionsProps) {
  const words = useSite().text.questionnaire;
  return (
    <div class="actions">
      {previous !== undefined && (
        <button class="btn plain" name="goto" value={previous}>
          {words.previous}
        </button>
      )}
      {next === undefined ? (
        <button class="btn" formAction={result}>
          {words.seeResult}
        </button>
      ) : (
        <button class="btn" name="goto" value={next}>
          {words.next}
        </button>
      )}
    </div>
  );
}
