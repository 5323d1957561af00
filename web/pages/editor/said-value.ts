import { leafAt } from "#core/grid-fields.ts";
import type { Condition, GridDraft } from "#core/grid.ts";
import { tokensOf } from "#core/grid-path.ts";
import { isMap } from "#core/shape.ts";
import type { Site } from "#web/site.ts";
import { conditionSentence } from "#web/text/condition-sentence.ts";
import { wordOf } from "./field-props.ts";
import { targetsOf } from "./reference-targets.ts";

type Said = { readonly path: string; readonly value: unknown };

/** A value of the document in words, as the history and conflicts show it. */
export function sayValue(site: Site, draft: GridDraft, { path, value }: Said): string {
  const words = site.text.editor;
  if (value === undefined || value === null || value === "") return words.conflict.nothing;
  const leaf = leafAt(path);
  if (leaf?.kind === "condition" && isCondition(value)) {
    return conditionSentence(site.language, draft, value);
  }
  if (typeof value === "string") {
    const name =
      (tokensOf(path) ?? []).findLast((token) => Object.hasOwn(words.choices, token)) ?? "";
    if (leaf?.kind === "choice") return words.choices[name]?.[value] ?? value;
    if (leaf?.kind !== "reference") return value;
    return targetsOf(draft, leaf.to, site.language).find(({ id }) => id === value)?.label ?? value;
  }
  if (Array.isArray(value) && leaf?.kind === "references") {
    const targets = targetsOf(draft, leaf.to, site.language);
    return value
      .map((id) => targets.find((target) => target.id === id)?.label ?? String(id))
      .join(", ");
  }
  return sayAnything(site, value);
}

/** Documents hold nothing but texts, numbers, lists and maps of them. */
function sayAnything(site: Site, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => sayAnything(site, item)).join(", ");
  if (!isMap(value)) return String(value);
  if (typeof value["fr"] === "string" && Object.keys(value).length === 2) {
    return String(value[site.language]);
  }
  const { colon } = site.text.grid.conditions;
  const { fields } = site.text.editor;
  return Object.entries(value)
    .map(([key, item]) => [wordOf(fields, key), sayAnything(site, item)])
    .filter(([, said]) => said !== "")
    .map(([name, said]) => `${name}${colon} ${said}`)
    .join(site.text.editor.history.between);
}

/** What stands where conditions stand was read as one before it was stored. */
function isCondition(value: unknown): value is Condition {
  return isMap(value) && typeof value["criterion"] === "string";
}
