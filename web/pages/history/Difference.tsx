import type { ComponentChildren } from "preact";
import type { Grid } from "#core/grid.ts";
import { isEmptyDifference } from "#core/revision-difference.ts";
import { CriterionName, CriterionNames } from "#web/components/CriterionName.tsx";
import { answerWords } from "#web/components/answer-words.ts";
import { useSite } from "#web/site.ts";
import { Change } from "./Change.tsx";
import type { DifferenceProps } from "./history-props.ts";
import { TermsChanges } from "./TermsChanges.tsx";
import { VerdictChanges } from "./VerdictChanges.tsx";

/** What a revision changed, in words: its verdict first, then the answers. */
export function Difference({ before, after, difference }: DifferenceProps) {
  const site = useSite();
  const { history } = site.text;
  const { grids, added, changed, confirmed, withdrawn, noLongerAsked } = difference;
  if (isEmptyDifference(difference)) return <p>{history.same}</p>;
  return (
    <div class="stack">
      {grids !== null && <p>{history.otherGrid(grids.after, grids.before)}</p>}
      <VerdictChanges before={before} after={after} difference={difference} />
      <TermsChanges before={before} after={after} difference={difference} />
      <Part title={history.changed(changed.length)}>
        {changed.map((change) => (
          <Change key={change.criterion} before={before} after={after} change={change} />
        ))}
      </Part>
      <Part title={history.added(added.length)}>
        {added.map(({ criterion, after: answer }) => (
          <div key={criterion}>
            <dt>
              <CriterionName grid={after} criterion={criterion} />
            </dt>
            <dd>{answerWords(site, after, { criterion, value: answer.value })}</dd>
          </div>
        ))}
      </Part>
      <Part title={history.withdrawn(withdrawn.length)}>
        {withdrawn.map(({ criterion, before: answer }) => (
          <div key={criterion}>
            <dt>
              <CriterionName grid={before} criterion={criterion} />
            </dt>
            <dd>{history.was(answerWords(site, before, { criterion, value: answer.value }))}</dd>
          </div>
        ))}
      </Part>
      <Names title={history.noLongerAsked} grid={before} among={noLongerAsked} />
      <Names title={history.confirmed(confirmed.length)} grid={after} among={confirmed} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: readonly ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl class="told">{children}</dl>
    </>
  );
}

type NamesProps = {
  readonly title: string;
  readonly grid: Grid;
  readonly among: readonly { readonly criterion: string }[];
};

/** Many of them, and nothing to say of each but that it is one of them: folded. */
function Names({ title, grid, among }: NamesProps) {
  if (among.length === 0) return null;
  return (
    <details class="why">
      <summary>{title}</summary>
      <CriterionNames grid={grid} among={among} />
    </details>
  );
}
