import type { ComponentChildren } from "preact";
import type { Grid } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { TraceTable } from "#web/components/TraceTable.tsx";
import { standingWords } from "#web/components/answer-words.ts";
import { askedWords } from "#web/components/asked-words.ts";
import { useSite } from "#web/site.ts";

type LeafTableProps = {
  readonly grid: Grid;
  readonly caption: ComponentChildren;
  readonly leaves: readonly Leaf[];
  readonly link?: CriterionLink | undefined;
};

/** Conditions one by one: what is asked, what was answered, how it stands. */
export function LeafTable({ grid, caption, leaves, link }: LeafTableProps) {
  const site = useSite();
  const { statuses, columns } = site.text.trace;
  if (leaves.length === 0) return null;
  return (
    <TraceTable
      caption={caption}
      named={columns.criterion}
      columns={[
        ["asked", columns.asked],
        ["answered", columns.answered],
        ["status", columns.status],
      ]}
      rows={leaves.map((leaf, index) => ({
        key: `${leaf.criterion}-${index}`,
        name: <CriterionName grid={grid} criterion={leaf.criterion} link={link} />,
        values: {
          asked: askedWords(grid, leaf, site.language),
          answered: standingWords(site, grid, leaf),
          status: <StatusMark status={leaf.status}>{statuses[leaf.status]}</StatusMark>,
        },
      }))}
    />
  );
}
