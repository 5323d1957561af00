import { partAt } from "#core/grid-edit.ts";
import { makeGrid } from "#core/grid-document.ts";
import { baseRules, editorParts, itemPath, listOfPart } from "#core/grid-parts.ts";
import type { EditorPart } from "#core/grid-parts.ts";
import { namesOf } from "#core/grid-path.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { listChangedItems } from "./changed-items.ts";
import type { EditorView } from "./editor-view.ts";
import { itemLabel } from "./item-label.ts";

type EditorTreeProps = Pick<EditorView, "version" | "draft" | "document" | "base" | "part" | "id">;

/** Every part of the grid, the one that is open with what it holds. */
export function EditorTree(props: EditorTreeProps) {
  const { version, document, base, part: open, id } = props;
  const { language, text } = useSite();
  const words = text.editor;
  const changed = base === null ? null : listChangedItems(document, makeGrid(base));
  return (
    <nav class="ed-tree stay" aria-label={words.page.tree} id="parties">
      <ul>
        {editorParts.map((part) => {
          const list = listOfPart(part);
          const items = list === null ? [] : partAt(document, list);
          return (
            <li key={part}>
              <a
                href={groupPathTo.editor(language, version, part)}
                {...(part === open && id === undefined && { "aria-current": "page" })}
              >
                {words.parts[part]}
                {Array.isArray(items) && items.length > 0 && <span class="n">{items.length}</span>}
              </a>
              {part === open && <Branch {...props} changed={changed} />}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

type BranchProps = EditorTreeProps & {
  readonly changed: ReturnType<typeof listChangedItems> | null;
};

function Branch(props: BranchProps) {
  const { draft, document, part, id } = props;
  const { language, text } = useSite();
  const list = listOfPart(part);
  if (list === null) return null;
  const found = partAt(document, list);
  const items: readonly unknown[] = Array.isArray(found) ? found : [];
  const entries = namesOf(items).map((name, index) => {
    const label = itemLabel({ language, text }, draft, { item: items[index], name, index });
    return { id: name, label };
  });
  if (part === "regles") {
    return (
      <Leaves {...props} items={[{ id: baseRules, label: text.editor.page.base0 }, ...entries]} />
    );
  }
  if (part !== "criteres") return <Leaves {...props} items={entries} />;
  const here = draft.criteria.find((criterion) => criterion.id === id)?.theme;
  return (
    <ul class="ed-themes">
      {draft.themes.map((theme) => {
        const inTheme = draft.criteria.filter((criterion) => criterion.theme === theme.id);
        return (
          <li key={theme.id}>
            <a href={`${groupPathTo.editor(language, props.version, part)}#theme-${theme.id}`}>
              {localize(language, theme.label) || theme.id}
              <span class="n">{inTheme.length}</span>
            </a>
            {theme.id === here && (
              <Leaves
                {...props}
                items={entries.filter((entry) => inTheme.some((each) => each.id === entry.id))}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

type LeavesProps = BranchProps & {
  readonly items: readonly { readonly id: string; readonly label: string }[];
};

function Leaves({ version, part, id, items, changed }: LeavesProps) {
  const { language, text } = useSite();
  return (
    <ul class="ed-leaves">
      {items.map((item) => (
        <li key={item.id}>
          <a
            href={groupPathTo.editor(language, version, part, item.id)}
            {...(item.id === id && { "aria-current": "page" })}
          >
            {item.label}
            <Fate part={part} id={item.id} {...{ changed, text }} />
          </a>
        </li>
      ))}
    </ul>
  );
}

type FateProps = Pick<BranchProps, "changed"> & {
  readonly part: EditorPart;
  readonly id: string;
  readonly text: ReturnType<typeof useSite>["text"];
};

function Fate({ part, id, changed, text }: FateProps) {
  const fate = changed?.get(itemPath(listOfPart(part) ?? "", id));
  return fate === undefined ? null : <span class="n">{text.editor.page[fate]}</span>;
}
