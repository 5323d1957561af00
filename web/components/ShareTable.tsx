import type { ThemeMinimumTrace } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { isPending } from "#core/rule.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { TraceTable } from "#web/components/TraceTable.tsx";
import { standingWords } from "#web/components/answer-words.ts";
import { percent, shareWords } from "#web/components/share-words.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type ShareTableProps = {
  readonly grid: Grid;
  readonly minimum: ThemeMinimumTrace;
  readonly link?: CriterionLink | undefined;
};

/** The share of one theme: both bounds, what is asked, and the part of each criterion. */
export function ShareTable({ grid, minimum, link }: ShareTableProps) {
  const site = useSite();
  const { language, text } = site;
  const words = text.trace;
  const theme = grid.document.themes.find(({ id }) => id === minimum.theme);
  return (
    <TraceTable
      caption={
        <>
          <b>{theme === undefined ? minimum.theme : localize(language, theme.label)}</b>
          <span>
            {words.share(shareWords(site, minimum), percent(language, minimum.minShare / 100))}
          </span>
          <StatusMark status={minimum.status}>{words.statuses[minimum.status]}</StatusMark>
        </>
      }
      named={words.columns.criterion}
      columns={[
        ["answered", words.columns.answered],
        ["part", words.columns.part],
      ]}
      rows={minimum.criteria.map((part) => ({
        key: part.criterion,
        name: <CriterionName grid={grid} criterion={part.criterion} link={link} />,
        values: {
          answered: standingWords(site, grid, part),
          part: isPending(part)
            ? words.unknownLevel(part.maximum)
            : words.level(part.level ?? 0, part.maximum),
        },
      }))}
    />
  );
}
