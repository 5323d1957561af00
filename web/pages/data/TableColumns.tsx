import { dumpFileNames } from "#core/dump.ts";
import { dumpTables, isDumpTable } from "#core/dump-tables.ts";
import type { DumpTable } from "#core/dump-tables.ts";
import { useSite } from "#web/site.ts";

/** What each column of each table holds. */
export function TableColumns() {
  const words = useSite().text.data;
  return (
    <>
      <h3 id="colonnes">{words.last.columns}</h3>
      {dumpFileNames.filter(isDumpTable).map((table) => (
        <details key={table}>
          <summary>
            {words.files[table].title} <code>{table}</code>
          </summary>
          <ColumnList table={table} />
        </details>
      ))}
    </>
  );
}

function ColumnList({ table }: { readonly table: DumpTable }) {
  const { columns, last } = useSite().text.data;
  const said: Readonly<Record<string, string>> = columns[table];
  return (
    <dl class="rows">
      {dumpTables[table].map(([name, type]) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <span class="soft small">{last.types[type]}</span>
          </dt>
          <dd>{said[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
