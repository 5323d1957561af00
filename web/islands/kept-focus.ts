/**
 * Remembers where the focus is, and gives what puts it back once the page has changed
 * around it: on the same field, else the next filter to remove, else what was found.
 */
export function keepFocus(root: Element): () => void {
  const held = document.activeElement;
  const position = listChips(root).findIndex((chip) => chip === held);
  return () => {
    if (held === null || held.isConnected) return;
    const chips = listChips(root);
    const next = position < 0 ? undefined : (chips[position] ?? chips.at(-1));
    const target = findSame(root, held) ?? next ?? root.querySelector("[role=status]");
    const folded = target?.closest("details:not([open])");
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  };
}

function listChips(root: Element): readonly Element[] {
  return [...root.querySelectorAll(".asked .chip")];
}

/** The box of the same value, which a list may have moved among those it folds. */
function findSame(root: Element, held: Element): Element | undefined {
  if (!(held instanceof HTMLInputElement)) return undefined;
  const { name, value } = held;
  return [...root.querySelectorAll("input")].find(
    (input) => input.name === name && input.value === value,
  );
}
