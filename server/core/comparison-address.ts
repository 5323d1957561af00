import { choiceQuery } from "#core/choice-query.ts";
import type { Ignored } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";

/** How a comparison is shown, as its address says it. */
export type ComparisonView = {
  readonly onlyDifferences: boolean;
  /** Slugs of the hosters a narrow screen shows side by side, at most two. */
  readonly shown: readonly string[];
};

type Keys = readonly (readonly [key: string, value: string])[];

export const differencesKey = "differences";
export const shownKey = "show";
const shownAtOnce = 2;

/** Reads the keys of a comparison that no search has; `others` are left for `readSearch`. */
export function readView(keys: Keys): {
  readonly view: ComparisonView;
  readonly others: Keys;
  readonly ignored: readonly Ignored[];
} {
  const valuesOf = (key: string) => keys.flatMap(([name, value]) => (name === key ? [value] : []));
  const asked = valuesOf(differencesKey).filter((value) => value !== "");
  return {
    view: { onlyDifferences: asked.includes("1"), shown: [...new Set(valuesOf(shownKey))] },
    others: keys.filter(([key]) => key !== differencesKey && key !== shownKey),
    ignored: asked
      .filter((value) => value !== "1")
      .map((value) => ({ key: differencesKey, value, reason: "unknown-value" })),
  };
}

/** The two hosters a narrow screen shows: those asked for, then the first ones, in their order. */
export function pickShown(compared: readonly string[], asked: readonly string[]) {
  const wanted = compared.filter((slug) => asked.includes(slug));
  const chosen = [...wanted, ...compared.filter((slug) => !wanted.includes(slug))];
  return compared.filter((slug) => chosen.slice(0, shownAtOnce).includes(slug));
}

/** The one query string of a comparison. */
export function writeComparison(search: Search, view: Partial<ComparisonView> = {}): string {
  const { onlyDifferences = false, shown = [] } = view;
  const own = [
    ...(onlyDifferences ? [`${differencesKey}=1`] : []),
    ...shown.map((slug) => `${shownKey}=${encodeURIComponent(slug)}`),
  ];
  return [choiceQuery(search), ...own].filter((part) => part !== "").join("&");
}
