import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { ConditionItem } from "#web/pages/grid/ConditionItem.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** What a searching organization may ask for, each need with its conditions. */
export function NeedList({ grid }: { readonly grid: Grid }) {
  const { language, text } = useSite();
  return (
    <ul class="rows needs">
      {grid.document.needs.map((need) => (
        <li key={need.id} id={`besoin-${need.id}`}>
          <div class="h2row">
            <h3>{localize(language, need.label)}</h3>
            <a href={pathTo.directory(language, `need=${need.id}`)}>
              {text.grid.page.search}
              <span class="vh"> {localize(language, need.label)}</span>
            </a>
          </div>
          {need.help !== undefined && <p class="soft">{localize(language, need.help)}</p>}
          <ul class="bullets">
            {need.conditions.map((condition) => (
              <ConditionItem key={condition.criterion} grid={grid} condition={condition} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export function OutcomeList({ grid }: { readonly grid: Grid }) {
  const { language } = useSite();
  return (
    <ol class="rows">
      {grid.document.rules.outcomes.map((outcome) => (
        <li key={outcome.id}>
          <b>{localize(language, outcome.label)}</b>
          <br />
          {localize(language, outcome.sentence)}
        </li>
      ))}
    </ol>
  );
}

/** References of the grid; `ids` keeps only some of them. */
export function SourceList({
  grid,
  ids,
}: {
  readonly grid: Grid;
  readonly ids?: readonly string[];
}) {
  const { bases } = useSite().text.grid.page;
  const { sources } = grid.document;
  const shown = ids === undefined ? sources : sources.filter((source) => ids.includes(source.id));
  return (
    <ul class="rows columns">
      {shown.map((source) => (
        <li key={source.id}>
          <ExternalLink href={source.url}>{source.title}</ExternalLink>
          <br />
          <span class="small soft">{bases[source.basis]}</span>
        </li>
      ))}
    </ul>
  );
}
