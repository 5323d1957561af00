import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Grid } from "#core/grid.ts";
import { localize } from "#web/text/text.ts";
import { useSite } from "#web/site.ts";

/** Where someone goes in the questionnaire: a theme, and what to focus there. */
export type Place = {
  readonly theme: string;
  /** Id of a question or of a field; "title" for the top; null to move nothing. */
  readonly target: string | null;
};

/** Where a button of the form leads; null when it leaves the questionnaire. */
export function placeOf(button: HTMLElement | null): Place | null {
  if (!(button instanceof HTMLButtonElement) || button.name !== "goto") return null;
  const [, target] = (button.getAttribute("formaction") ?? "").split("#");
  if (target !== undefined) return { theme: button.value, target };
  return { theme: button.value, target: button.ariaHidden === "true" ? null : "title" };
}

/** Makes the address follow, so that Back goes to the former theme. */
export function visit({ theme }: Place, from: string) {
  if (theme === from) return;
  // The address may also say which grid is tried.
  const query = new URLSearchParams(location.search);
  query.set("theme", theme);
  history.pushState(null, "", `?${query}`);
}

/** Calls back with the theme of the address after Back, Forward or a link inside the page. */
export function useThemeInAddress(onTheme: (theme: string | null) => void): void {
  const latest = useRef(onTheme);
  latest.current = onTheme;
  useEffect(() => {
    // The browser would scroll to where the former theme was left, away from the focus.
    history.scrollRestoration = "manual";
    const follow = () => latest.current(new URLSearchParams(location.search).get("theme"));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
}

/** After a move, puts the focus where it leads: nothing else tells that the page changed. */
export function useArrival(root: Element, place: Place): void {
  useLayoutEffect(() => {
    if (place.target === null) return;
    const title = root.querySelector("h1");
    const target = document.getElementById(place.target) ?? title;
    const field = target?.matches("fieldset") ? target.querySelector("input") : target;
    if (target === title) scrollTo({ top: 0, behavior: "instant" });
    else target?.scrollIntoView();
    field?.focus({ preventScroll: true });
  }, [place]);
}

/** The title of the page says which theme is on it. */
export function useThemeInTitle(grid: Grid, theme: string): void {
  const { language } = useSite();
  const label = grid.document.themes.find(({ id }) => id === theme)?.label;
  const name = label === undefined ? "" : localize(language, label);
  const shown = useRef(name);
  useEffect(() => {
    document.title = document.title.replace(shown.current, () => name);
    shown.current = name;
  }, [name]);
}
