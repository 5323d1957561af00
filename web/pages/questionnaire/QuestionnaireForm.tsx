import type { Classification } from "#core/classify.ts";
import type { FormAnswers, GivenAnswer } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import type { ListedProblem } from "./entry-problems.ts";
import { listProblems } from "./entry-problems.ts";
import { HiddenAnswers } from "./HiddenAnswers.tsx";
import { OutcomePanel } from "./OutcomePanel.tsx";
import { OutcomeStatus, Peek } from "./Peek.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { measureProgress, minutesFor } from "./progress.ts";
import { QuestionField } from "./QuestionField.tsx";
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
  /** Whether the page follows each answer by itself. */
  readonly isLive?: boolean;
  readonly onChange?: (event: Event) => void;
  readonly onSubmit?: (event: SubmitEvent) => void;
};

/** One theme of questions; every other answer travels in hidden fields. */
export function QuestionnaireForm(props: QuestionnaireFormProps) {
  const { language, text } = useSite();
  const { grid, theme: here, form, classification, isLive = false, onChange, onSubmit } = props;
  const progress = measureProgress(grid, form.answers);
  const position = progress.findIndex(({ theme }) => theme.id === here);
  const theme = progress[position]?.theme;
  const elsewhere = [...form.given].filter(([id]) => grid.criteria.get(id)?.theme !== here);
  if (theme === undefined) return null;
  return (
    <form
      class="questionnaire"
      method="post"
      action={pathTo.questionnaire(language)}
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
      <ProblemSummary grid={grid} problems={props.problems} here={here} />
      <div class="side end">
        <div class="stack">
          <Questions grid={grid} here={here} form={form} />
          <Actions
            previous={progress[position - 1]?.theme.id}
            next={progress[position + 1]?.theme.id}
          />
        </div>
        <OutcomePanel {...{ grid, classification, here, isLive }} asked={props.asked} />
      </div>
      <Peek grid={grid} classification={classification} />
      <OutcomeStatus grid={grid} classification={classification} />
      <HiddenAnswers given={new Map(elsewhere)} />
    </form>
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

type ActionsProps = { readonly previous: string | undefined; readonly next: string | undefined };

function Actions({ previous, next }: ActionsProps) {
  const { language, text } = useSite();
  const words = text.questionnaire;
  return (
    <div class="actions">
      {previous !== undefined && (
        <button class="btn plain" name="goto" value={previous}>
          {words.previous}
        </button>
      )}
      {next === undefined ? (
        <button class="btn" formAction={pathTo.questionnaireResult(language)}>
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
