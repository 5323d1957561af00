import { DateText } from "#web/components/DateText.tsx";
import { Emblem } from "#web/components/Emblem.tsx";
import { Icon } from "#web/components/Icon.tsx";
import { LevelMark, StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import type { Cell, TableGroup, TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { noteId, noteNumber } from "./note-numbers.ts";

type ComparisonCellProps = {
  readonly cell: Cell;
  readonly row: TableRow;
  readonly column: Column;
  /** The whole table: notes are numbered through it. */
  readonly groups: readonly TableGroup[];
};

/** A symbol and a word, then what they rest on: details, note, evidence, and an older date. */
export function ComparisonCell({ cell, row, column, groups }: ComparisonCellProps) {
  const { details = [] } = cell;
  return (
    <td class={column.place}>
      <Said cell={cell} />
      {details.map((detail) => (
        <small key={detail}>{detail}</small>
      ))}
      <NoteLink number={noteNumber(groups, cell)} />
      <EvidenceLink cell={cell} row={row} column={column} />
      <OwnDate cell={cell} column={column} />
    </td>
  );
}

function Said({ cell: { words, symbol, isUnstated = false } }: { readonly cell: Cell }) {
  const said = isUnstated ? <span class="soft">{words}</span> : words;
  switch (symbol?.kind) {
    case "status":
      return <StatusMark status={symbol.status}>{said}</StatusMark>;
    case "level":
      return (
        <LevelMark level={symbol.level} maximum={symbol.maximum}>
          {said}
        </LevelMark>
      );
    case "profile":
      return (
        <span class="pf">
          <Emblem position={symbol.position} isDashed={!symbol.isHeld} />
          {said}
        </span>
      );
    case undefined:
      return <>{said}</>;
  }
}

function NoteLink({ number }: { readonly number: number | null }) {
  const { comparison } = useSite().text;
  if (number === null) return null;
  return (
    <small>
      <a href={`#${noteId(number)}`}>{comparison.note(number)}</a>
    </small>
  );
}

/** An example proves nothing to anyone: its addresses lead nowhere. */
function EvidenceLink({
  cell: { evidence = null },
  row,
  column: { card },
}: Omit<ComparisonCellProps, "groups">) {
  const { comparison } = useSite().text;
  if (evidence === null) return null;
  const words = (
    <>
      <Icon name="evidence" /> {comparison.evidence}
    </>
  );
  if (card.imaginary) return <small class="soft">{words}</small>;
  return (
    <small>
      <a href={evidence} rel="nofollow noopener external">
        {words}
        <span class="vh">{comparison.evidenceOf(card.name, row.label)}</span>
      </a>
    </small>
  );
}

/** The day of the publication is said once, at the head of the answers. */
function OwnDate({ cell: { date }, column }: Pick<ComparisonCellProps, "cell" | "column">) {
  if (date === undefined || date.slice(0, 10) === column.publishedAt?.slice(0, 10)) return null;
  return (
    <small class="soft">
      <DateText date={date} />
    </small>
  );
}
