import { partAt } from "#core/grid-edit.ts";
import { baseRules, itemPath, listOfPart } from "#core/grid-parts.ts";
import { namesOf } from "#core/grid-path.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { AddItem } from "./AddItem.tsx";
import { fieldId } from "./editor-address.ts";
import type { EditorView } from "./editor-view.ts";
import { itemLabel } from "./item-label.ts";
import { ItemDeeds } from "./ItemDeeds.tsx";
import { OfWhat } from "./OfWhat.tsx";

/** Something a former version had, and this draft no longer has. */
export type RetiredItem = {
  readonly version: number;
  readonly path: string;
  readonly label: string;
};

type PartItemsProps = { readonly view: EditorView; readonly retired: readonly RetiredItem[] };

type Entry = { readonly id: string; readonly label: string; readonly theme: string | null };

/** The things of a part that have a page each: to open, to order, to add, to bring back. */
export function PartItems({ view, retired }: PartItemsProps) {
  const site = useSite();
  const { language, text } = site;
  const words = text.editor.page;
  const list = listOfPart(view.part);
  if (list === null) return null;
  const found = partAt(view.document, list);
  const items: readonly unknown[] = Array.isArray(found) ? found : [];
  const entries = namesOf(items).map((name, index): Entry => {
    const label = itemLabel(site, view.draft, { item: items[index], name, index });
    const criterion = view.draft.criteria.find((each) => each.id === name);
    return { id: name, label, theme: list === "/criteria" ? (criterion?.theme ?? "") : null };
  });
  return (
    <section class="sec" id={fieldId(list)}>
      {/* Where the page holds nothing else, its title is that of the list. */}
      <h2 class={view.groups.length === 0 ? "vh" : undefined}>{text.editor.parts[view.part]}</h2>
      {view.part === "regles" && (
        <p>
          <a href={groupPathTo.editor(language, view.version, "regles", baseRules)}>
            {words.base0}
          </a>
        </p>
      )}
      {/* With a keyboard, what adds one would be behind every deed of every criterion. */}
      {list === "/criteria" && (
        <p>
          <a href={`#${fieldId(`${list}/+`)}`}>{text.editor.add.titles["criteria"]}</a>
        </p>
      )}
      {list === "/criteria" ? (
        <ByTheme {...{ view, list, entries }} />
      ) : (
        <Entries {...{ view, list, entries }} />
      )}
      {view.part !== "regles" && <AddItem {...{ view, list }} />}
      {retired.length > 0 && (
        <section class="ed-part">
          <h3>{words.retired}</h3>
          <ul class="rows">
            {retired.map(({ version, path, label }) => (
              <li key={path}>
                <b>{label}</b>
                <p class="deeds">
                  <button class="deed" name="do" value={`restore:${version}:${path}`}>
                    {words.restore(version)}
                    <OfWhat name={label} />
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

type EntriesProps = {
  readonly view: EditorView;
  readonly list: string;
  readonly entries: readonly Entry[];
};

function ByTheme({ view, list, entries }: EntriesProps) {
  const { language } = useSite();
  const known = view.draft.themes.map(({ id, label }) => ({
    id,
    label: localize(language, label),
  }));
  const lost = entries.filter(({ theme }) => !known.some(({ id }) => id === theme));
  const others = [...new Set(lost.map(({ theme }) => theme ?? ""))].map((id) => ({
    id,
    label: id,
  }));
  return (
    <>
      {[...known, ...others].map(({ id, label }) => (
        <section class="ed-part" key={id} id={`theme-${id}`}>
          <h3>{label || id}</h3>
          <Entries {...{ view, list }} entries={entries.filter(({ theme }) => theme === id)} />
        </section>
      ))}
    </>
  );
}

function Entries({ view, list, entries }: EntriesProps) {
  const { language, text } = useSite();
  if (entries.length === 0) return <p class="soft">{text.editor.page.none}</p>;
  return (
    <ul class="ed-entries">
      {entries.map(({ id, label }, index) => (
        <li key={id} id={fieldId(itemPath(list, id))}>
          <a href={groupPathTo.editor(language, view.version, view.part, id)}>{label}</a>
          {view.part !== "regles" && (
            <ItemDeeds
              path={itemPath(list, id)}
              label={label}
              isOrdered
              isFirst={index === 0}
              isLast={index === entries.length - 1}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
