import { useSite } from "#web/site.ts";
import type { TableGroup } from "./cell.ts";
import type { Column } from "./columns.ts";
import { noteId } from "./note-numbers.ts";

type NotesProps = { readonly groups: readonly TableGroup[]; readonly columns: readonly Column[] };

/** What hosters added to their answers, by the numbers of the cells. */
export function Notes({ groups, columns }: NotesProps) {
  const { comparison } = useSite().text;
  const notes = groups.flatMap(({ rows }) =>
    rows.flatMap(({ label, cells }) =>
      cells.flatMap((cell, position) => {
        const note = cell?.note ?? null;
        return note === null ? [] : [{ note, label, name: columns[position]?.card.name ?? "" }];
      }),
    ),
  );
  if (notes.length === 0) return null;
  return (
    <section class="stack">
      <h2>{comparison.notes}</h2>
      <ol>
        {notes.map(({ note, label, name }, index) => (
          <li key={index} id={noteId(index + 1)}>
            <b>{comparison.noteOf(index + 1, name, label)}</b> {note}
          </li>
        ))}
      </ol>
    </section>
  );
}
