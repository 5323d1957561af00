import type { Grid } from "#core/grid.ts";
import type { Change } from "#core/minimal-changes.ts";
import { answerWords } from "#web/components/answer-words.ts";
import type { Site } from "#web/site.ts";
import { amount } from "#web/text/rule-sentences.ts";

/** What is needed of an answer, in a sentence without its end: "« Tous les mois » ou mieux". */
export function neededWords(site: Site, grid: Grid, change: Change): string {
  const words = site.text.reasons;
  const { isSame, needsEvidence, standing } = change;
  if (isSame && standing.reason === "unproven") return words.prove;
  if (isSame) return needsEvidence ? words.confirmAndProve : words.confirm;
  const answer = answerNeeded(site, grid, change);
  return needsEvidence ? words.withProof(answer) : answer;
}

function answerNeeded(site: Site, grid: Grid, { criterion, needed }: Change): string {
  const { conditions } = site.text.grid;
  switch (needed.kind) {
    case "one-of": {
      const names = needed.answers.map((value) =>
        conditions.quoted(answerWords(site, grid, { criterion, value })),
      );
      const form = new Intl.ListFormat(site.language, { type: "disjunction" });
      const answers = form.format(names);
      return needed.orBetter ? conditions.orBetter(answers) : answers;
    }
    case "options": {
      const example = answerWords(site, grid, { criterion, value: needed.example });
      return site.text.reasons.options(needed.count, example);
    }
    case "number":
      return numberNeeded(site, grid, criterion, needed);
  }
}

function numberNeeded(
  site: Site,
  grid: Grid,
  id: string,
  { least, most }: { readonly least: number | null; readonly most: number | null },
): string {
  const { grid: words, reasons } = site.text;
  const criterion = grid.criteria.get(id);
  if (criterion === undefined) return "";
  const written = (value: number) => amount(criterion, value, site.language);
  if (least === null) {
    return most === null ? reasons.anyNumber : words.conditions.atMost(written(most));
  }
  if (most === null) return words.conditions.atLeast(written(least));
  return least === most ? written(least) : reasons.between(written(least), written(most));
}
