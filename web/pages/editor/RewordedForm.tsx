import type { GridDraft } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type RewordedFormProps = {
  readonly version: number;
  readonly draft: GridDraft;
  /** Criteria that read otherwise than in the version in force, and those said to mean the same. */
  readonly rewordable: readonly string[];
  readonly reworded: readonly string[];
};

/** Whether changed words changed the meaning, which decides what hosters have to answer anew. */
export function RewordedForm({ version, draft, rewordable, reworded }: RewordedFormProps) {
  const { language, text } = useSite();
  const words = text.editor.draft.reworded;
  return (
    <form
      class="sec stack"
      method="post"
      action={groupPathTo.version(language, version, "reformulations")}
    >
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <fieldset class="stack">
        <legend class="lab">{words.legend}</legend>
        {draft.criteria
          .filter(({ id }) => rewordable.includes(id))
          .map(({ id, label }) => (
            <label class="tick" key={id}>
              <input
                type="checkbox"
                name="criterion"
                value={id}
                checked={reworded.includes(id)}
                autocomplete="off"
              />
              <span>{localize(language, label) || id}</span>
            </label>
          ))}
      </fieldset>
      <p>
        <button class="btn plain">{words.save}</button>
      </p>
    </form>
  );
}
