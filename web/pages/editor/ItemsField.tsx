import { partAt } from "#core/grid-edit.ts";
import type { Items } from "#core/grid-fields.ts";
import { itemPath } from "#core/grid-parts.ts";
import { namesOf } from "#core/grid-path.ts";
import { isMap } from "#core/shape.ts";
import { useSite } from "#web/site.ts";
import { AddItem } from "./AddItem.tsx";
import { fieldId } from "./editor-address.ts";
import type { EditorView } from "./editor-view.ts";
import { join, wordOf } from "./field-props.ts";
import type { FieldComponent } from "./field-props.ts";
import { itemLabel } from "./item-label.ts";
import { ItemDeeds } from "./ItemDeeds.tsx";

type ItemsFieldProps = {
  readonly view: EditorView;
  readonly field: Items;
  readonly path: string;
  readonly name: string;
  readonly One: FieldComponent;
};

/** A list of the document: each item with its fields, what moves or removes it, then what adds one. */
export function ItemsField({ view, field, path, name, One }: ItemsFieldProps) {
  const site = useSite();
  const words = site.text.editor;
  const found = partAt(view.document, path);
  const list: readonly unknown[] = Array.isArray(found) ? found : [];
  const isShort = field.adds === "option" || field.adds === "step";
  /** Whether the name of the item says all there is to say of its field. */
  const isPlain = isShort || field.adds === "condition";
  return (
    <fieldset class="ed-items" id={fieldId(path)}>
      <legend class="lab">{wordOf(words.fields, name)}</legend>
      {words.hints[name] !== undefined && <p class="hint small">{words.hints[name]}</p>}
      {list.length === 0 && <p class="soft">{words.page.none}</p>}
      {namesOf(list).map((item, index) => {
        const at = itemPath(path, item);
        const label = itemLabel(site, view.draft, { item: list[index], name: item, index });
        return (
          <div class={itemClass(field)} key={item} id={itemId(at, field)}>
            <ItemHead {...{ field, label }} item={list[index]} />
            <div class="ed-item-fields">
              {Object.entries(field.fields).map(([key, one]) => (
                <One
                  key={key}
                  {...{ view, field: one }}
                  path={join(at, key)}
                  name={key}
                  {...(key === "" && isPlain && { label, isQuiet: true })}
                />
              ))}
            </div>
            {field.adds !== "nothing" && (
              <ItemDeeds
                {...{ path: at, label }}
                isOrdered={field.isOrdered}
                isFirst={index === 0}
                isLast={index === list.length - 1}
              />
            )}
          </div>
        );
      })}
      {field.adds !== "nothing" && <AddItem {...{ view }} list={path} />}
    </fieldset>
  );
}

/** A name and a number are one line; what has a level stands beside it. */
function itemClass({ adds }: Items): string {
  if (adds === "option" || adds === "step") return "ed-item short";
  return adds === "minimum" ? "ed-item line" : "ed-item";
}

/** Where a link to the item leads; a condition is one field, which has the name for itself. */
function itemId(path: string, { adds }: Items): string {
  return adds === "condition" ? `${fieldId(path)}.x` : fieldId(path);
}

type ItemHeadProps = {
  readonly field: Items;
  readonly label: string;
  readonly item: unknown;
};

function ItemHead({ field, label, item }: ItemHeadProps) {
  const level = isMap(item) && typeof item["level"] === "number" ? item["level"] : null;
  const isShort = field.adds === "option" || field.adds === "step";
  if (!isShort) return <p class="ed-item-name">{label}</p>;
  return level === null ? null : <b class="ed-level">{level}</b>;
}
