import type { Grid } from "#core/grid.ts";
import type { Removal } from "#core/search-change.ts";
import type { Site } from "#web/site.ts";
import { askedChoiceLabel } from "./asked-choices.ts";

/** What could be let go of, in words. */
export function removalLabel(site: Site, grid: Grid, { key, values }: Removal): string {
  const names = values.map((value) =>
    key === "q" ? value : askedChoiceLabel(site, grid, { key, value }),
  );
  return new Intl.ListFormat(site.language, { type: "disjunction" }).format(names);
}
