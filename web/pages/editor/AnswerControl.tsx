import { partName } from "#core/grid-form.ts";
import type { ChoiceAnswer, Criterion } from "#core/grid.ts";
import { tokensOf } from "#core/grid-path.ts";
import type { Site } from "#web/site.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { answersOf } from "./ConditionControl.tsx";
import type { ControlProps } from "./leaf-props.ts";

/** What an example answers to a criterion, or that it does not. */
export function AnswerControl(props: ControlProps) {
  const { view, path, inputs, given } = props;
  const site = useSite();
  const id = tokensOf(path)?.at(-1);
  const criterion = view.draft.criteria.find((each) => each.id === id);
  const value = inputs.get(path) ?? "";
  const options = criterion === undefined ? [] : answersOf(view.draft, criterion);
  const choices = choicesOf(site, criterion, options);
  return (
    <div class="ed-condition">
      <select class="field" name={path} {...given}>
        {!choices.some(([each]) => each === value) && (
          <option value={value}>{value.replace(/^=/u, "")}</option>
        )}
        {choices.map(([each, said]) => (
          <option key={each} value={each} selected={each === value}>
            {said}
          </option>
        ))}
      </select>
      {criterion?.kind === "multi" && <Ticks {...{ path, inputs, options }} />}
      {criterion !== undefined && <Operand {...props} kind={criterion.kind} />}
    </div>
  );
}

type Choice = readonly [value: string, said: string];

/** What may be answered to a criterion, none first. */
function choicesOf(
  { language, text }: Site,
  criterion: Criterion | undefined,
  options: readonly ChoiceAnswer[],
): readonly Choice[] {
  const words = text.editor.answer;
  const none: Choice = ["", words.none];
  if (criterion === undefined) return [none];
  const inapplicable: readonly Choice[] = criterion.na_allowed ? [["=na", words.na]] : [];
  const own = (): readonly Choice[] => {
    switch (criterion.kind) {
      case "boolean":
      case "choice":
        return options.map((each) => [`=${each.id}`, localize(language, each) || each.id]);
      case "multi":
        return [["list", words.list]];
      case "number": {
        const { none_answer: uncommitted } = criterion;
        const said = uncommitted && (localize(language, uncommitted) || words.noCommitment);
        return [["number", words.number], ...(said === null ? [] : [["=none", said] as const])];
      }
      case "url":
      case "text":
        return [["text", words.text]];
    }
  };
  return [none, ...own(), ...inapplicable];
}

type TicksProps = Pick<ControlProps, "path" | "inputs"> & {
  readonly options: readonly ChoiceAnswer[];
};

function Ticks({ path, inputs, options }: TicksProps) {
  const { language } = useSite();
  const name = partName(path, "options");
  return (
    <div class="ed-options ed-ticks">
      {options.map((option) => (
        <label class="tick" key={option.id}>
          <input
            type="checkbox"
            name={name}
            value={option.id}
            checked={inputs.getAll(name).includes(option.id)}
          />
          <span>{localize(language, option) || option.id}</span>
        </label>
      ))}
    </div>
  );
}

type OperandProps = ControlProps & { readonly kind: Criterion["kind"] };

/** Where a number or an address is written, for the criteria that take one. */
function Operand({ path, label, inputs, kind }: OperandProps) {
  const words = useSite().text.editor.answer;
  const operand = kind === "number" ? "number" : kind === "url" || kind === "text" ? "text" : null;
  if (operand === null) return null;
  return (
    <input
      class="field ed-operand"
      type="text"
      name={partName(path, operand)}
      aria-label={`${label}, ${words[operand]}`}
      value={inputs.get(partName(path, operand)) ?? ""}
    />
  );
}
