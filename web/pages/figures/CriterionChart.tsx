import type { CriterionFigures } from "#core/figures.ts";
import { leastForFigures } from "#core/figures.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { answerLabel } from "#web/text/answer-label.ts";
import { amount } from "#web/text/rule-sentences.ts";
import { localize } from "#web/text/text.ts";

type CriterionChartProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly counted: CriterionFigures;
};

/** The answers to a criterion: a table, and a bar in each of its lines. */
export function CriterionChart({ grid, criterion, counted }: CriterionChartProps) {
  const { language, text } = useSite();
  const words = text.figures;
  const { stated, expired, unstated, proven, agreeing, counts, spread } = counted;
  const isShown = stated >= leastForFigures;
  return (
    <article class="chart">
      <h3>
        <a href={pathTo.criterion(language, grid.document.grid.version, criterion.id)}>
          {localize(language, criterion.label)}
        </a>
      </h3>
      <p class="small">
        {words.stated(stated)} {words.unstated(unstated)}
        {expired > 0 && ` ${words.expired(expired)}`}
        {stated > 0 && criterion.evidence !== "none" && ` ${words.proven(proven)}`}
        {agreeing > 0 && ` ${words.agreeing(agreeing)}`}
      </p>
      {!isShown && stated > 0 && <p class="small">{words.tooFew}</p>}
      {isShown && counts.length > 0 && <Bars {...{ grid, criterion, counted }} />}
      {isShown && spread !== null && criterion.kind === "number" && (
        <p class="small">
          {words.spread(
            amount(criterion, spread[0], language),
            amount(criterion, spread[1], language),
            amount(criterion, spread[2], language),
          )}
        </p>
      )}
    </article>
  );
}

function Bars({ grid, criterion, counted }: CriterionChartProps) {
  const { language, text } = useSite();
  const words = text.figures;
  const { stated, counts } = counted;
  return (
    <table class="bars">
      <caption class="vh">{words.caption(localize(language, criterion.label))}</caption>
      <thead class="vh">
        <tr>
          <th scope="col">{words.answer}</th>
          <th scope="col">{words.hosters}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ answer, count }) => (
          <tr key={answer}>
            <th scope="row">
              {answerLabel(language, grid, criterion, answer)}
              <Bar share={count / stated} />
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the number beside it says, as a length. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.round(share * 100)} height="1" />
    </svg>
  );
}
