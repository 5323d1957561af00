import { groupPathTo } from "#core/group-paths.ts";
import { pathOf } from "#core/grid-path.ts";
import { itemPath, listOfPart } from "#core/grid-parts.ts";
import { partAt } from "#core/grid-edit.ts";
import type { DraftProblem } from "#core/check-problem.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { Island } from "#web/components/Island.tsx";
import type { Site } from "#web/site.ts";
import { useSite } from "#web/site.ts";
import { savedAt } from "./EditList.tsx";
import { EditorForm } from "./EditorForm.tsx";
import { EditorPanel } from "./EditorPanel.tsx";
import type { PanelSimulation } from "./EditorPanel.tsx";
import { EditorTree } from "./EditorTree.tsx";
import type { EditorView } from "./editor-view.ts";
import { itemLabel } from "./item-label.ts";
import type { RetiredItem } from "./PartItems.tsx";
import type { EditorStart } from "./editor-start.ts";
import { VersionCrumb } from "./VersionCrumb.tsx";

export type EditorPageProps = {
  readonly view: EditorView;
  readonly lost: readonly GridEdit[];
  readonly retired: readonly RetiredItem[];
  readonly errors: readonly DraftProblem[];
  readonly simulation: PanelSimulation | null;
  /** The version that classifies hosters meanwhile. */
  readonly inForce: number | null;
  readonly lastEdit: { readonly at: string; readonly name: string | null } | null;
  /** The last edit of whoever reads, which may still be taken back. */
  readonly ownEdit: number | null;
  readonly news: "none" | "saved" | "undone";
  readonly person: string;
};

/** One page of the editor: the parts of the grid, a form, what it would change. */
export function EditorPage(props: EditorPageProps) {
  const { view, lost, retired, errors, simulation, ownEdit, news, person } = props;
  const { language, text } = useSite();
  const words = text.editor;
  const { version, draft, part, id } = view;
  const title = editorTitle({ language, text }, view);
  const within =
    id === undefined
      ? []
      : [{ label: words.parts[part], path: groupPathTo.editor(language, version, part) }];
  const { saving } = words;
  const edits = groupPathTo.version(language, version, "modifications");
  const start: EditorStart = { words: saving, edits, language, key: `editor ${person} ${version}` };
  return (
    <div class="ed">
      <VersionCrumb {...{ version, within }} current={title} />
      <p class="cluster ed-standing">
        <b class="tag key">{words.page.draft}</b>
        <b class="tag">{words.versions.version(version)}</b>
        <Standing {...props} />
      </p>
      <h1>{title}</h1>
      <p class="ed-jump">
        <a href="#parties">{words.page.treeOpen}</a>
      </p>
      {news !== "none" && (
        <p class="news" role="status">
          {words.page[news]}
        </p>
      )}
      <form
        class="ed-undo"
        method="post"
        action={groupPathTo.version(language, version, "modifications", String(ownEdit ?? 0))}
        hidden={ownEdit === null}
      >
        <input type="hidden" name="whole" value="1" />
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="id" value={id ?? ""} />
        <button class="deed">{words.page.undoLast}</button>
      </form>
      <div class="ed-split">
        <EditorTree {...view} />
        <Island name="editor" start={start}>
          <EditorForm {...{ view, lost, retired }} />
        </Island>
        <EditorPanel {...{ version, draft, errors, simulation }} />
      </div>
    </div>
  );
}

/** What a page of the editor is about. */
export function editorTitle(site: Site, { part, id, document, draft }: EditorView): string {
  const words = site.text.editor;
  if (id === undefined) return words.parts[part];
  const list = listOfPart(part);
  const item = list === null ? undefined : partAt(document, itemPath(list, id));
  if (item === undefined) return words.page.base0;
  const label = itemLabel(site, draft, { item, name: id, index: 0 });
  return part === "regles" ? words.condition.inProfile(label) : label || pathOf([id]);
}

function Standing({ inForce, lastEdit }: EditorPageProps) {
  const { language, text } = useSite();
  const words = text.editor.page;
  const saved =
    lastEdit === null
      ? ""
      : words.lastSave(savedAt(language, lastEdit.at), lastEdit.name ?? words.someone);
  return (
    <span class="small">
      {saved} {inForce === null ? "" : words.base(inForce)}
    </span>
  );
}
