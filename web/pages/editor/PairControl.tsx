import { partName } from "#core/grid-form.ts";
import { languages } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";
import type { ControlProps } from "./leaf-props.ts";

/** A text in both languages, or none. */
export function PairControl({ path, label, inputs, given }: ControlProps) {
  const { language, text } = useSite();
  const words = text.editor;
  return (
    <div class="ed-pair" role="group" aria-labelledby={`${given.id}-nom`} id={given.id}>
      {languages.map((each) => {
        const name = partName(path, each);
        return (
          <label key={each}>
            <span class="hint small">{words.languages[each]}</span>
            <textarea
              class="field"
              rows={2}
              name={name}
              aria-label={words.labelled(label, words.languages[each])}
              {...(each !== language && { lang: each })}
            >
              {inputs.get(name) ?? ""}
            </textarea>
          </label>
        );
      })}
    </div>
  );
}
