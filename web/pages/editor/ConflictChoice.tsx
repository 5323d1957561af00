import type { Leaf } from "#core/grid-fields.ts";
import { writeLeaf } from "#core/grid-form.ts";
import { WordDifference } from "#web/components/WordDifference.tsx";
import { useSite } from "#web/site.ts";
import { fieldId } from "./editor-address.ts";
import type { EditorView } from "./editor-view.ts";
import { sayValue } from "./said-value.ts";

type ConflictChoiceProps = {
  readonly view: EditorView;
  readonly leaf: Leaf;
  readonly path: string;
  readonly inputs: URLSearchParams;
};

/** Both versions of a value that somebody else changed too: nothing is written over unseen. */
export function ConflictChoice({ view, leaf, path, inputs }: ConflictChoiceProps) {
  const { language, text } = useSite();
  const words = text.editor.conflict;
  const found = view.conflicts.get(path);
  const id = fieldId(path);
  const theirs = writeLeaf(leaf, { path, value: found, language }).get(path) ?? "";
  const isText = leaf.kind === "line" || leaf.kind === "text";
  return (
    <fieldset class="ed-conflict" aria-labelledby={`${id}-choix`}>
      <legend class="lab" id={`${id}-choix`}>
        {words.choose}
      </legend>
      <p class="dt">{words.other}</p>
      <p class="theirs">{sayValue({ language, text }, view.draft, { path, value: found })}</p>
      {isText && (
        <>
          <p class="dt">{words.difference}</p>
          <p class="theirs">
            <WordDifference before={theirs} after={inputs.get(path) ?? ""} />
          </p>
        </>
      )}
      <label class="tick">
        <input type="radio" name={`pick:${path}`} value="mine" checked />
        <span>{words.mine}</span>
      </label>
      <label class="tick">
        <input type="radio" name={`pick:${path}`} value="theirs" />
        <span>{words.theirs}</span>
      </label>
    </fieldset>
  );
}
