import type { Grid } from "#core/grid.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** The name a grid gives to an outcome. */
export function outcomeWords({ language }: Site, grid: Grid, outcome: string): string {
  const found = grid.document.rules.outcomes.find(({ id }) => id === outcome);
  return found === undefined ? outcome : localize(language, found.label);
}

/** What a grid says of hosters of an outcome. */
export function outcomeSentence({ language }: Site, grid: Grid, outcome: string): string {
  const found = grid.document.rules.outcomes.find(({ id }) => id === outcome);
  return found === undefined ? outcome : localize(language, found.sentence);
}
