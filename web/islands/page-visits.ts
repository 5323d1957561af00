import { keepFocus } from "./kept-focus.ts";
import { morph } from "./morph.ts";

/** Goes from one address of a page to another without leaving it. */
export type Visits = {
  /** Shows an address, as a new step of the history or in the place of the last one. */
  readonly go: (address: string, isSameStep: boolean) => void;
  /** Shows the address the browser has gone back or forward to. */
  readonly comeBack: () => void;
};

/** The address of the bar, without what follows "#". */
export function here(): string {
  return location.pathname + location.search;
}

export function openVisits(root: Element): Visits {
  let asked = here();
  let visit = new AbortController();

  /** Of several addresses asked for one after the other, the last is shown. */
  async function show(isBack: boolean): Promise<void> {
    visit.abort();
    visit = new AbortController();
    const { signal } = visit;
    const address = here();
    asked = address;
    root.querySelector(".found")?.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      signal.throwIfAborted();
      turnTo(root, page, isBack ? null : document.activeElement);
    } catch {
      // Whatever went wrong, the browser shows the address, or says why it cannot.
      if (!signal.aborted) location.assign(address);
    }
  }

  return {
    go(address, isSameStep) {
      if (address === here()) return;
      history[isSameStep ? "replaceState" : "pushState"](null, "", address);
      void show(false);
    },
    comeBack() {
      // Following a link within the page is also told as going back.
      if (here() !== asked) void show(true);
    },
  };
}

/** What surrounds the island and depends on the address. */
const around = "[hreflang], [rel=canonical], .printed";

function turnTo(root: Element, page: Document, typedIn: Element | null): void {
  const wanted = page.querySelector(`[data-island="filters"]`)?.lastElementChild;
  if (wanted == null) throw new Error("This is another page");
  wanted.className = root.className;
  const restoreFocus = keepFocus(root);
  morph(root, wanted, typedIn);
  restoreFocus();
  document.title = page.title;
  const fresh = page.querySelectorAll(around);
  for (const [index, node] of document.querySelectorAll(around).entries()) {
    const other = fresh[index];
    if (other !== undefined) morph(node, other, null);
  }
}
