import type { Assessment } from "#core/assessment.ts";
import { decidingCriteria, evidenceOf } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import { verdictOf } from "#core/machine-check-summary.ts";
import { pathTo } from "#core/paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

type TrustProps = {
  readonly grid: Grid;
  readonly assessment: Assessment;
  readonly today: string;
};

/** What a verdict rests on: how much of what decides is declared, and how much can be read. */
export function Trust({ grid, assessment, today }: TrustProps) {
  const { language, text } = useSite();
  const { checks } = text;
  const { trust } = text.hoster;
  const deciding = [...decidingCriteria(grid)];
  const declared = deciding.flatMap((id) => assessment.answers[id] ?? []);
  const evidenced = deciding.filter((id) => {
    const answer = assessment.answers[id];
    return answer !== undefined && evidenceOf(grid, id, answer) !== null;
  });
  const looked = declared.flatMap((answer) => verdictOf(answer) ?? []);
  return (
    <>
      <dl class="footing">
        <Figure name={trust.deciding} count={declared.length}>
          {trust.declared(deciding.length)}
        </Figure>
        <Figure name={trust.evidence} count={evidenced.length}>
          {trust.links(evidenced.length)}
        </Figure>
        {looked.length > 0 && (
          <Figure name={checks.trust} count={looked.filter((each) => each === "agrees").length}>
            {checks.trusted(looked.length)}
          </Figure>
        )}
      </dl>
      <p>
        {trust.published} <DateText date={assessment.publishedAt} today={today} />.{" "}
        {today < assessment.expiresAt ? trust.valid : trust.stale}{" "}
        <DateText date={assessment.expiresAt} />.{" "}
        <a href={pathTo.gridVersion(language, grid.document.grid.version)}>{trust.how}</a>
      </p>
    </>
  );
}

type FigureProps = { readonly name: string; readonly count: number; readonly children: string };

function Figure({ name, count, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{count}</b> {children}
      </dd>
    </div>
  );
}
