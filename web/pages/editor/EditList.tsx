import type { GridEdit } from "#core/grid-edit.ts";
import type { GridDraft } from "#core/grid.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { placeWords } from "#web/text/draft-place.ts";
import { OfWhat } from "./OfWhat.tsx";
import { sayValue } from "./said-value.ts";

/** One edit of the history. */
export type ShownEdit = {
  readonly number: number;
  readonly edit: GridEdit;
  readonly at: string;
  /** Null for someone whose account is gone, or who gave no name. */
  readonly name: string | null;
  readonly undoes: number | null;
  readonly isUndone: boolean;
};

export type EditListProps = {
  readonly draft: GridDraft;
  readonly edits: readonly ShownEdit[];
  /** Where an edit is taken back; without it none can be. */
  readonly undoPath?: (number: number) => string;
};

/** Edits, newest first: who, when, before and after. */
export function EditList({ draft, edits, undoPath }: EditListProps) {
  const { language, text } = useSite();
  const words = text.editor.history;
  return (
    <ul class="rows ed-edits">
      {edits.map(({ number, edit, at, name, undoes, isUndone }) => (
        <li key={number} id={`modification-${number}`}>
          <p>
            <b>{placeWords(language, draft, edit.path.replace(/\/\$order$/u, ""))}</b>
            {edit.path.endsWith("/$order") &&
              `${text.grid.conditions.colon} ${text.editor.conflict.order}`}
          </p>
          <p class="small">
            {words.number(number)}, <time dateTime={at}>{absoluteDate(language, at)}</time>{" "}
            {words.by(name ?? text.editor.page.someone)}
            {undoes !== null && `. ${words.undoes(undoes)}`}
          </p>
          <Values {...{ draft, edit }} />
          {isUndone && <p class="small">{words.undone}</p>}
          {undoPath !== undefined && !isUndone && (
            <form class="deeds" method="post" action={undoPath(number)}>
              <button class="deed">
                {words.undo}
                <OfWhat name={words.number(number)} />
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Values({ draft, edit }: { readonly draft: GridDraft; readonly edit: GridEdit }) {
  const site = useSite();
  const words = site.text.editor.history;
  const { path, before, after } = edit;
  return (
    <dl class="versus">
      <div>
        <dt>{words.before}</dt>
        <dd>{sayValue(site, draft, { path, value: before })}</dd>
      </div>
      <div>
        <dt>{words.after}</dt>
        <dd>{sayValue(site, draft, { path, value: after })}</dd>
      </div>
    </dl>
  );
}
