import type { DataFile } from "#core/dump.ts";
import { mediaTypeOf } from "#core/dump.ts";
import { dumpTables, isDumpTable, listDelimiter, tableKeys } from "#core/dump-tables.ts";
import type { ColumnType, DumpTable } from "#core/dump-tables.ts";
import { licenceTexts } from "#core/data-licence.ts";
import type { DataLicence } from "#core/data-licence.ts";
import { dataPathTo } from "#core/data-paths.ts";
import type { Texts } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { PackedFile } from "#server/dumps/packing.ts";
import { textFor } from "#web/text/text.ts";

export type Described = {
  /** In Paris. */
  readonly day: string;
  readonly licence: DataLicence;
  readonly publicUrl: string;
  /** Of the grid in force. */
  readonly notice: Texts;
  readonly files: ReadonlyMap<DataFile, PackedFile>;
};

/** What says what an archive holds: a Data Package (datapackage.org, 2.0). */
export function describeDump({ day, licence, publicUrl, notice, files }: Described): object {
  const { package: words } = textFor("fr").data;
  const english = textFor("en").data.package;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "matou",
    id: publicUrl + dataPathTo.dumpFile(day, "datapackage.json"),
    ...{ title: words.title, title_en: english.title },
    description: `${words.description} ${notice.fr}`,
    description_en: `${english.description} ${notice.en}`,
    homepage: publicUrl + dataPathTo.data("fr"),
    version: day,
    created: `${day}T00:00:00Z`,
    licenses: [{ name: licence, ...licenceTexts[licence] }],
    contributors: contributors(publicUrl),
    sources: sources(publicUrl),
    resources: [...files].map(([name, file]) => describeFile(name, file)),
  };
}

function contributors(publicUrl: string) {
  const { contributors: words } = textFor("fr").data.package;
  return [
    { title: "MATOU", path: publicUrl, roles: ["publisher"] },
    { title: words.hosters, path: publicUrl + pathTo.directory("fr"), roles: ["author"] },
    { title: words.group, path: publicUrl + pathTo.grid("fr"), roles: ["author"] },
  ];
}

function sources(publicUrl: string) {
  const { sources: words } = textFor("fr").data.package;
  return [
    { title: words.listings, path: "https://www.chatons.org" },
    { title: words.chatonsinfos, path: "https://framagit.org/chatons/chatonsinfos" },
    { title: words.own, path: publicUrl + pathTo.directory("fr") },
  ];
}

function describeFile(name: DataFile, { digest, size }: PackedFile): object {
  const { title, description } = textFor("fr").data.files[name];
  return {
    name: name.replace(".", "-"),
    ...{ title, description, description_en: textFor("en").data.files[name].description },
    path: name,
    format: name.slice(name.indexOf(".") + 1),
    mediatype: mediaTypeOf(name),
    encoding: "utf-8",
    bytes: size,
    hash: `sha256:${digest}`,
    ...(isDumpTable(name) && { type: "table", schema: describeTable(name) }),
  };
}

function describeTable(table: DumpTable): object {
  const said: Readonly<Record<string, string>> = textFor("fr").data.columns[table];
  const english: Readonly<Record<string, string>> = textFor("en").data.columns[table];
  const fields = dumpTables[table].map(([name, type, required]) => ({
    ...describeColumn(name, type),
    ...{ description: said[name], description_en: english[name] },
    ...(required !== undefined && { constraints: { required: true } }),
  }));
  const isOfHoster = fields.some(({ name }) => name === "hoster");
  const reference = { resource: "hosters-csv", fields: ["slug"] };
  return {
    fields,
    ...(tableKeys[table] !== undefined && { primaryKey: tableKeys[table] }),
    ...(isOfHoster && { foreignKeys: [{ fields: ["hoster"], reference }] }),
    missingValues: [""],
  };
}

function describeColumn(name: string, type: ColumnType) {
  return type === "list" ? { name, type, delimiter: listDelimiter } : { name, type };
}
