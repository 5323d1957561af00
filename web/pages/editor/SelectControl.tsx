import type { Leaf } from "#core/grid-fields.ts";
import { useSite } from "#web/site.ts";
import type { ControlProps } from "./leaf-props.ts";
import { targetsOf } from "./reference-targets.ts";

type SelectLeaf = Leaf & { readonly kind: "choice" | "reference" };

/** One value among those that are known; one that is not stays until another is chosen. */
export function SelectControl(props: ControlProps & { readonly leaf: SelectLeaf }) {
  const { view, leaf, path, name, inputs, given } = props;
  const { language, text } = useSite();
  const words = text.editor;
  const known =
    leaf.kind === "choice"
      ? leaf.of.map((id) => ({ id, label: words.choices[name]?.[id] ?? id }))
      : targetsOf(view.draft, leaf.to, language);
  const value = inputs.get(path) ?? "";
  const isKnown = known.some(({ id }) => id === value);
  return (
    <select class="field" name={path} {...given}>
      {!isKnown && <option value={value}>{value === "" ? words.add.choose : value}</option>}
      {known.map(({ id, label }) => (
        <option key={id} value={id} selected={id === value}>
          {label}
        </option>
      ))}
      {leaf.kind === "choice" && leaf.isOptional === true && isKnown && <option value="">–</option>}
    </select>
  );
}
