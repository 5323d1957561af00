import type { Choice, NumberField } from "#core/choice.ts";
import { useSite } from "#web/site.ts";
import { Question } from "./Question.tsx";

type NumberQuestionProps = {
  readonly field: NumberField;
  readonly choice: Choice;
  readonly isUnread: boolean;
};

/** A question answered with a number, kept as it was typed. */
export function NumberQuestion({ field, choice, isUnread }: NumberQuestionProps) {
  const { [field]: words, problems } = useSite().text.choice;
  const typed = choice.numbers[field];
  const described = [`${field}-hint`, ...(isUnread ? [`${field}-problem`] : [])].join(" ");
  return (
    <Question title={words.title}>
      <div class={isUnread ? "err" : undefined}>
        <label class="lab" for={field}>
          {words.label}
        </label>
        {isUnread && (
          <p class="msg" id={`${field}-problem`}>
            {problems[field](typed)}
          </p>
        )}
        <p class="hint" id={`${field}-hint`}>
          {words.hint}
        </p>
        <div class="inline">
          <input
            class="field"
            id={field}
            name={field}
            inputmode="numeric"
            autocomplete="off"
            maxLength={20}
            value={typed}
            aria-describedby={described}
            {...(isUnread && { "aria-invalid": "true" as const })}
          />
        </div>
      </div>
    </Question>
  );
}
