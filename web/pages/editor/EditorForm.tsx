import { partAt } from "#core/grid-edit.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { Condition } from "#core/grid.ts";
import { isMap } from "#core/shape.ts";
import { useSite } from "#web/site.ts";
import type { EditorView } from "./editor-view.ts";
import { FieldsOf } from "./FieldsOf.tsx";
import { FormSummary } from "./FormSummary.tsx";
import type { FormSummaryProps } from "./FormSummary.tsx";
import { LeafField } from "./LeafField.tsx";
import { PartItems } from "./PartItems.tsx";
import type { RetiredItem } from "./PartItems.tsx";
import { listConditions } from "./rule-places.ts";
import type { PlacedCondition } from "./rule-places.ts";
import { RuleSentences } from "./RuleSentences.tsx";
import { ThemeShares } from "./ThemeShares.tsx";

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

/** The rules that the page is about, as sentences; those on a criterion can be changed beside it. */
function RuleSection({ view }: { readonly view: EditorView }) {
  const site = useSite();
  const words = site.text.editor.page;
  const { part, id, draft, base, groups } = view;
  if (id === undefined || !["criteres", "regles", "besoins"].includes(part)) return null;
  const all = listConditions(site, draft);
  const isHere = ({ path, condition }: PlacedCondition) =>
    part === "criteres"
      ? condition.criterion === id
      : path.startsWith(`${groups[0]?.path ?? ""}/`) &&
        (id !== "base" || path.startsWith("/rules/base/"));
  const placed = all.filter(isHere);
  const former = base === null ? null : makeGrid(base);
  const rules = placed.map(({ path, condition, asker }) => {
    const found = former === null ? condition : partAt(former, path);
    return {
      condition,
      former: isCondition(found) ? found : undefined,
      ...(part === "besoins" ? {} : { asker }),
    };
  });
  return (
    <section class="sec ed-rules">
      <h2>{words.rule}</h2>
      {rules.length === 0 && part === "criteres" && <p class="soft">{words.unused}</p>}
      <RuleSentences {...{ draft, base, rules }} />
      {part === "regles" && id !== "base" && <ThemeShares draft={draft} profile={id} />}
      {part === "criteres" &&
        placed.map(({ path, asker }) => (
          <LeafField
            key={path}
            {...{ view, path }}
            leaf={{ kind: "condition" }}
            name="condition"
            label={site.text.editor.problems.named(asker, site.text.editor.condition.asks)}
          />
        ))}
    </section>
  );
}

/** What stands where conditions stand was read as one before it was stored. */
function isCondition(value: unknown): value is Condition {
  return isMap(value) && typeof value["criterion"] === "string";
}
