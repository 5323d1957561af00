import { addressOf } from "./form-address.ts";
import { here, openVisits } from "./page-visits.ts";

/** How long somebody stops typing before the words apply, in milliseconds. */
const pause = 400;

/** Links that lead to the same page with something more or less: the rest of it stays. */
const liveLinks = ".chips a, .tools a, .keep a";

/**
 * Applies filters as they are chosen. The address stays the only state: each choice is the
 * address the form asks for, and what is shown is the page the server gives for it.
 */
export function enliven(root: Element): void {
  const visits = openVisits(root);
  let timer = 0;
  /** The text field whose words made the last address: more of them make no other one. */
  let typed: EventTarget | null = null;

  function apply(target: EventTarget | null): void {
    clearTimeout(timer);
    const form = root.querySelector("form");
    if (form === null || !form.checkValidity()) return;
    const isMore = isTyped(target) && target === typed;
    typed = isTyped(target) ? target : null;
    visits.go(addressOf(form), isMore);
  }

  root.classList.add("at-once");
  root.addEventListener("input", ({ target }) => {
    if (!isTyped(target)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => apply(target), pause);
  });
  root.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && !target.reportValidity()) return;
    apply(target);
  });
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    apply(event.target);
  });
  root.addEventListener("click", (event) => {
    const address = event instanceof MouseEvent ? addressFollowed(event) : null;
    if (address === null) return;
    event.preventDefault();
    typed = null;
    visits.go(address, false);
  });
  window.addEventListener("popstate", () => {
    typed = null;
    visits.comeBack();
  });
}

function isTyped(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && /^(?:search|number)$/u.test(target.type);
}

/** The address of a live link somebody follows in this very tab. */
function addressFollowed(event: MouseEvent): string | null {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (button > 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(liveLinks) : null;
  if (link === null || link.pathname !== location.pathname) return null;
  const address = link.pathname + link.search;
  return address === here() ? null : address;
}
