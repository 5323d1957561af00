import type { ComponentChildren } from "preact";

type TraceTableProps<Column extends string> = {
  readonly caption: ComponentChildren;
  /** Title of the first column, which names each row. */
  readonly named: string;
  /** The other columns, in order, each with its title. */
  readonly columns: readonly (readonly [Column, string])[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ComponentChildren;
    readonly values: Readonly<Record<Column, ComponentChildren>>;
  }[];
};

/** A table that becomes a list of labelled values on a narrow screen. */
export function TraceTable<Column extends string>(props: TraceTableProps<Column>) {
  const { caption, named, columns, rows } = props;
  return (
    <table class="leaves">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{named}</th>
          {columns.map(([column, title]) => (
            <th key={column} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, values }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {columns.map(([column, title]) => (
              <td key={column}>
                <span class="lbl" aria-hidden="true">
                  {title}
                </span>
                {values[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
