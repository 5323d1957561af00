import { makeGrid } from "#core/grid-document.ts";
import { partAt } from "#core/grid-edit.ts";
import { leafAt } from "#core/grid-fields.ts";
import { listLeaves } from "#core/grid-difference-leaves.ts";
import type { Condition, GridDraft } from "#core/grid.ts";
import { itemPath } from "#core/grid-parts.ts";
import { tokensOf } from "#core/grid-path.ts";
import { isMap } from "#core/shape.ts";
import { languages } from "#core/vocabulary.ts";
import { leafWords } from "#web/pages/differences/leaf-words.ts";
import type { Site } from "#web/site.ts";
import { conditionSentence } from "#web/text/condition-sentence.ts";
import { placeParts } from "#web/text/draft-place.ts";
import { itemLabel } from "./item-label.ts";
import { targetsOf } from "./reference-targets.ts";

type Said = { readonly path: string; readonly value: unknown };

/** A value of the document in words, as the history and conflicts show it. */
export function sayValue(site: Site, draft: GridDraft, { path, value }: Said): string {
  const words = site.text.editor;
  if (value === undefined || value === null || value === "") return words.conflict.nothing;
  if (path.endsWith("/$order") && Array.isArray(value)) {
    return sayOrder(site, draft, { path: path.slice(0, -"/$order".length), value });
  }
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
  return sayAnything(site, draft, { path, value }) || words.conflict.nothing;
}

/** The items of a list, by their names, in an order. */
function sayOrder(
  site: Site,
  draft: GridDraft,
  { path, value }: { readonly path: string; readonly value: readonly unknown[] },
): string {
  const document = makeGrid(draft);
  return value
    .map((each, index) => {
      const name = String(each);
      return itemLabel(site, draft, { item: partAt(document, itemPath(path, name)), name, index });
    })
    .join(", ");
}

/** An item or a list: each field it has on a line of its own. */
function sayAnything({ language, text }: Site, draft: GridDraft, { path, value }: Said): string {
  const { colon } = text.grid.conditions;
  const { inLanguage } = text.differences;
  const depth = placeParts(language, draft, path).length;
  return listLeaves(value, path)
    .filter((leaf) => leaf.value.kind !== "order")
    .flatMap((leaf) => {
      const parts = placeParts(language, draft, leaf.path).slice(depth);
      const own = [parts, leafWords({ language, draft, path: leaf.path }, leaf.value)] as const;
      const other = languages.find((each) => each !== language) ?? language;
      const { value: said } = leaf;
      return said.kind === "texts"
        ? [own, [[...parts, inLanguage[other]], said.texts[other]] as const]
        : [own];
    })
    .filter(([, said]) => said !== "")
    .map(([name, said]) => (name.length === 0 ? said : `${name.join(", ")}${colon} ${said}`))
    .join("\n");
}

/** What stands where conditions stand was read as one before it was stored. */
function isCondition(value: unknown): value is Condition {
  return isMap(value) && typeof value["criterion"] === "string";
}
