import type { GivenAnswer } from "#core/form-answers.ts";
import { noneOfThese } from "#core/form-answers.ts";
import type { BooleanCriterion, Criterion, Grid, Option } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { Choice, NotApplicable } from "./Choice.tsx";
import { AddressInput, NumberInput } from "./TypedInput.tsx";

export type AnswerInputProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly entry: GivenAnswer;
  readonly isWrong: boolean;
};

/** The controls that take the answer, by kind of criterion. */
export function AnswerInput({ grid, criterion, entry, isWrong }: AnswerInputProps) {
  switch (criterion.kind) {
    case "boolean":
      return <Radios {...{ criterion, entry }} options={booleanOptions(grid, criterion)} />;
    case "choice":
      return <Radios {...{ criterion, entry }} options={criterion.answers} />;
    case "multi":
      return <Checkboxes {...{ criterion, entry }} options={criterion.options} />;
    case "number":
      return <NumberInput {...{ criterion, entry, isWrong }} />;
    case "url":
    case "text":
      return <AddressInput {...{ criterion, entry, isWrong }} />;
  }
}

type OptionsProps = Pick<AnswerInputProps, "criterion" | "entry"> & {
  readonly options: readonly Option[];
};

function Radios({ criterion, entry, options }: OptionsProps) {
  const { language, text } = useSite();
  const common = { type: "radio", criterion: criterion.id, entry } as const;
  return (
    <>
      <div class="choices">
        {options.map((option, index) => (
          <Choice
            key={option.id}
            {...common}
            value={option.id}
            label={localize(language, option)}
            isFirst={index === 0}
          />
        ))}
      </div>
      <div class="aside">
        <NotApplicable {...{ criterion, entry }} type="radio" />
        <Choice {...common} value="" label={text.questionnaire.unknown} isLight />
      </div>
    </>
  );
}

function Checkboxes({ criterion, entry, options }: OptionsProps) {
  const { language, text } = useSite();
  const common = { type: "checkbox", criterion: criterion.id, entry } as const;
  return (
    <>
      <div class="choices">
        {options.map((option, index) => (
          <Choice
            key={option.id}
            {...common}
            value={option.id}
            label={localize(language, option)}
            isFirst={index === 0}
          />
        ))}
        <Choice {...common} value={noneOfThese} label={text.questionnaire.noneOfThese} isAlone />
      </div>
      <div class="aside">
        <NotApplicable {...{ criterion, entry }} type="checkbox" />
        <p class="hint">{text.questionnaire.leaveUnticked}</p>
      </div>
    </>
  );
}

/** The best answer first, as people say it: yes, partly, no. */
function booleanOptions(grid: Grid, criterion: BooleanCriterion): readonly Option[] {
  return grid.document.boolean_answers
    .filter(({ id }) => id !== "partly" || criterion.partly_allowed)
    .toReversed();
}
