import { additionName } from "#core/grid-additions.ts";
import type { AdditionPart } from "#core/new-item.ts";
import { tokensOf } from "#core/grid-path.ts";
import { languages } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { fieldId } from "./editor-address.ts";
import type { EditorView } from "./editor-view.ts";
import { OfWhat } from "./OfWhat.tsx";
import { targetsOf } from "./reference-targets.ts";

type AddItemProps = { readonly view: EditorView; readonly list: string };

/** What is asked to add to a list, folded away until somebody means to. */
export function AddItem({ view, list }: AddItemProps) {
  const words = useSite().text.editor.add;
  const key = tokensOf(list)?.at(-1) ?? "";
  const title = words.titles[key] ?? words.add;
  const isWrong = [...view.faults.keys()].some((path) => path.startsWith(`add:${list}#`));
  if (key === "when") {
    return (
      <p>
        <button class="btn plain" name="do" value={`add:${list}`}>
          {title}
        </button>
      </p>
    );
  }
  return (
    <details class="ed-add" open={isWrong} id={fieldId(`${list}/+`)}>
      <summary>{title}</summary>
      <div class="stack">
        <AddFields {...{ view, list }} kind={key} />
        <p>
          <button class="btn plain" name="do" value={`add:${list}`}>
            {words.add}
            <OfWhat name={title} />
          </button>
        </p>
      </div>
    </details>
  );
}

function AddFields({ view, list, kind }: AddItemProps & { readonly kind: string }) {
  const { language, text } = useSite();
  const words = text.editor;
  const line = (part: AdditionPart & ("fr" | "en" | "id" | "level" | "title"), hint?: string) => (
    <AddLine key={part} {...{ view, list, part, hint }} />
  );
  const criteria = view.draft.criteria
    .filter((criterion) => criterion.kind !== "url" && criterion.kind !== "text")
    .map(({ id, label }) => ({ id, label: localize(language, label) || id }));
  switch (kind) {
    case "base":
    case "requires":
    case "of":
    case "conditions":
      return <AddSelect {...{ view, list }} part="criterion" options={criteria} />;
    case "theme_minimums": {
      const themes = targetsOf(view.draft, "themes", language);
      return <AddSelect {...{ view, list }} part="theme" options={themes} />;
    }
    case "steps":
      return (
        <>
          {line("level")}
          <div class="ed-pair">{languages.map((each) => line(each))}</div>
        </>
      );
    case "sources":
      return (
        <>
          {line("title")}
          {line("id", words.add.idHint)}
        </>
      );
    default:
      return (
        <>
          <div class="ed-pair">{languages.map((each) => line(each))}</div>
          {kind === "criteria" && <AddCriterion {...{ view, list }} />}
          {line("id", words.add.idHint)}
        </>
      );
  }
}

function AddCriterion({ view, list }: AddItemProps) {
  const { language, text } = useSite();
  const { text: _, ...kinds } = text.editor.kinds;
  return (
    <div class="ed-pair">
      <AddSelect
        {...{ view, list }}
        part="kind"
        options={Object.entries(kinds).map(([id, label]) => ({ id, label }))}
      />
      <AddSelect
        {...{ view, list }}
        part="theme"
        options={targetsOf(view.draft, "themes", language)}
      />
    </div>
  );
}

type AddFieldProps = AddItemProps & { readonly part: AdditionPart };

function AddLine({
  view,
  list,
  part,
  hint,
}: AddFieldProps & { readonly hint?: string | undefined }) {
  const { language, text } = useSite();
  const words = text.editor.add;
  const name = additionName(list, part);
  const id = fieldId(name);
  const fault = view.faults.get(name);
  const isForeign = (part === "fr" || part === "en") && part !== language;
  return (
    <div class={fault === undefined ? undefined : "err"}>
      <label class="lab" for={id}>
        {words[part]}
      </label>
      {hint !== undefined && <p class="hint small">{hint}</p>}
      {fault !== undefined && <p class="msg">{fault}</p>}
      <input
        class="field"
        type="text"
        {...{ id, name }}
        value={view.typed?.fields.get(name) ?? ""}
        {...(isForeign && { lang: part })}
      />
    </div>
  );
}

type AddSelectProps = AddFieldProps & {
  readonly options: readonly { readonly id: string; readonly label: string }[];
};

function AddSelect({ view, list, part, options }: AddSelectProps) {
  const words = useSite().text.editor.add;
  const name = additionName(list, part);
  const id = fieldId(name);
  const fault = view.faults.get(name);
  const chosen = view.typed?.fields.get(name) ?? "";
  return (
    <div class={fault === undefined ? undefined : "err"}>
      <label class="lab" for={id}>
        {words[part]}
      </label>
      {fault !== undefined && <p class="msg">{fault}</p>}
      <select class="field" {...{ id, name }}>
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
