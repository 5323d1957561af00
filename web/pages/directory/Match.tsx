import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Search } from "#core/search.ts";
import type { Status } from "#core/vocabulary.ts";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { standingsOn } from "./needs-asked.ts";

type MatchProps = { readonly card: HosterCard; readonly search: Search; readonly grid: Grid };

/** How a hoster answers what was asked: a sentence, then each need and wish. */
export function Match({ card, search, grid }: MatchProps) {
  const { language, text } = useSite();
  const needs = standingsOn(card, search.choices.need ?? []);
  const wishes = standingsOn(card, search.wishes);
  const asked = [...needs, ...wishes.filter(({ id }) => needs.every((need) => need.id !== id))];
  if (card.needs === null || asked.length === 0) return null;
  return (
    <div class="match sandy">
      <b>{matchSentence(text.directory, needs, wishes)}</b>
      <ul>
        {asked.map(({ id, status }) => (
          <li key={id}>
            <StatusMark status={status}>
              {text.directory.match[status](
                facetValueLabel(language, grid, { key: "need", value: id }),
              )}
            </StatusMark>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Standing = { readonly status: Status };

function matchSentence(
  { match }: Site["text"]["directory"],
  needs: readonly Standing[],
  wishes: readonly Standing[],
): string {
  const silent = needs.filter(({ status }) => status === "pending").length;
  const met = wishes.filter(({ status }) => status === "met").length;
  return [
    needs.length === 0 ? null : silent > 0 ? match.silent(silent) : match.allNeeds(needs.length),
    wishes.length === 0 ? null : match.wishes(met, wishes.length),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
