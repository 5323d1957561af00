import { useSite } from "#web/site.ts";
import type { Letter } from "./brief-props.ts";

/** A subject and a text in fields of their own: one gesture selects the whole of either. */
export function CopyText({ letter, id }: { readonly letter: Letter; readonly id: string }) {
  const words = useSite().text.brief.copy;
  const { subject, text } = letter;
  return (
    <div class="stack">
      <div>
        <label class="lab" for={`${id}-subject`}>
          {words.subject}
        </label>
        <input class="field" id={`${id}-subject`} value={subject} readOnly />
      </div>
      <div>
        <label class="lab" for={`${id}-text`}>
          {words.text}
        </label>
        <p class="hint" id={`${id}-how`}>
          {words.how}
        </p>
        <textarea
          class="field letter"
          id={`${id}-text`}
          rows={14}
          readOnly
          value={text}
          aria-describedby={`${id}-how`}
        />
      </div>
    </div>
  );
}
