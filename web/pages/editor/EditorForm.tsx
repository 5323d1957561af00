import { useSite } from "#web/site.ts";
import type { EditorView } from "./editor-view.ts";
import { FieldsOf } from "./FieldsOf.tsx";
import { FormSummary } from "./FormSummary.tsx";
import type { FormSummaryProps } from "./FormSummary.tsx";
import { PartItems } from "./PartItems.tsx";
import type { RetiredItem } from "./PartItems.tsx";
import { RuleSection } from "./RuleSection.tsx";

type EditorFormProps = FormSummaryProps & { readonly retired: readonly RetiredItem[] };

/** Everything that is changed on one page of the editor. */
export function EditorForm({ view, lost, retired }: EditorFormProps) {
  const { text } = useSite();
  const words = text.editor.page;
  const { groups, part, id, draft } = view;
  const kind =
    part === "criteres" ? draft.criteria.find((each) => each.id === id)?.kind : undefined;
  return (
    <form class="ed-form" method="post" noValidate>
      {/* What the Enter key sends: saving, and never the first button that removes something. */}
      <button hidden name="do" value="save" tabIndex={-1}>
        {words.save}
      </button>
      <div class="saving">
        <p class="save-state" role="status" />
      </div>
      <FormSummary {...{ view, lost }} />
      <RuleSection view={view} />
      {groups.length > 0 && (
        <section class="sec ed-fields">
          <h2>{part === "regles" && id === undefined ? words.delays : words.texts}</h2>
          {id !== undefined && (
            <p class="small">
              {words.identifier(id)}
              {kind !== undefined && ` · ${words.kindOf(text.editor.kinds[kind])}`}
            </p>
          )}
          {groups.map((group) => (
            <FieldsOf key={group.path} view={view} path={group.path} fields={group.fields} />
          ))}
        </section>
      )}
      {id === undefined && <PartItems {...{ view, retired }} />}
      <p class="cluster ed-actions">
        <button class="btn" name="do" value="save">
          {words.save}
        </button>
        <OtherActions view={view} />
      </p>
    </form>
  );
}

function OtherActions({ view }: { readonly view: EditorView }) {
  const words = useSite().text.editor.page;
  const { part, id, groups } = view;
  const path = groups[0]?.path;
  if (id === undefined || path === undefined || part === "regles") return null;
  return (
    <>
      {part === "exemples" && (
        <button class="btn plain" name="do" value={`take:${path}`}>
          {words.take}
        </button>
      )}
      <button class="btn plain" name="do" value={`remove:${path}`}>
        {words.retire(part)}
      </button>
    </>
  );
}
