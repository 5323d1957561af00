import { partName } from "#core/grid-form.ts";
import { tokensOf } from "#core/grid-path.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { answersOf } from "./ConditionControl.tsx";
import type { ControlProps } from "./leaf-props.ts";

/** What an example answers to a criterion, or that it does not. */
export function AnswerControl({ view, path, label, inputs, given }: ControlProps) {
  const { language, text } = useSite();
  const words = text.editor.answer;
  const id = tokensOf(path)?.at(-1);
  const criterion = view.draft.criteria.find((each) => each.id === id);
  const value = inputs.get(path) ?? "";
  const options = criterion === undefined ? [] : answersOf(view.draft, criterion);
  const kind = criterion?.kind;
  const choices: readonly (readonly [string, string])[] = [
    ["", words.none],
    ...(kind === "boolean" || kind === "choice"
      ? options.map((each) => [`=${each.id}`, localize(language, each) || each.id] as const)
      : []),
    ...(kind === "multi" ? [["list", words.list] as const] : []),
    ...(kind === "number" ? [["number", words.number] as const] : []),
    ...(kind === "number" && criterion?.kind === "number" && criterion.none_answer !== null
      ? [["=none", localize(language, criterion.none_answer) || words.noCommitment] as const]
      : []),
    ...(kind === "url" || kind === "text" ? [["text", words.text] as const] : []),
    ...(criterion?.na_allowed === true ? [["=na", words.na] as const] : []),
  ];
  const known = choices.some(([each]) => each === value);
  const operand = kind === "number" ? "number" : kind === "url" || kind === "text" ? "text" : null;
  return (
    <div class="ed-condition">
      <select class="field" name={path} {...given}>
        {!known && <option value={value}>{value.replace(/^=/u, "")}</option>}
        {choices.map(([each, said]) => (
          <option key={each} value={each} selected={each === value}>
            {said}
          </option>
        ))}
      </select>
      {kind === "multi" && (
        <div class="ed-options ed-ticks">
          {options.map((option) => (
            <label class="tick" key={option.id}>
              <input
                type="checkbox"
                name={partName(path, "options")}
                value={option.id}
                checked={inputs.getAll(partName(path, "options")).includes(option.id)}
              />
              <span>{localize(language, option) || option.id}</span>
            </label>
          ))}
        </div>
      )}
      {operand !== null && (
        <input
          class="field ed-operand"
          type="text"
          name={partName(path, operand)}
          aria-label={`${label}, ${operand === "number" ? words.number : words.text}`}
          value={inputs.get(partName(path, operand)) ?? ""}
        />
      )}
    </div>
  );
}
