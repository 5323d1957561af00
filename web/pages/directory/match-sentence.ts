import type { Grid } from "#core/grid.ts";
import type { Site } from "#web/site.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { listInSentence, lowerFirst } from "#web/text/word-list.ts";
import type { AskedStanding } from "./needs-asked.ts";

type Standings = {
  readonly needs: readonly AskedStanding[];
  readonly wishes: readonly AskedStanding[];
};

/** "Répond à 4 besoins sur 5 ; ne dit rien sur 1 : un accord RGPD · 1 souhait sur 2". */
export function matchSentence(site: Site, grid: Grid, { needs, wishes }: Standings): string {
  const { match } = site.text.directory;
  const wished = wishes.filter(({ status }) => status === "met").length;
  return [
    needs.length === 0 ? null : needsSentence(site, grid, needs),
    wishes.length === 0 ? null : match.wishes(wished, wishes.length),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function needsSentence(site: Site, grid: Grid, needs: readonly AskedStanding[]): string {
  const { match } = site.text.directory;
  const namesOf = (word: AskedStanding["word"]) =>
    needs
      .filter((need) => need.word === word)
      .map(({ id }) => facetValueLabel(site.language, grid, { key: "need", value: id }))
      .map((name) => lowerFirst(site.language, name));
  const [met, refused, silent] = [namesOf("met"), namesOf("unmet"), namesOf("silent")];
  const unsure = namesOf("to-confirm");
  if (met.length === needs.length) return match.allNeeds(needs.length);
  if (silent.length === needs.length) return match.noWord(needs.length);
  const parts = [
    met.length === 0 ? null : match.someNeeds(met.length, needs.length),
    refused.length === 0
      ? null
      : match.refused(refused.length, listInSentence(site.language, refused)),
    unsure.length === 0 ? null : match.unsure(unsure.length, listInSentence(site.language, unsure)),
    silent.length === 0
      ? null
      : match.silentOn(silent.length, listInSentence(site.language, silent)),
  ].filter((part) => part !== null);
  return match.join(parts).replace(/^./u, (initial) => initial.toLocaleUpperCase(site.language));
}
