import { partAt } from "#core/grid-edit.ts";
import { itemPath } from "#core/grid-parts.ts";
import { isMap } from "#core/shape.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { EditorView } from "./editor-view.ts";
import { LeafField } from "./LeafField.tsx";

type CriterionAnswersProps = {
  readonly view: EditorView;
  readonly path: string;
  readonly name: string;
};

/** An answer for each criterion, folded away by theme. */
export function CriterionAnswers({ view, path, name }: CriterionAnswersProps) {
  const { language, text } = useSite();
  const { themes, criteria } = view.draft;
  const found = partAt(view.document, path);
  const given = isMap(found) ? Object.keys(found) : [];
  const known = criteria.map(({ id }) => id);
  const lost = given.filter((id) => !known.includes(id));
  const groups = themes.map((theme) => ({
    id: theme.id,
    label: localize(language, theme.label) || theme.id,
    criteria: criteria.filter((criterion) => criterion.theme === theme.id),
  }));
  return (
    <section class="ed-part">
      <h3>{text.editor.answer.title}</h3>
      {groups.map((group) => {
        const count = group.criteria.filter(({ id }) => given.includes(id)).length;
        return (
          <details class="ed-fold" key={group.id}>
            <summary>
              {group.label} <span class="small">{text.editor.answer.of(count)}</span>
            </summary>
            {group.criteria.map((criterion) => (
              <LeafField
                key={criterion.id}
                {...{ view, name }}
                leaf={{ kind: "answer" }}
                path={itemPath(path, criterion.id)}
                label={localize(language, criterion.label) || criterion.id}
              />
            ))}
          </details>
        );
      })}
      {lost.map((id) => (
        <LeafField
          key={id}
          {...{ view, name }}
          leaf={{ kind: "answer" }}
          path={itemPath(path, id)}
          label={id}
        />
      ))}
    </section>
  );
}
