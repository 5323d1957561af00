import { partAt } from "#core/grid-edit.ts";
import type { GridDocument } from "#core/grid-document.ts";
import {
  baseFields,
  booleanAnswers,
  checkFields,
  criterionFields,
  delayFields,
  exampleFields,
  headFields,
  messageFields,
  needFields,
  outcomeExpected,
  outcomeFields,
  profileFields,
  profileRuleFields,
  sourceFields,
  themeFields,
} from "#core/grid-fields.ts";
import type { Fields } from "#core/grid-fields.ts";
import type { Criterion } from "#core/grid.ts";
import { identifierOf, pathOf, tokensOf } from "#core/grid-path.ts";
import { isMap } from "#core/shape.ts";
import { criterionKinds } from "#core/vocabulary.ts";

/** Parts of the editor, as addresses name them, in the order of the document. */
export const editorParts = [
  "entete",
  "themes",
  "criteres",
  "profils",
  "regles",
  "resultats",
  "besoins",
  "exemples",
  "sources",
  "controles",
  "messages",
] as const;
export type EditorPart = (typeof editorParts)[number];

/** Fields shown together, of the thing at `path`. */
export type FieldGroup = { readonly path: string; readonly fields: Fields };

type PartPlan = {
  /** The list whose items have a page each; null where the part is one page. */
  readonly list: string | null;
  readonly fields: Fields;
  readonly groups: readonly FieldGroup[];
};

const withItems = (list: string, fields: Fields): PartPlan => ({ list, fields, groups: [] });
const onePage = (...groups: readonly FieldGroup[]): PartPlan => ({
  list: null,
  fields: {},
  groups,
});
const listed = (fields: Fields) =>
  ({ kind: "items", adds: "labelled", isOrdered: true, fields }) as const;

const plans = {
  entete: onePage(
    { path: "/grid", fields: headFields },
    { path: "", fields: { boolean_answers: booleanAnswers } },
  ),
  themes: withItems("/themes", themeFields),
  criteres: withItems("/criteria", {}),
  profils: withItems("/profiles", profileFields),
  regles: {
    list: "/rules/profiles",
    fields: profileRuleFields,
    groups: [{ path: "/rules/answers", fields: delayFields }],
  },
  resultats: withItems("/rules/outcomes", outcomeFields),
  besoins: withItems("/needs", needFields),
  exemples: withItems("/examples", { "expected/outcome": outcomeExpected, ...exampleFields }),
  sources: withItems("/sources", sourceFields),
  controles: onePage({ path: "", fields: { checks: listed(checkFields) } }),
  messages: onePage({ path: "/rules", fields: { messages: listed(messageFields) } }),
} satisfies Record<EditorPart, PartPlan>;

/** Undefined for what an address cannot name. */
export function readEditorPart(text: string): EditorPart | undefined {
  return editorParts.find((part) => part === text);
}

/** The list whose items have a page each in a part of the editor. */
export function listOfPart(part: EditorPart): string | null {
  return plans[part].list;
}

/** Where the rules common to every profile are edited: no profile may be called so. */
export const baseRules = "base";

/** What a page of the editor shows; null when it shows nothing of this document. */
export function groupsOf(
  document: GridDocument,
  part: EditorPart,
  id: string | undefined,
): readonly FieldGroup[] | null {
  const { list, groups, fields } = plans[part];
  if (id === undefined) return groups;
  if (part === "regles" && id === baseRules) return [{ path: "/rules", fields: baseFields }];
  if (list === null) return null;
  const path = itemPath(list, id);
  const item = partAt(document, path);
  if (identifierOf(item) !== id) return null;
  return [{ path, fields: part === "criteres" ? criterionFields(kindOf(item)) : fields }];
}

/** Where an item of a list is, as edits address it. */
export function itemPath(list: string, id: string): string {
  return pathOf([...(tokensOf(list) ?? []), id]);
}

/** The page where something is edited: the part of the editor, and the item for those that have pages. */
export function pageOf(path: string): { readonly part: EditorPart; readonly id?: string } {
  const tokens = tokensOf(path) ?? [];
  for (const part of editorParts) {
    const keys = tokensOf(plans[part].list ?? "/-") ?? [];
    const id = tokens[keys.length];
    if (!keys.every((key, index) => tokens[index] === key)) continue;
    return id === undefined || id === "$order" ? { part } : { part, id };
  }
  if (tokens[0] === "checks") return { part: "controles" };
  if (tokens[0] !== "rules") return { part: "entete" };
  if (tokens[1] === "base") return { part: "regles", id: baseRules };
  return { part: tokens[1] === "messages" ? "messages" : "regles" };
}

function kindOf(item: unknown): Criterion["kind"] {
  const kind = isMap(item) ? item["kind"] : undefined;
  return criterionKinds.find((known) => known === kind) ?? "url";
}
