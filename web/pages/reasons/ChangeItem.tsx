import type { Grid } from "#core/grid.ts";
import type { Change } from "#core/minimal-changes.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { standingWords } from "#web/components/answer-words.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { neededWords } from "./needed-words.ts";

type ChangeItemProps = {
  readonly grid: Grid;
  readonly change: Change;
  readonly link: CriterionLink;
};

/** One answer that would help: its question, how it stands, what is needed, what counts. */
export function ChangeItem({ grid, change, link }: ChangeItemProps) {
  const site = useSite();
  const words = site.text.reasons;
  const criterion = grid.criteria.get(change.criterion);
  if (criterion === undefined) return null;
  return (
    <li class="change">
      <p class="change-name">
        <CriterionName grid={grid} criterion={criterion.id} link={link} />
      </p>
      <p>{localize(site.language, criterion.question)}</p>
      <dl class="told">
        <div>
          <dt>{words.today}</dt>
          <dd>{standingWords(site, grid, { criterion: criterion.id, ...change.standing })}</dd>
        </div>
        <div>
          <dt>{words.needed}</dt>
          <dd>{neededWords(site, grid, change)}</dd>
        </div>
      </dl>
      <details class="why">
        <summary>{words.help}</summary>
        <p>{localize(site.language, criterion.help)}</p>
      </details>
    </li>
  );
}
