/**
 * Keeps the last word of someone who says "none" and something else: the other fields
 * of the same question are cleared. Radio buttons settle it by themselves.
 */
export function settleContradiction(changed: EventTarget | null): void {
  if (!(changed instanceof HTMLInputElement) || changed.type === "radio") return;
  if (changed.type === "checkbox" ? !changed.checked : changed.value === "") return;
  const isAlone = "alone" in changed.dataset;
  for (const other of changed.form?.elements ?? []) {
    if (!(other instanceof HTMLInputElement) || other.name !== changed.name) continue;
    if (other === changed || (!isAlone && !("alone" in other.dataset))) continue;
    if (other.type === "checkbox") other.checked = false;
    else other.value = "";
  }
}
