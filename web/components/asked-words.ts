import type { Criterion, Grid, Option, Texts } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import { quantity } from "#web/components/answer-words.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** What a condition asks, in the words of the answers: "« Au moins une fois par an » ou mieux". */
export function askedWords(
  site: Site,
  grid: Grid,
  { criterion: id, operator, operand }: Pick<Leaf, "criterion" | "operator" | "operand">,
): string {
  const criterion = grid.criteria.get(id);
  if (criterion === undefined) throw new Error(`A checked grid has no condition on ${id}`);
  if (typeof operand !== "number") return optionWords(site, grid, { criterion, accepted: operand });
  if (operator === "min_level") return levelWords(site, grid, { criterion, level: operand });
  if (criterion.kind !== "number") throw new Error(`${id} has no number`);
  const { atLeast, atMost } = site.text.trace.asked;
  const amount = quantity(site.language, operand, criterion);
  return operator === "max_value" ? atMost(amount) : atLeast(amount);
}

function optionWords(
  site: Site,
  grid: Grid,
  { criterion, accepted }: { criterion: Criterion; accepted: readonly string[] },
): string {
  const named = namedAnswers(grid, criterion).filter(({ id }) => accepted.includes(id));
  return oneOf(
    site,
    named.map((answer) => localize(site.language, answer)),
  );
}

/** The lowest answers that are enough, and "or better" when others are above. */
function levelWords(
  site: Site,
  grid: Grid,
  { criterion, level }: { criterion: Criterion; level: number },
): string {
  const { asked } = site.text.trace;
  if (criterion.kind === "multi") return asked.ticked(level);
  const isStep = criterion.kind === "number";
  const answers: readonly Levelled[] = isStep
    ? (criterion.steps ?? [])
    : namedAnswers(grid, criterion);
  const enough = answers.filter((answer) => (answer.level ?? 0) >= level);
  const lowest = Math.min(...enough.map((answer) => answer.level ?? 0));
  const names = enough
    .filter((answer) => answer.level === lowest)
    .map((answer) => localize(site.language, answer));
  // The label of a step says "at least" or "at most" by itself.
  return isStep || lowest === maximumLevel(criterion)
    ? oneOf(site, names)
    : asked.orBetter(oneOf(site, names));
}

type Levelled = Texts & { readonly level?: number };

function namedAnswers(grid: Grid, criterion: Criterion): readonly (Levelled & Option)[] {
  switch (criterion.kind) {
    case "boolean":
      return grid.document.boolean_answers.filter(
        ({ id }) => id !== "partly" || criterion.partly_allowed,
      );
    case "choice":
      return criterion.answers;
    case "multi":
      return criterion.options;
    case "number":
    case "url":
    case "text":
      return [];
  }
}

function oneOf({ language, text }: Site, names: readonly string[]): string {
  const { quoted } = text.trace.asked;
  return new Intl.ListFormat(language, { type: "disjunction" }).format(names.map(quoted));
}
