import { makeGrid } from "#core/grid-document.ts";
import { partAt } from "#core/grid-edit.ts";
import { editorParts, listOfPart } from "#core/grid-parts.ts";
import type { EditorPart } from "#core/grid-parts.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { GridDraft } from "#core/grid.ts";
import { useSite } from "#web/site.ts";

type DraftPartsProps = { readonly version: number; readonly draft: GridDraft };

/** The lists that are written on one page. */
const onePageLists: Partial<Record<EditorPart, string>> = {
  controles: "/checks",
  messages: "/rules/messages",
};

/** The parts of a draft, each with how many things it holds where it is a list. */
export function DraftParts({ version, draft }: DraftPartsProps) {
  const { language, text } = useSite();
  const document = makeGrid(draft);
  return (
    <section class="sec">
      <h2>{text.editor.draft.parts}</h2>
      <ul class="leaders">
        {editorParts.map((part) => {
          const list = listOfPart(part) ?? onePageLists[part];
          const items = list === undefined ? undefined : partAt(document, list);
          return (
            <li key={part}>
              <span>
                <a href={groupPathTo.editor(language, version, part)}>{text.editor.parts[part]}</a>
              </span>
              {Array.isArray(items) && <span>{items.length}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
