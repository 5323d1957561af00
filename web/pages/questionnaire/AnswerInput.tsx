import type { GivenAnswer } from "#core/form-answers.ts";
import { noneOfThese } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { offeredAnswers } from "#core/offered-answers.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { Choice, NotApplicable } from "./Choice.tsx";
import { AddressInput, NumberInput } from "./TypedInput.tsx";

type AnswerInputProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly entry: GivenAnswer;
  readonly isWrong: boolean;
};

/** The controls that take the answer, by kind of criterion. */
export function AnswerInput({ grid, criterion, entry, isWrong }: AnswerInputProps) {
  switch (criterion.kind) {
    case "boolean":
    case "choice":
    case "multi":
      return <Choices {...{ grid, criterion, entry }} />;
    case "number":
      return <NumberInput {...{ criterion, entry, isWrong }} />;
    case "url":
    case "text":
      return <AddressInput {...{ criterion, entry, isWrong }} />;
  }
}

/** One answer or several to choose, then how to say that none fits or none is known. */
function Choices({ grid, criterion, entry }: Omit<AnswerInputProps, "isWrong">) {
  const { language, text } = useSite();
  const words = text.questionnaire;
  const { id, kind } = criterion;
  const isMulti = kind === "multi";
  const type = isMulti ? "checkbox" : "radio";
  const offered = offeredAnswers(grid, criterion);
  // The best answer first, as people say it: yes, partly, no.
  const options = kind === "boolean" ? offered.toReversed() : offered;
  const common = { type, entry, criterion: id } as const;
  return (
    <>
      <div>
        {options.map((option, index) => (
          <Choice
            key={option.id}
            {...common}
            value={option.id}
            label={localize(language, option)}
            isFirst={index === 0}
          />
        ))}
        {isMulti && <Choice {...common} value={noneOfThese} label={words.noneOfThese} isAlone />}
      </div>
      <div class="aside">
        <NotApplicable {...{ type, entry, criterion }} />
        {isMulti ? (
          <p class="hint">{words.leaveUnticked}</p>
        ) : (
          <Choice {...common} value="" label={words.unknown} isLight />
        )}
      </div>
    </>
  );
}
