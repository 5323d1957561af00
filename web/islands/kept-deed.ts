/** From one page to the next, in the same tab only. */
const key = "deed";

/** Remembers the button that is pressed, for the page it leads to. */
export function rememberDeed(pressed: HTMLElement | null): void {
  const isDeed = pressed instanceof HTMLButtonElement && pressed.name === "do";
  sessionStorage.setItem(key, isDeed ? pressed.value : "undo");
}

/**
 * Puts the focus where the last deed left it: whoever moves something with the keyboard moves it
 * again without looking for it.
 */
export function returnToDeed(form: HTMLFormElement): void {
  const deed = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (deed !== null) targetOf(form, deed)?.focus();
}

/** The same button, else another that moves the same thing, else what was added, else what is said of it. */
function targetOf(form: HTMLFormElement, deed: string): HTMLElement | null {
  const path = deed.slice(deed.indexOf(":"));
  const movers = [...form.querySelectorAll<HTMLButtonElement>("button[name=do]")].filter(
    ({ value }) => /^(?:up|down):/u.test(value) && value.endsWith(path),
  );
  const mover = movers.find(({ value }) => value === deed) ?? movers[0];
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const placed = place?.querySelector<HTMLElement>("a[href], input:not([type=hidden]), textarea");
  const said = document.querySelector<HTMLElement>(".err.summary, .news");
  if (said !== null) said.tabIndex = -1;
  return mover ?? (said?.matches(".err") === true ? said : (placed ?? said));
}
