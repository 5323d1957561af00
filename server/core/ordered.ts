/** Things in the order somebody gave them, each with an identifier. */
type Identified = { readonly id: string };

/** In the place of the one of the same identifier, or last. */
export function putItem<Item extends Identified>(
  items: readonly Item[],
  item: Item,
): readonly Item[] {
  const isKnown = items.some(({ id }) => id === item.id);
  return isKnown ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item];
}

export function dropItem<Item extends Identified>(
  items: readonly Item[],
  id: string,
): readonly Item[] {
  return items.filter((item) => item.id !== id);
}

/** One place earlier or later; at either end, and for one that is not there, nothing changes. */
export function moveItem<Item extends Identified>(
  items: readonly Item[],
  id: string,
  direction: "up" | "down",
): readonly Item[] {
  const from = items.findIndex((item) => item.id === id);
  const to = direction === "up" ? from - 1 : from + 1;
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Where it was, or last when the list is shorter now. */
export function insertItem<Item extends Identified>(
  items: readonly Item[],
  item: Item,
  place: number,
): readonly Item[] {
  return items.toSpliced(Math.max(0, place), 0, item);
}
