import type { ComponentChildren } from "preact";

type TraceTableProps = {
  readonly caption: ComponentChildren;
  readonly columns: readonly string[];
  /** Cells of each row, the first one naming it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
};

/** A table that becomes a list of labelled values on a narrow screen. */
export function TraceTable({ caption, columns, rows }: TraceTableProps) {
  return (
    <table class="leaves">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>
                <span class="lbl" aria-hidden="true">
                  {columns[index + 1]}
                </span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
