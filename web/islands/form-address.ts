import type { keptKey } from "#core/search-address.ts";

/** Its values stay in the order they were; written again, for the module it comes from is large. */
const kept: typeof keptKey = "h";

/** The address a form asks for, as the server writes it: sorted, without what is empty. */
export function addressOf(form: HTMLFormElement): string {
  const keys = [...new FormData(form)].flatMap(([key, value]) => {
    const said = typeof value === "string" ? value.trim() : "";
    return said === "" ? [] : [[key, said] as const];
  });
  const sorted = keys.sort(
    ([key, value], [otherKey, other]) =>
      compare(key, otherKey) || (key === kept ? 0 : compare(value, other)),
  );
  const query = new URLSearchParams(sorted.map((pair) => [...pair])).toString();
  const { pathname } = new URL(form.action);
  return query === "" ? pathname : `${pathname}?${query.replaceAll("%3A", ":")}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
