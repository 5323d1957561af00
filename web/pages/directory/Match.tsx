import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Search } from "#core/search.ts";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { matchSentence } from "./match-sentence.ts";
import { MatchReasons } from "./MatchReasons.tsx";
import { standingsOn } from "./needs-asked.ts";

type MatchProps = {
  readonly card: HosterCard;
  readonly search: Search;
  readonly grid: Grid;
  readonly today: string;
  readonly isSilenceSaid: boolean;
};

/** How a hoster answers what was asked: a sentence, each need and wish, then the answers it rests on. */
export function Match({ card, search, grid, today, isSilenceSaid }: MatchProps) {
  const site = useSite();
  const { match } = site.text.directory;
  const needs = standingsOn(card, search.choices.need ?? []);
  const wishes = standingsOn(card, search.wishes);
  const asked = [...needs, ...wishes.filter(({ id }) => needs.every((need) => need.id !== id))];
  if (asked.length === 0) return null;
  if (card.needs === null) {
    if (isSilenceSaid) return null;
    return (
      <p class="match sandy">{match[card.outcome === "declined" ? "declined" : "not-assessed"]}</p>
    );
  }
  return (
    <div class="match sandy">
      <b>{matchSentence(site, grid, { needs, wishes })}</b>
      <ul>
        {asked.map(({ id, status, word }) => (
          <li key={id}>
            <StatusMark status={status}>
              {match[word](facetValueLabel(site.language, grid, { key: "need", value: id }))}
            </StatusMark>
          </li>
        ))}
      </ul>
      <MatchReasons card={card} grid={grid} asked={asked} today={today} />
    </div>
  );
}
