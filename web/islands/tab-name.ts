/** What a tab is called, the same on every page it opens. */
export function tabName(): string {
  const store = openStore("sessionStorage");
  const name = store?.getItem("matou") ?? Math.random().toString(36).slice(2);
  try {
    store?.setItem("matou", name);
  } catch {
    // Then each page has a name of its own.
  }
  return name;
}

/** Null where the browser lets nothing be stored. */
export function openStore(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}
