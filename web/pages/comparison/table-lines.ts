import { absoluteDate } from "#web/components/DateText.tsx";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { keepDifferences } from "./cell.ts";
import type { Cell, TableGroup } from "./cell.ts";
import { tableGroups } from "./groups.ts";
import type { Told } from "./groups.ts";

type Manner = {
  readonly onlyDifferences: boolean;
  /** Now, in ISO. */
  readonly today: string;
  /** Where the table can be seen. */
  readonly address: string;
};

/** The table as the cells of a file, its header first; where it comes from is said last. */
export function tableLines(site: Site, told: Told, manner: Manner): readonly (readonly string[])[] {
  const { columns } = site.text.comparison;
  const names = told.comparison.hosters.map(({ card }) => card.name);
  const groups = tableGroups(site, told);
  const shown = manner.onlyDifferences ? keepDifferences(groups) : groups;
  const header = [
    columns.section,
    columns.line,
    ...names.flatMap((name) => [
      name,
      columns.evidence(name),
      columns.note(name),
      columns.date(name),
    ]),
  ];
  return [
    header,
    ...shown.flatMap((group) => groupLines(site, told, group)),
    ...aboutLines(site, told, manner).map((line) => [
      ...line,
      ...header.slice(line.length).map(() => ""),
    ]),
  ];
}

function groupLines(site: Site, { comparison, grid }: Told, group: TableGroup) {
  const { unstated } = site.text.comparison;
  const silence = comparison.hosters.flatMap(() => [unstated, "", "", ""]);
  return [
    ...group.rows.map(({ label, cells }) => [group.title, label, ...cells.flatMap(cellTexts)]),
    ...group.silent.map((id) => {
      const criterion = grid.criteria.get(id);
      const label = criterion === undefined ? id : localize(site.language, criterion.label);
      return [group.title, label, ...silence];
    }),
  ];

  function cellTexts(cell: Cell | null): readonly string[] {
    if (cell === null) return [unstated, "", "", ""];
    const { words, details = [], evidence, note, date } = cell;
    return [[words, ...details].join(" ; "), evidence ?? "", note ?? "", date ?? ""];
  }
}

function aboutLines(
  { language, text }: Site,
  { grid }: Told,
  { today, address }: Manner,
): readonly (readonly string[])[] {
  const { about } = text.comparison;
  const { title, notice } = grid.document.grid;
  return [
    [about.section, about.grid, localize(language, title)],
    [about.section, about.date, absoluteDate(language, today)],
    [about.section, about.notice, localize(language, notice)],
    [about.section, about.address, address],
  ];
}
