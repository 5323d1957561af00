import { fieldName } from "#core/form-answers.ts";
import type { GivenAnswer } from "#core/form-answers.ts";
import type { AddressCriterion, NumberCriterion } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import { Choice, NotApplicable } from "./Choice.tsx";
import { boundsOf } from "#web/text/entry-sentences.ts";
import { questionId } from "./QuestionLink.tsx";

type TypedInputProps<Kind> = {
  readonly criterion: Kind;
  readonly entry: GivenAnswer;
  readonly isWrong: boolean;
};

/** A number with its unit, and the answers that stand instead of one. */
export function NumberInput({ criterion, entry, isWrong }: TypedInputProps<NumberCriterion>) {
  const { language, text } = useSite();
  const { inFigures, bounds, leaveEmpty } = text.questionnaire;
  const unit = localize(language, criterion.unit);
  const id = questionId(criterion.id, "answer");
  return (
    <>
      <div class="inline">
        <label class="vh" for={id}>
          {fill(inFigures, { unit })}
        </label>
        <input
          class="field"
          id={id}
          name={fieldName("answer", criterion.id)}
          inputMode={criterion.integer ? "numeric" : "decimal"}
          autocomplete="off"
          defaultValue={typedValue(entry)}
          aria-describedby={`${id}-bounds`}
          {...(isWrong && { "aria-invalid": true })}
        />
        <span>{unit}</span>
      </div>
      {criterion.none_answer !== null && (
        <Choice
          type="checkbox"
          {...{ entry }}
          criterion={criterion.id}
          value="none"
          label={localize(language, criterion.none_answer)}
          isAlone
        />
      )}
      <div class="aside">
        <NotApplicable {...{ criterion, entry }} type="checkbox" />
        <p class="hint" id={`${id}-bounds`}>
          {fill(bounds, boundsOf(language, criterion))} {leaveEmpty}
        </p>
      </div>
    </>
  );
}

/** One public address, or a free text. */
export function AddressInput({ criterion, entry, isWrong }: TypedInputProps<AddressCriterion>) {
  const { address, yourAnswer, leaveEmpty } = useSite().text.questionnaire;
  const isAddress = criterion.kind === "url";
  const id = questionId(criterion.id, "answer");
  return (
    <>
      <label class="lab" for={id}>
        {isAddress ? address : yourAnswer}
      </label>
      <input
        class="field"
        inputMode={isAddress ? "url" : "text"}
        id={id}
        name={fieldName("answer", criterion.id)}
        defaultValue={typedValue(entry)}
        {...(isWrong && { "aria-invalid": true })}
      />
      <div class="aside">
        <NotApplicable {...{ criterion, entry }} type="checkbox" />
        <p class="hint">{leaveEmpty}</p>
      </div>
    </>
  );
}

/** What was typed, as opposed to ticked: "none" and "na" have their own boxes. */
function typedValue({ values }: GivenAnswer): string {
  return values.find((value) => value !== "none" && value !== "na") ?? "";
}
