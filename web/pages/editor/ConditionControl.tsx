import { partName } from "#core/grid-form.ts";
import type { ChoiceAnswer, Condition, Criterion, GridDraft } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { tokensOf } from "#core/grid-path.ts";
import { partAt } from "#core/grid-edit.ts";
import { isMap } from "#core/shape.ts";
import type { Site } from "#web/site.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { requirementOf } from "#web/text/rule-sentences.ts";
import type { ControlProps } from "./leaf-props.ts";

/** What a condition asks: a list of what its criterion allows, and the answers or the number beside it. */
export function ConditionControl({ view, path, label, inputs, given }: ControlProps) {
  const site = useSite();
  const words = site.text.editor.condition;
  const criterion = criterionAt(view.draft, partAt(view.document, path), path);
  const value = inputs.get(path) ?? "";
  const options = criterion === undefined ? [] : answersOf(view.draft, criterion);
  const asked = criterion === undefined ? [] : offered(site, view.draft, criterion);
  const isKnown = asked.some(([each]) => each === value);
  const ticked = inputs.getAll(partName(path, "options"));
  return (
    <div class="ed-condition">
      <select class="field" name={path} {...given}>
        {!isKnown && <option value={value}>{words.incomplete}</option>}
        {asked.map(([each, said]) => (
          <option key={each} value={each} selected={each === value}>
            {said}
          </option>
        ))}
      </select>
      {options.length > 0 && (
        <fieldset class="ed-options">
          <legend class="small">{words.accepted}</legend>
          <div class="ed-ticks">
            {options.map((option) => (
              <label class="tick" key={option.id}>
                <input
                  type="checkbox"
                  name={partName(path, "options")}
                  value={option.id}
                  checked={ticked.includes(option.id)}
                />
                <span>{localize(site.language, option) || option.id}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {criterion?.kind === "number" && (
        <div class="ed-number">
          <input
            class="field short"
            type="text"
            inputMode="decimal"
            name={partName(path, "number")}
            aria-label={`${label}, ${words.number}`}
            value={inputs.get(partName(path, "number")) ?? ""}
          />
          <span>{localize(site.language, criterion.unit)}</span>
        </div>
      )}
    </div>
  );
}

function criterionAt(draft: GridDraft, condition: unknown, path: string): Criterion | undefined {
  const id = isMap(condition) ? condition["criterion"] : tokensOf(path)?.at(-1);
  return draft.criteria.find((criterion) => criterion.id === id);
}

/** What may be asked of a criterion, each as a sentence. */
function offered(
  { language, text }: Site,
  draft: GridDraft,
  criterion: Criterion,
): readonly (readonly [value: string, label: string])[] {
  const words = text.editor.condition;
  const grid = { document: draft, criteria: new Map([[criterion.id, criterion]]) };
  const levels = Array.from({ length: Math.min(maximumLevel(criterion), 20) }, (_, index) => {
    const condition: Condition = { criterion: criterion.id, min_level: index + 1 };
    return [`min_level:${index + 1}`, requirementOf(grid, condition, language)] as const;
  });
  if (criterion.kind === "number") {
    return [...levels, ["min_value", words.minimum], ["max_value", words.maximum]];
  }
  return answersOf(draft, criterion).length === 0 ? levels : [...levels, ["any_of", words.anyOf]];
}

/** The answers a condition may accept. */
export function answersOf(draft: GridDraft, criterion: Criterion): readonly ChoiceAnswer[] {
  if (criterion.kind === "boolean") {
    return draft.boolean_answers.filter(({ id }) => id !== "partly" || criterion.partly_allowed);
  }
  if (criterion.kind === "choice") return criterion.answers;
  return criterion.kind === "multi" ? criterion.options : [];
}
