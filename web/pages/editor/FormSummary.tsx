import type { GridEdit } from "#core/grid-edit.ts";
import { useSite } from "#web/site.ts";
import { placeWords } from "#web/text/draft-place.ts";
import { fieldId } from "./editor-address.ts";
import type { EditorView } from "./editor-view.ts";
import { sayValue } from "./said-value.ts";

export type FormSummaryProps = {
  readonly view: EditorView;
  /** Edits in conflict that no field of the page shows. */
  readonly lost: readonly GridEdit[];
};

/** Everything that keeps what was sent from being saved, each with a link to its field. */
export function FormSummary({ view, lost }: FormSummaryProps) {
  const { language, text } = useSite();
  const words = text.editor;
  const { faults, conflicts, draft } = view;
  return (
    <>
      {faults.size > 0 && (
        <section class="err summary" aria-labelledby="a-corriger">
          <h2 id="a-corriger">{words.problems.title(faults.size)}</h2>
          <ul>
            {[...faults].map(([path, sentence]) => (
              <li key={path}>
                <a href={`#${fieldId(path)}`}>
                  {path.startsWith("add:")
                    ? sentence
                    : words.problems.named(placeWords(language, draft, path), sentence)}
                </a>
              </li>
            ))}
          </ul>
          <p>{words.problems.kept}</p>
        </section>
      )}
      {conflicts.size + lost.length > 0 && (
        <section class="err summary" aria-labelledby="autre-version">
          <h2 id="autre-version">{words.conflict.title(conflicts.size + lost.length)}</h2>
          {conflicts.size > 0 && <p>{words.conflict.intro}</p>}
          <ul>
            {[...conflicts.keys()].map((path) => (
              <li key={path}>
                <a href={`#${fieldId(path)}`}>{placeWords(language, draft, path)}</a>
              </li>
            ))}
          </ul>
          {lost.length > 0 && <Lost {...{ view, lost }} />}
        </section>
      )}
    </>
  );
}

function Lost({ view, lost }: FormSummaryProps) {
  const { language, text } = useSite();
  const words = text.editor.conflict;
  return (
    <>
      <p>{words.gone}</p>
      <ul>
        {lost.map((edit) => (
          <li key={edit.path}>
            <b>
              {edit.path.endsWith("/$order")
                ? words.order
                : placeWords(language, view.draft, edit.path)}
            </b>
            <p class="theirs">
              {edit.after === undefined
                ? words.removed
                : sayValue({ language, text }, view.draft, { path: edit.path, value: edit.after })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
