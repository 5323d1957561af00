import type { DataFile } from "#core/dump.ts";
import { dataFileNames } from "#core/dump.ts";
import type { DumpTable } from "#core/dump-tables.ts";
import type { Texts } from "#core/grid.ts";
import type { Deps } from "#server/deps.ts";
import { openJsonList } from "#server/dumps/json-list.ts";
import { openPacking } from "#server/dumps/packing.ts";
import type { PackedFile, Packing } from "#server/dumps/packing.ts";
import { readHosters, readPublished } from "#server/dumps/reading.ts";
import type { DumpedRevision } from "#server/dumps/reading.ts";
import { answerRows, factRows, hosterRow, offerRows, serviceRows } from "#server/dumps/rows.ts";
import type { Row } from "#server/dumps/rows.ts";
import { tableHead, tableLines } from "#server/dumps/table-text.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { listGridVersions, readGridDocument } from "#server/grids/queries.ts";
import type { GridVersionSummary } from "#server/grids/queries.ts";

/** `db` is a transaction that sees one state of the whole. */
export type Reading = Pick<Deps, "db" | "now" | "publicUrl">;

type Packings = Readonly<Record<DataFile, Packing>>;

/** Every file of an archive but the one that describes it: the same content gives the same bytes. */
export async function packDataFiles(reading: Reading): Promise<ReadonlyMap<DataFile, PackedFile>> {
  const opened = dataFileNames.map((name) => [name, openPacking()] as const);
  // Every name is there: `Object.fromEntries` forgets it.
  const packings = Object.fromEntries(opened) as Packings;
  const { notice } = (await findGridInForce(reading)).grid.document.grid;
  await writeHosters(reading, packings, notice);
  await writeRevisions(reading, packings, notice);
  await writeGrids(reading, packings["grids.json"]);
  const packed = new Map<DataFile, PackedFile>();
  for (const [name, packing] of opened) packed.set(name, await packing.end());
  return packed;
}

async function writeHosters(reading: Reading, packings: Packings, notice: Texts): Promise<void> {
  const list = await openJsonList(packings["hosters.json"], "hosters", { notice });
  const hosters = await openTable(packings, "hosters.csv");
  const services = await openTable(packings, "services.csv");
  const offers = await openTable(packings, "offers.csv");
  const facts = await openTable(packings, "facts.csv");
  const { publicUrl } = reading;
  for await (const batch of readHosters(reading)) {
    await list.add(batch.map(({ sheet }) => JSON.stringify(sheet)));
    await hosters(batch.map((dumped) => hosterRow(dumped, { publicUrl, notice })));
    await services(batch.flatMap(serviceRows));
    await offers(batch.flatMap(offerRows));
    await facts(batch.flatMap(factRows));
  }
  await list.end();
}

async function writeRevisions(reading: Reading, packings: Packings, notice: Texts): Promise<void> {
  const list = await openJsonList(packings["revisions.json"], "revisions", { notice });
  const answers = await openTable(packings, "answers.csv");
  for await (const batch of readPublished(reading)) {
    await list.add(batch.map(revisionText));
    await answers(batch.flatMap(answerRows));
  }
  await list.end();
}

function revisionText({
  slug,
  assessment,
  answersDigest,
  isCarried,
  withdrawn,
}: DumpedRevision): string {
  const beside = { answersDigest, carried: isCarried, withdrawn };
  return JSON.stringify({ hoster: slug, ...assessment, ...beside });
}

/** The versions that nobody writes any more, each with its document as it is stored. */
async function writeGrids({ db }: Reading, packing: Packing): Promise<void> {
  const list = await openJsonList(packing, "grids");
  const versions = await listGridVersions(db);
  for (const version of versions.filter(({ state }) => state !== "draft")) {
    const document = await readGridDocument(db, version.gridId, version.version);
    await list.add([`{${versionText(version)},"document":${document ?? "null"}}`]);
  }
  await list.end();
}

/** What the API says of a version, without the braces around it. */
function versionText({ gridId, version, state, basedOn, digest, ...dates }: GridVersionSummary) {
  const told = {
    ...{ id: gridId, version, state, createdAt: dates.createdAt },
    ...{ inForceSince: dates.inForceSince, basedOn, announcedAt: dates.announcedAt },
    ...{ effectiveAt: dates.effectiveAt, retiredAt: dates.retiredAt, digest },
  };
  return JSON.stringify(told).slice(1, -1);
}

async function openTable<Table extends DataFile & DumpTable>(packings: Packings, table: Table) {
  const packing = packings[table];
  await packing.write(tableHead(table));
  return async (rows: readonly Row<Table>[]) => {
    if (rows.length > 0) await packing.write(tableLines(table, rows));
  };
}
