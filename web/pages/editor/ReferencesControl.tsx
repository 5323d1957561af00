import type { Leaf } from "#core/grid-fields.ts";
import { partName } from "#core/grid-form.ts";
import { useSite } from "#web/site.ts";
import type { ControlProps } from "./leaf-props.ts";
import { targetsOf } from "./reference-targets.ts";

type ReferencesProps = ControlProps & { readonly leaf: Leaf & { readonly kind: "references" } };

/** Boxes to tick; a long list is folded away behind what is ticked. */
export function ReferencesControl({ view, leaf, path, label, inputs, given }: ReferencesProps) {
  const { language, text } = useSite();
  const ticked = inputs.getAll(path);
  const known = targetsOf(view.draft, leaf.to, language);
  const unknown = ticked.filter((id) => !known.some((target) => target.id === id));
  const targets = [...known, ...unknown.map((id) => ({ id, label: id }))];
  const names = targets.filter(({ id }) => ticked.includes(id)).map((target) => target.label);
  return (
    <div role="group" aria-labelledby={`${given.id}-nom`} id={given.id}>
      <details class="ed-fold" open={targets.length <= 8}>
        <summary>{names.length === 0 ? text.editor.page.none : names.join(", ")}</summary>
        <div class="ed-ticks">
          {targets.map((target) => (
            <label class="tick" key={target.id}>
              <input
                type="checkbox"
                name={path}
                value={target.id}
                checked={ticked.includes(target.id)}
              />
              <span>{target.label}</span>
            </label>
          ))}
        </div>
      </details>
      {leaf.isFree === true && (
        <textarea class="field" rows={2} name={partName(path, "free")} aria-label={label}>
          {inputs.get(partName(path, "free")) ?? ""}
        </textarea>
      )}
    </div>
  );
}
