import { isLeaf } from "#core/grid-fields.ts";
import type { Fields } from "#core/grid-fields.ts";
import { languages } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";
import { CriterionAnswers } from "./CriterionAnswers.tsx";
import type { EditorView } from "./editor-view.ts";
import { join, wordOf } from "./field-props.ts";
import type { OneFieldProps } from "./field-props.ts";
import { ItemsField } from "./ItemsField.tsx";
import { LeafField } from "./LeafField.tsx";
import { ProfileFields } from "./ProfileFields.tsx";

type FieldsOfProps = {
  readonly view: EditorView;
  /** Of the thing these are the fields of. */
  readonly path: string;
  readonly fields: Fields;
};

/** The fields of one thing of the document, as the plan of the document says them. */
export function FieldsOf({ view, path, fields }: FieldsOfProps) {
  return (
    <>
      {Object.entries(fields).map(([key, field]) => (
        <OneField key={key} {...{ view, field }} name={key} path={join(path, key)} />
      ))}
    </>
  );
}

/** Any field of the document. */
function OneField({ view, field, path, name, label, isQuiet = false }: OneFieldProps) {
  const words = useSite().text.editor;
  const named = label ?? wordOf(words.fields, name);
  if (isLeaf(field)) {
    return (
      <LeafField
        {...{ view, path, name, isQuiet }}
        leaf={field}
        label={named}
        hasHint={label === undefined}
      />
    );
  }
  switch (field.kind) {
    case "short":
    case "long":
      return (
        <div class="ed-pair">
          {languages.map((lang) => (
            <LeafField
              key={lang}
              {...{ view, name, lang, isQuiet }}
              leaf={{ kind: field.kind === "short" ? "line" : "text" }}
              path={`${path}/${lang}`}
              label={words.labelled(named, words.languages[lang])}
            />
          ))}
        </div>
      );
    case "items":
      return <ItemsField {...{ view, field, path, name }} One={OneField} />;
    case "per-profile":
      return <ProfileFields {...{ view, field, path, name }} One={OneField} />;
    case "per-criterion":
      return <CriterionAnswers {...{ view, path, name }} />;
  }
}
