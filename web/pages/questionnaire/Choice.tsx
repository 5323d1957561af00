import { fieldName } from "#core/form-answers.ts";
import type { GivenAnswer } from "#core/form-answers.ts";
import type { Criterion } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { questionId } from "./QuestionLink.tsx";

type ChoiceProps = {
  readonly type: "radio" | "checkbox";
  /** Id of the criterion. */
  readonly criterion: string;
  readonly entry: GivenAnswer;
  readonly value: string;
  readonly label: string;
  /** Whether links to the question's answer lead here. */
  readonly isFirst?: boolean;
  /** Whether it excludes every other answer; with script, ticking it clears them. */
  readonly isAlone?: boolean;
  /** Whether it stands beside the answers rather than among them. */
  readonly isLight?: boolean;
};

/** One answer to choose, as a radio button or a checkbox. */
export function Choice(props: ChoiceProps) {
  const { type, criterion, entry, value, label, isFirst, isAlone, isLight } = props;
  return (
    <label class={isLight ? "tick" : "tick choice"}>
      <input
        type={type}
        name={fieldName("answer", criterion)}
        value={value}
        defaultChecked={entry.values.includes(value)}
        id={isFirst ? questionId(criterion, "answer") : undefined}
        {...(isAlone && { "data-alone": true })}
      />
      <span>{label}</span>
    </label>
  );
}

type NotApplicableProps = Pick<ChoiceProps, "type" | "entry"> & { readonly criterion: Criterion };

/** "Not applicable", only where the grid allows it. */
export function NotApplicable({ type, entry, criterion }: NotApplicableProps) {
  const { notApplicable } = useSite().text.explanation;
  if (!criterion.na_allowed) return null;
  return (
    <Choice
      {...{ type, entry }}
      criterion={criterion.id}
      value="na"
      label={notApplicable}
      isAlone={type === "checkbox"}
      isLight
    />
  );
}
