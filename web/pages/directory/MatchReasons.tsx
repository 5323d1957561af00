import type { Grid } from "#core/grid.ts";
import type { Ground, HosterCard } from "#core/hoster.ts";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { standingWords } from "#web/components/answer-words.ts";
import { useSite } from "#web/site.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import type { AskedStanding } from "./needs-asked.ts";

type MatchReasonsProps = {
  readonly card: HosterCard;
  readonly grid: Grid;
  readonly asked: readonly AskedStanding[];
  readonly today: string;
};

/** Folded: the answers each need was read from, and since when they stand. */
export function MatchReasons({ card, grid, asked, today }: MatchReasonsProps) {
  const { language, text } = useSite();
  const { match } = text.directory;
  const known = asked.flatMap((need) => {
    const grounds = card.grounds?.[need.id] ?? [];
    return grounds.length === 0 ? [] : [{ ...need, grounds }];
  });
  if (known.length === 0) return null;
  return (
    <details class="why">
      <summary>{match.reasons}</summary>
      <dl class="reasons">
        {known.map(({ id, status, word, grounds }) => (
          <div key={id}>
            <dt>
              <StatusMark status={status}>
                {facetValueLabel(language, grid, { key: "need", value: id })}
                <span class="vh"> ({match.words[word]})</span>
              </StatusMark>
            </dt>
            {grounds.map((ground, index) => (
              <dd key={index}>
                <Reason grid={grid} ground={ground} today={today} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

type ReasonProps = {
  readonly grid: Grid;
  readonly ground: Ground;
  readonly today: string;
};

function Reason({ grid, ground, today }: ReasonProps) {
  const site = useSite();
  const { match } = site.text.directory;
  return (
    <>
      <CriterionName grid={grid} criterion={ground.criterion} />
      {match.answer(standingWords(site, grid, ground))}
      {ground.answeredAt !== null && (
        <span class="small soft">
          {" · "}
          <DateText date={ground.answeredAt} today={today} />
        </span>
      )}
    </>
  );
}
