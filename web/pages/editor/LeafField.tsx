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
  const { leaf, path, label, inputs, given } = props;
  switch (leaf.kind) {
    case "line":
    case "text":
    case "address":
      return <WordsInput {...props} kind={leaf.kind} />;
    case "day":
      return (
        <input
          class="field short"
          type="date"
          name={path}
          value={inputs.get(path) ?? ""}
          {...given}
        />
      );
    case "whole":
    case "number":
      return (
        <input
          class="field short"
          type="text"
          inputMode={leaf.kind === "whole" ? "numeric" : "decimal"}
          name={path}
          value={inputs.get(path) ?? ""}
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

type WordsInputProps = LeafFieldProps &
  ControlProps & { readonly kind: "line" | "text" | "address" };

/** What is written in words; an answer is read among others, so that its line is seen whole. */
function WordsInput({ path, lang, inputs, given, kind, isQuiet = false }: WordsInputProps) {
  const { language } = useSite();
  const value = inputs.get(path) ?? "";
  const spoken = lang !== undefined && lang !== language && { lang };
  const isLong = kind === "text" || (kind === "line" && isQuiet);
  if (!isLong) {
    return <input class="field" type="text" name={path} value={value} {...given} {...spoken} />;
  }
  return (
    <textarea class="field" rows={kind === "text" ? 3 : 1} name={path} {...given} {...spoken}>
      {value}
    </textarea>
  );
}
