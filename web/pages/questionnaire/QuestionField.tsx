import { ownConditions } from "#core/deciding.ts";
import type { AnswerPart, GivenAnswer } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import { AnswerInput } from "./AnswerInput.tsx";
import type { ListedProblem } from "#web/text/entry-sentences.ts";
import { problemSentence } from "#web/text/entry-sentences.ts";
import { Evidence, Note } from "./Proof.tsx";
import { questionId } from "./QuestionLink.tsx";

type QuestionFieldProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly entry: GivenAnswer;
  readonly problems: readonly ListedProblem[];
};

/** One question with everything needed to answer it. */
export function QuestionField({ grid, criterion, entry, problems }: QuestionFieldProps) {
  const site = useSite();
  const { language, text } = site;
  const wrongIn = (part: AnswerPart) => problems.find(({ problem }) => problem.field === part);
  const wrong = wrongIn("answer");
  const id = questionId(criterion.id);
  const described = wrong === undefined ? `${id}-help` : `${id}-help ${id}-problem`;
  return (
    <fieldset class="q" id={id} aria-describedby={described}>
      <legend>
        {localize(language, criterion.question)} <Tags grid={grid} criterion={criterion} />
      </legend>
      <p class="hint" id={`${id}-help`}>
        {localize(language, criterion.help)}
      </p>
      <details class="why">
        <summary>{text.questionnaire.why}</summary>
        <p>{localize(language, criterion.why)}</p>
      </details>
      <div class={wrong === undefined ? "answer" : "answer err"}>
        {wrong !== undefined && (
          <p class="msg" id={`${id}-problem`}>
            {problemSentence(site, wrong)}
          </p>
        )}
        <AnswerInput {...{ grid, criterion, entry }} isWrong={wrong !== undefined} />
      </div>
      <div class="ev">
        <Evidence criterion={criterion} typed={entry.evidence} wrong={wrongIn("evidence")} />
        <Note criterion={criterion} typed={entry.note} wrong={wrongIn("note")} />
      </div>
    </fieldset>
  );
}

/** What the question decides. */
function Tags({ grid, criterion }: Pick<QuestionFieldProps, "grid" | "criterion">) {
  const { language, text } = useSite();
  const { profiles, rules } = grid.document;
  const isBase = rules.base.some((condition) => condition.criterion === criterion.id);
  return (
    <>
      {isBase && <span class="tag">{text.questionnaire.base}</span>}
      {profiles
        .filter(({ id }) =>
          ownConditions(grid, id).some((condition) => condition.criterion === criterion.id),
        )
        .map(({ id, label }) => (
          <span key={id} class="tag">
            {fill(text.questionnaire.decides, { profile: localize(language, label) })}
          </span>
        ))}
    </>
  );
}
