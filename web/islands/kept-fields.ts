import type { FormField } from "#core/form-answers.ts";
import { keptFieldsId } from "#web/pages/questionnaire/questionnaire-start.ts";

/** Every field of the form as it stands, typed but not yet sent included. */
export function fieldsOf(root: Element): readonly FormField[] {
  const form = root.querySelector("form");
  if (form === null) return [];
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
}

/**
 * Writes the answers in a field that is never sent. Browsers bring the fields of a page
 * back when someone returns to it; the answers of the other themes have no field of
 * their own there.
 */
export function keepFields(fields: readonly FormField[]): void {
  const keeper = findKeeper();
  if (keeper === null) return;
  keeper.value = String(new URLSearchParams(fields.map(([name, value]) => [name, value])));
}

/** The answers of a former visit to this page of the history; null when there is none. */
export function keptFields(): readonly FormField[] | null {
  const kept = findKeeper()?.value;
  return kept ? [...new URLSearchParams(kept)] : null;
}

function findKeeper() {
  return document.querySelector<HTMLTextAreaElement>(`#${keptFieldsId}`);
}
