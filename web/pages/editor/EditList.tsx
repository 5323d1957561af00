import type { GridEdit } from "#core/grid-edit.ts";
import type { GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { momentWords } from "#web/components/moment-words.ts";
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
  return (
    <ul class="rows ed-edits">
      {edits.map((shown) => (
        <li class="stack" key={shown.number} id={`modification-${shown.number}`}>
          <EditHead {...{ draft, shown }} />
          <Values draft={draft} edit={shown.edit} />
          {undoPath !== undefined && !shown.isUndone && (
            <Undo number={shown.number} path={undoPath(shown.number)} />
          )}
        </li>
      ))}
    </ul>
  );
}

type EditHeadProps = Pick<EditListProps, "draft"> & { readonly shown: ShownEdit };

function EditHead({ draft, shown: { number, edit, at, name, undoes, isUndone } }: EditHeadProps) {
  const { language, text } = useSite();
  const words = text.editor.history;
  const isOrder = edit.path.endsWith("/$order");
  return (
    <div>
      <p>
        <b>{placeWords(language, draft, edit.path.replace(/\/\$order$/u, ""))}</b>
        {isOrder && `${text.grid.conditions.colon} ${text.editor.conflict.order}`}
      </p>
      <p class="small">
        {words.number(number)}, <time dateTime={at}>{savedAt(language, at)}</time>{" "}
        {words.by(name ?? text.editor.page.someone)}
        {undoes !== null && `. ${words.undoes(undoes)}`}
        {isUndone && ` · ${words.undone}`}
      </p>
    </div>
  );
}

/** When something was saved, to the minute. */
export function savedAt(language: Language, at: string): string {
  return momentWords(language, at, { dateStyle: "long", timeStyle: "short" });
}

function Undo({ number, path }: { readonly number: number; readonly path: string }) {
  const words = useSite().text.editor.history;
  return (
    <form class="deeds" method="post" action={path}>
      <button class="deed">
        {words.undo}
        <OfWhat name={words.number(number)} />
      </button>
    </form>
  );
}

/** What was there and what is there; what came or went has one side alone. */
function Values({ draft, edit }: { readonly draft: GridDraft; readonly edit: GridEdit }) {
  const site = useSite();
  const words = site.text.editor.history;
  const { path, before, after } = edit;
  const say = (value: unknown) => sayValue(site, draft, { path, value }).split("\n");
  if (before === undefined || after === undefined) {
    const name = before === undefined ? words.added : words.removed;
    return (
      <dl class="versus whole">
        <Side name={name} lines={say(before ?? after)} />
      </dl>
    );
  }
  const [was, is] = [say(before), say(after)];
  return (
    <dl class="versus">
      <Side isFormer name={words.before} lines={without(was, is)} />
      <Side name={words.after} lines={without(is, was)} />
    </dl>
  );
}

type SideProps = {
  readonly name: string;
  readonly lines: readonly string[];
  readonly isFormer?: boolean;
};

function Side({ name, lines, isFormer = false }: SideProps) {
  return (
    <div class={isFormer ? "was" : undefined}>
      <dt>{name}</dt>
      <dd>{lines.join("\n")}</dd>
    </div>
  );
}

/** The lines that changed; all of them where none did. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const changed = lines.filter((line) => !others.includes(line));
  return changed.length === 0 ? lines : changed;
}
