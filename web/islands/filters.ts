import { addressOf } from "./form-address.ts";
import { keepFocus } from "./kept-focus.ts";
import { morph } from "./morph.ts";

/** How long somebody stops typing before the words apply, in milliseconds. */
const pause = 400;

/** Links that lead to the same page with something more or less: the rest of it stays. */
const liveLinks = ".chips a, .tools a, .keep a";

/**
 * Applies filters as they are chosen. The address stays the only state: each choice is the
 * address the form asks for, and what is shown is the page the server gives for it.
 */
export function enliven(root: Element): void {
  root.classList.add("at-once");
  let shown = here();
  let visit = new AbortController();
  let timer = 0;
  /** The text field whose words made the last address: more of them make no other one. */
  let typed: EventTarget | null = null;

  root.addEventListener("input", ({ target }) => {
    if (!isTyped(target)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => apply(target), pause);
  });
  root.addEventListener("change", ({ target }) => apply(target));
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    apply(event.target);
  });
  root.addEventListener("click", (event) => {
    const address = event instanceof MouseEvent ? followed(event) : null;
    if (address === null) return;
    event.preventDefault();
    typed = null;
    go(address, false);
  });
  window.addEventListener("popstate", () => {
    typed = null;
    if (here() !== shown) void show(true);
  });

  function apply(target: EventTarget | null): void {
    clearTimeout(timer);
    const form = root.querySelector("form");
    if (form === null || !form.checkValidity()) return;
    const isMore = isTyped(target) && target === typed;
    typed = isTyped(target) ? target : null;
    go(addressOf(form), isMore);
  }

  function go(address: string, isMore: boolean): void {
    if (address === here()) return;
    history[isMore ? "replaceState" : "pushState"](null, "", address);
    void show(false);
  }

  /** Shows the address of the bar; of several asked one after the other, the last. */
  async function show(isBack: boolean): Promise<void> {
    visit.abort();
    visit = new AbortController();
    const { signal } = visit;
    const address = here();
    root.querySelector(".found")?.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      signal.throwIfAborted();
      turnTo(root, page, isBack ? null : document.activeElement);
      shown = address;
    } catch {
      if (!signal.aborted) location.assign(address);
    }
  }
}

function turnTo(root: Element, page: Document, typedIn: Element | null): void {
  const wanted = page.querySelector("[data-island=filters]")?.lastElementChild;
  if (wanted == null) throw new Error("This is not the directory");
  const restoreFocus = keepFocus(root);
  wanted.classList.add("at-once");
  morph(root, wanted, typedIn);
  restoreFocus();
  document.title = page.title;
  const around = "[hreflang], [rel=canonical], .printed";
  const fresh = page.querySelectorAll(around);
  for (const [index, node] of document.querySelectorAll(around).entries()) {
    const other = fresh[index];
    if (other !== undefined) morph(node, other, null);
  }
}

function here(): string {
  return location.pathname + location.search;
}

function isTyped(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && /^(?:search|number)$/u.test(target.type);
}

/** The address of a live link somebody follows in this very tab. */
function followed(event: MouseEvent): string | null {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (button > 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(liveLinks) : null;
  if (link === null || link.pathname !== location.pathname) return null;
  const address = link.pathname + link.search;
  return address === here() ? null : address;
}
