import { partAt } from "#core/grid-edit.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { GridDocument } from "#core/grid-document.ts";
import type { Condition } from "#core/grid.ts";
import { baseRules } from "#core/grid-parts.ts";
import type { EditorPart } from "#core/grid-parts.ts";
import { isMap } from "#core/shape.ts";
import { useSite } from "#web/site.ts";
import type { EditorView } from "./editor-view.ts";
import { LeafField } from "./LeafField.tsx";
import { listConditions } from "./rule-places.ts";
import type { PlacedCondition } from "./rule-places.ts";
import { RuleSentences } from "./RuleSentences.tsx";
import type { SaidRule } from "./RuleSentences.tsx";
import { shareSentences } from "./share-sentences.ts";

type RuleSectionProps = { readonly view: EditorView };

/** The rules that the page is about, as sentences; those on a criterion can be changed beside it. */
export function RuleSection({ view }: RuleSectionProps) {
  const { text } = useSite();
  const words = text.editor.page;
  const { part, id, draft, base } = view;
  if (id === undefined || !["criteres", "regles", "besoins"].includes(part)) return null;
  const placed = listConditions(draft).filter((one) => isHere(view, one));
  const former = base === null ? null : makeGrid(base);
  return (
    <section class="sec ed-rules">
      <h2>{words.rule}</h2>
      {placed.length === 0 && part === "criteres" && <p class="soft">{words.unused}</p>}
      <RuleSentences
        {...{ draft, base }}
        rules={placed.map((one) => saidRule(part, former, one))}
        {...(part === "regles" && {
          others: (language) => shareSentences(language, { draft, base, profile: id }),
        })}
      />
      {part === "criteres" && placed.map((one) => <RuleField key={one.path} {...{ view, one }} />)}
    </section>
  );
}

type RuleFieldProps = RuleSectionProps & { readonly one: PlacedCondition };

function RuleField({ view, one: { path, asker } }: RuleFieldProps) {
  const { language, text } = useSite();
  const { problems, condition } = text.editor;
  return (
    <LeafField
      {...{ view, path }}
      leaf={{ kind: "condition" }}
      name="condition"
      label={problems.named(asker(language), condition.asks)}
    />
  );
}

function isHere({ part, id, groups }: EditorView, { path, condition }: PlacedCondition): boolean {
  if (part === "criteres") return condition.criterion === id;
  if (id === baseRules && part === "regles") return path.startsWith("/rules/base/");
  return path.startsWith(`${groups[0]?.path ?? ""}/`);
}

/** Who asks is said where a page shows several of them. */
function saidRule(
  part: EditorPart,
  former: GridDocument | null,
  { path, condition, asker }: PlacedCondition,
): SaidRule {
  const found = former === null ? condition : partAt(former, path);
  return {
    condition,
    former: isCondition(found) ? found : undefined,
    ...((part === "criteres" || path.includes("/at_least/")) && { asker }),
  };
}

/** What stands where conditions stand was read as one before it was stored. */
function isCondition(value: unknown): value is Condition {
  return isMap(value) && typeof value["criterion"] === "string";
}
