import type { Grid } from "#core/grid.ts";
import { departments } from "#core/departments.ts";
import { tidy } from "#core/search-address.ts";
import { criterionValues, facetValues } from "#core/search-vocabulary.ts";
import { facetIds, searchOrders, searchViews } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import type { Dice } from "./dice.ts";
import { chance, draw, pick } from "./dice.ts";

/** What random searches draw from. */
export type SearchWorld = {
  readonly grid: Grid;
  readonly software: readonly string[];
  readonly questions: readonly string[];
};

/**
 * A search as its address may say it: few choices or many, of any facet. What is asked in words
 * and what is needed do not hang on them, lest they be tried only where nothing is found anyway.
 */
export function rollSearch(dice: Dice, { grid, software, questions }: SearchWorld): Search {
  const busy = pick(dice, [0, 5, 12, 30]);
  const choose = (values: readonly string[], percent = busy) =>
    chance(dice, percent)
      ? tidy(draw(dice, values, Math.min(values.length, dice.whole(1, 3))))
      : [];
  const choices = facetIds.map((id) => {
    const values = id === "software" ? software : facetValues(grid, id);
    return [id, choose(values, id === "need" ? 30 : busy)] as const;
  });
  const criteria = grid.document.criteria.map(
    (criterion) =>
      [criterion.id, chance(dice, 8) ? choose(criterionValues(criterion)) : []] as const,
  );
  return {
    q: chance(dice, 35) ? pick(dice, questions) : "",
    choices: Object.fromEntries(choices.filter(([, values]) => values.length > 0)),
    criteria: Object.fromEntries(criteria.filter(([, values]) => values.length > 0)),
    wishes: choose(facetValues(grid, "need"), 40),
    near: chance(dice, 30) ? pick(dice, departments).code : null,
    accounts: chance(dice, 15) ? pick(dice, [1, 5, 20, 300]) : null,
    budget: chance(dice, 15) ? pick(dice, [0, 100, 1_000]) : null,
    view: pick(dice, searchViews),
    kept: draw(dice, ["chat-noir", "kaz", "zaclys"], dice.whole(0, 2)),
    sort: pick(dice, searchOrders),
    page: pick(dice, [1, 1, 2, 7]),
    size: pick(dice, [1, 3, 25, 100]),
  };
}
