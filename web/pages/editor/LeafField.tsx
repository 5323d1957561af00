import type { ComponentChildren } from "preact";
import { wasName } from "#core/grid-form.ts";
import { useSite } from "#web/site.ts";
import { AnswerControl } from "./AnswerControl.tsx";
import { ConditionControl } from "./ConditionControl.tsx";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { fieldId } from "./editor-address.ts";
import { shownLeaf } from "./editor-view.ts";
import type { ControlProps, LeafFieldProps } from "./leaf-props.ts";
import { PairControl } from "./PairControl.tsx";
import { ReferencesControl } from "./ReferencesControl.tsx";
import { SelectControl } from "./SelectControl.tsx";

/** One value of the document: its label, what is wrong with it, its control, both versions of a conflict. */
export function LeafField(props: LeafFieldProps) {
  const { view, leaf, path, name, label, isQuiet = false, hasHint = true } = props;
  const { language, text } = useSite();
  const { was, inputs } = shownLeaf(view, leaf, { path, language });
  const id = fieldId(path);
  const fault = view.faults.get(path);
  const hint = isQuiet || !hasHint ? undefined : text.editor.hints[name];
  const described = [hint && `${id}-aide`, fault && `${id}-erreur`].filter(Boolean).join(" ");
  const given = { id, ...(described !== "" && { "aria-describedby": described }) };
  const isGroup = leaf.kind === "references" || leaf.kind === "pair";
  const Label = isGroup ? "p" : "label";
  return (
    <div class={fault === undefined ? "ed-field" : "ed-field err"} data-leaf={path}>
      <input type="hidden" name={wasName(path)} value={was} />
      {leaf.kind !== "flag" && (
        <Label
          class={isQuiet ? "lab vh" : "lab"}
          {...(isGroup ? { id: `${id}-nom` } : { for: id })}
        >
          {label}
        </Label>
      )}
      {hint !== undefined && (
        <p class="hint small" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="msg" id={`${id}-erreur`}>
          {fault}
        </p>
      )}
      <Control {...{ ...props, inputs, given }} />
      {view.conflicts.has(path) && <ConflictChoice {...{ view, leaf, path, inputs }} />}
    </div>
  );
}

function Control(props: LeafFieldProps & ControlProps): ComponentChildren {
  const { leaf, path, label, lang, inputs, given, isQuiet = false } = props;
  const { language } = useSite();
  const value = inputs.get(path) ?? "";
  const spoken = lang !== undefined && lang !== language && { lang };
  switch (leaf.kind) {
    case "line":
      // An answer is read among others: it is seen whole.
      if (isQuiet) {
        return (
          <textarea class="field" rows={1} name={path} {...given} {...spoken}>
            {value}
          </textarea>
        );
      }
      return <input class="field" type="text" name={path} value={value} {...given} {...spoken} />;
    case "address":
      return <input class="field" type="text" name={path} value={value} {...given} {...spoken} />;
    case "day":
      return <input class="field short" type="date" name={path} value={value} {...given} />;
    case "text":
      return (
        <textarea class="field" rows={3} name={path} {...given} {...spoken}>
          {value}
        </textarea>
      );
    case "whole":
    case "number":
      return (
        <input
          class="field short"
          type="text"
          inputMode={leaf.kind === "whole" ? "numeric" : "decimal"}
          name={path}
          value={value}
          {...given}
        />
      );
    case "flag":
      return (
        <label class="tick ed-tick">
          <input type="checkbox" name={path} checked={inputs.has(path)} {...given} />
          <span>{label}</span>
        </label>
      );
    case "choice":
    case "reference":
      return <SelectControl {...props} leaf={leaf} />;
    case "references":
      return <ReferencesControl {...props} leaf={leaf} />;
    case "pair":
      return <PairControl {...props} />;
    case "condition":
      return <ConditionControl {...props} />;
    case "answer":
      return <AnswerControl {...props} />;
  }
}
