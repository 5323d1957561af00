/** What a cell of a table holds, by the names of the Table Schema (datapackage.org, 2.0). */
export const columnTypes = ["string", "integer", "boolean", "date", "datetime", "list"] as const;
export type ColumnType = (typeof columnTypes)[number];

type Column = readonly [name: string, type: ColumnType, isRequired?: "required"];

/** What stands between the items of a list. */
export const listDelimiter = ";";

/** The tables of an archive, column by column: what is stated of none is an empty cell. */
export const dumpTables = {
  "hosters.csv": [
    ["slug", "string", "required"],
    ["name", "string", "required"],
    ["page", "string", "required"],
    ["summary", "string"],
    ["summary_en", "string"],
    ["website", "string"],
    ["country", "string"],
    ["department", "string"],
    ["place", "string"],
    ["legal_form", "string"],
    ["audiences", "list"],
    ["outcome", "string", "required"],
    ["profiles_met", "list"],
    ["profiles_pending", "list"],
    ["profiles_unmet", "list"],
    ["assessed_at", "datetime"],
    ["grid", "string"],
    ["grid_version", "integer"],
    ["revision", "integer"],
    ["expires_at", "datetime"],
    ["notice", "string", "required"],
  ],
  "services.csv": [
    ["hoster", "string", "required"],
    ["position", "integer", "required"],
    ["type", "string", "required"],
    ["name", "string", "required"],
    ["software", "string"],
    ["url", "string"],
    ["registrations", "list"],
    ["load", "string"],
    ["load_until", "date"],
  ],
  "offers.csv": [
    ["hoster", "string", "required"],
    ["position", "integer", "required"],
    ["name", "string", "required"],
    ["name_en", "string"],
    ["audiences", "list"],
    ["services", "list"],
    ["one_login", "boolean"],
    ["included", "string"],
    ["included_en", "string"],
    ["accounts_least", "integer"],
    ["accounts_most", "integer"],
    ["price_kind", "string"],
    ["price_cents", "integer"],
    ["price_unit", "string"],
    ["price_period", "string"],
    ["example", "string"],
    ["example_en", "string"],
  ],
  "facts.csv": [
    ["hoster", "string", "required"],
    ["field", "string", "required"],
    ["value", "string", "required"],
    ["origin", "string", "required"],
    ["sources", "list"],
    ["recorded_on", "date", "required"],
  ],
  "answers.csv": [
    ["hoster", "string", "required"],
    ["revision", "integer", "required"],
    ["grid", "string", "required"],
    ["grid_version", "integer", "required"],
    ["published_at", "datetime", "required"],
    ["withdrawn_at", "datetime"],
    ["criterion", "string", "required"],
    ["value", "list", "required"],
    ["evidence", "string"],
    ["note", "string"],
    ["answered_at", "datetime", "required"],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

export type DumpTable = keyof typeof dumpTables;
export type ColumnOf<Table extends DumpTable> = (typeof dumpTables)[Table][number][0];

/** What names a row among the others of its table; a fact has no name of its own. */
export const tableKeys: { readonly [Table in DumpTable]?: readonly ColumnOf<Table>[] } = {
  "hosters.csv": ["slug"],
  "services.csv": ["hoster", "position"],
  "offers.csv": ["hoster", "position"],
  "answers.csv": ["hoster", "revision", "criterion"],
};

export function isDumpTable(name: string): name is DumpTable {
  return Object.hasOwn(dumpTables, name);
}
