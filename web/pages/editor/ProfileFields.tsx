import { partAt } from "#core/grid-edit.ts";
import type { PerProfile } from "#core/grid-fields.ts";
import { isMap } from "#core/shape.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { EditorView } from "./editor-view.ts";
import { join, wordOf } from "./field-props.ts";
import type { FieldComponent } from "./field-props.ts";

type ProfileFieldsProps = {
  readonly view: EditorView;
  readonly field: PerProfile;
  readonly path: string;
  readonly name: string;
  readonly One: FieldComponent;
};

/** Keys that stand beside the profiles in the same map. */
const beside = ["base", "outcome"];

/** A value for each profile, and for those the document still names though they are gone. */
export function ProfileFields({ view, field, path, name, One }: ProfileFieldsProps) {
  const { language, text } = useSite();
  const words = text.editor;
  const found = partAt(view.document, path);
  const named = isMap(found) ? Object.keys(found).filter((key) => !beside.includes(key)) : [];
  const profiles = [...new Set([...view.draft.profiles.map(({ id }) => id), ...named])];
  const labelOf = (id: string) => {
    const profile = view.draft.profiles.find((each) => each.id === id);
    return profile === undefined ? id : localize(language, profile.label) || id;
  };
  return (
    <fieldset class="ed-profiles">
      <legend class={name === "" ? "vh" : "lab"}>{wordOf(words.fields, name || "when")}</legend>
      {words.hints[name] !== undefined && <p class="hint small">{words.hints[name]}</p>}
      {profiles.map((id) => (
        <div class="ed-profile" key={id}>
          {Object.entries(field.fields).map(([key, one]) => (
            <One
              key={key}
              {...{ view, field: one }}
              path={join(`${path}/${id}`, key)}
              name={key === "" ? name || "when" : key}
              label={
                key === ""
                  ? labelOf(id)
                  : words.problems.named(labelOf(id), wordOf(words.fields, key))
              }
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
