import type { BriefProblem, BriefTextField } from "#core/brief.ts";
import { useSite } from "#web/site.ts";
import { briefProblemSentence, fieldId } from "./brief-problem-words.ts";

type TextFieldProps = {
  readonly name: BriefTextField;
  readonly typed: string;
  readonly problem: BriefProblem | undefined;
  readonly hint?: string;
  readonly isEmail?: boolean;
  readonly autocomplete?: "name" | "organization" | "email";
  readonly isOptional?: boolean;
  /** Whether its label is the title of its section, over a field of several lines. */
  readonly isTitle?: boolean;
};

/** A field with its label, what helps to fill it, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const site = useSite();
  const words = site.text.brief.form;
  const { name, typed, problem, hint, isOptional, isTitle, isEmail } = props;
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const common = {
    ...{ id, name, class: "field", defaultValue: typed },
    ...(props.autocomplete !== undefined && { autocomplete: props.autocomplete }),
    ...(described !== "" && { "aria-describedby": described }),
    ...(problem !== undefined && { "aria-invalid": true }),
  };
  const label = (
    <label class={isTitle ? undefined : "lab"} for={id}>
      {words.fields[name]}
      {isOptional && <span class="soft"> ({words.optional})</span>}
    </label>
  );
  return (
    <div class={problem === undefined ? undefined : "err"}>
      {isTitle ? <h2>{label}</h2> : label}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="msg" id={`${id}-problem`}>
          {briefProblemSentence(site, problem)}
        </p>
      )}
      {isTitle && <textarea {...common} rows={10} />}
      {!isTitle && isEmail && <input {...common} type="email" />}
      {!isTitle && !isEmail && <input {...common} type="text" />}
    </div>
  );
}
