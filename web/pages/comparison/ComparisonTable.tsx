import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { CriterionName, CriterionNames } from "#web/components/CriterionName.tsx";
import { useSite } from "#web/site.ts";
import type { TableGroup, TableRow } from "./cell.ts";
import { ComparisonCell } from "./ComparisonCell.tsx";
import { columnsOf } from "./columns.ts";
import type { Column } from "./columns.ts";
import { Notes } from "./Notes.tsx";
import type { Told } from "./groups.ts";

/** Where forms of the page lead back to. */
export const tableId = "tableau";

type TableProps = Omit<Told, "wanted"> & {
  readonly groups: readonly TableGroup[];
  /** Slugs of the two hosters a narrow screen shows. */
  readonly shown: readonly string[];
};

/** One column per hoster, one line per thing that can be said of them, part by part. */
export function ComparisonTable({ comparison, grid, groups, shown }: TableProps) {
  const { language, text } = useSite();
  const { comparison: words } = text;
  const columns = columnsOf(comparison.hosters, shown);
  const names = comparison.hosters.map(({ card }) => card.name).join(", ");
  return (
    <>
      <table class={`cmp n${columns.length}`} id={tableId}>
        <caption class="vh">{words.caption(names)}</caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              <span class="vh">{words.columns.line}</span>
            </th>
            {columns.map(({ card, place }) => (
              <th scope="col" key={card.slug} class={place}>
                <a href={pathTo.hoster(language, card.slug)}>{card.name}</a>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.key} group={group} grid={grid} columns={columns} groups={groups} />
        ))}
      </table>
      <Notes groups={groups} columns={columns} />
    </>
  );
}

type GroupProps = {
  readonly group: TableGroup;
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly groups: readonly TableGroup[];
};

function Group({ group, grid, columns, groups }: GroupProps) {
  const { comparison } = useSite().text;
  const { title, rows, silent } = group;
  const width = columns.length + 1;
  return (
    <tbody>
      <tr class="grp">
        <th scope="rowgroup" colSpan={width}>
          {title}
        </th>
      </tr>
      {rows.map((row, index) => (
        <tr key={row.key}>
          <th scope="row">
            <RowLabel row={row} grid={grid} />
          </th>
          {row.cells.map((cell, position) => {
            const column = columns[position];
            if (column === undefined) return null;
            if (cell !== null) {
              return (
                <ComparisonCell
                  key={position}
                  cell={cell}
                  row={row}
                  column={column}
                  groups={groups}
                />
              );
            }
            return (
              index === 0 && <SilentHoster key={position} column={column} height={rows.length} />
            );
          })}
        </tr>
      ))}
      {silent.length > 0 && (
        <tr class="mute">
          <td colSpan={width}>
            <details>
              <summary>{comparison.silent(silent.length)}</summary>
              <CriterionNames grid={grid} among={silent.map((criterion) => ({ criterion }))} />
            </details>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function RowLabel({ row, grid }: { readonly row: TableRow; readonly grid: Grid }) {
  const { comparison } = useSite().text;
  return (
    <>
      {row.differs && (
        <>
          <span class="ne" aria-hidden="true">
            ≠
          </span>{" "}
        </>
      )}
      {row.criterion === undefined ? (
        row.label
      ) : (
        <CriterionName grid={grid} criterion={row.criterion} />
      )}
      {row.differs && <span class="vh">{comparison.differs}</span>}
    </>
  );
}

/** A hoster that has not answered the grid says so once for all the lines of a part. */
function SilentHoster({ column, height }: { readonly column: Column; readonly height: number }) {
  const { outcomes } = useSite().text.names;
  const { card, place } = column;
  return (
    <td class={`${place} soft`} rowSpan={height}>
      {card.outcome === "declined" ? outcomes.declined : outcomes["not-assessed"]}
    </td>
  );
}
