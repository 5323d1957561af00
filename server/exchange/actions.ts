import { groupBy } from "#core/groups.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { dayInParis } from "#server/day.ts";
import { describeFiles } from "#server/exchange/chatonsinfos-content.ts";
import { followServices, groupFiles } from "#server/exchange/hoster-files.ts";
import type { HosterFiles } from "#server/exchange/hoster-files.ts";
import { readHostersCsv, writeHostersCsv } from "#server/exchange/hosters-csv.ts";
import type { CsvRow } from "#server/exchange/hosters-csv.ts";
import { describeRow, gatherSources, publishedRow } from "#server/exchange/listing-content.ts";
import { withoutOwnFiles } from "#server/exchange/own-files.ts";
import type { Recorded } from "#server/exchange/recording.ts";
import { recordFiles, recordRow } from "#server/exchange/recording.ts";
import type { HosterFate, Report } from "#server/exchange/report.ts";
import {
  sayCsvFault,
  sayFile,
  sayHosterFate,
  sayLeftOut,
  sayLostFile,
  sayRowFate,
  sayRowFault,
  sayUnknownColumn,
} from "#server/exchange/report.ts";
import { readSourceFile, spellings } from "#server/exchange/source-file.ts";
import type { SourceFile } from "#server/exchange/source-file.ts";
import type { Newcomer } from "#server/hosters/actions.ts";
import { listFacts, listHosters, listSources } from "#server/hosters/queries.ts";

export { readPairs } from "#server/exchange/chatonsinfos-file.ts";
export { recordFilesOf } from "#server/exchange/recording.ts";
export { spellings } from "#server/exchange/source-file.ts";
export { describeFiles };
export type { HosterContent } from "#server/exchange/chatonsinfos-content.ts";
export type {
  HosterFiles,
  OrganizationSource,
  ServiceSource,
} from "#server/exchange/hoster-files.ts";

/**
 * Imports the files of organizations, with those of their services, one hoster per transaction;
 * a line is reported once what it says is committed. Gives the number of files refused.
 * Paths start from `folder`.
 */
export async function importChatonsInfos(
  deps: Deps,
  sources: readonly string[],
  asked: { readonly folder: string; readonly report: Report },
): Promise<number> {
  const { report } = asked;
  const { files, unread } = await readSources(deps, [...new Set(sources)], asked);
  const { hosters, strays } = groupFiles(files);
  const met = new Set<string>();
  let refused = unread + strays.length;
  for (const hoster of hosters) {
    const fromElsewhere = withoutOwnFiles(hoster, deps.publicUrl);
    if (fromElsewhere === null) {
      report(sayHosterFate(hoster.organization.file.content.facts.name, "unchanged"));
      continue;
    }
    const followed = await followServices(deps.outgoing, fromElsewhere);
    const theirs = withoutOwnFiles(followed, deps.publicUrl) ?? followed;
    const { hosterId, fate } = await importHosterFiles(deps, theirs, { met, report });
    if (hosterId !== null) met.add(hosterId);
    if (refusedFates.includes(fate)) refused += 1;
  }
  for (const { source } of strays) report(sayLostFile({ source, fault: "no-organization" }));
  return refused;
}

async function readSources(
  { outgoing }: Deps,
  sources: readonly string[],
  asked: { readonly folder: string; readonly report: Report },
): Promise<{ files: readonly SourceFile[]; unread: number }> {
  const files: SourceFile[] = [];
  for (const source of sources) {
    const read = await readSourceFile(outgoing, source, asked.folder);
    if (read.ok) files.push(read.value);
    else for (const fault of read.problems) asked.report(sayLostFile({ source, fault }));
  }
  return { files, unread: sources.length - files.length };
}

/** What the operator must mend; that a hoster declined or left is nothing to mend. */
const refusedFates: readonly (HosterFate | "refused")[] = ["refused", "missing-source", "repeated"];

async function importHosterFiles(
  deps: Deps,
  files: HosterFiles,
  { met, report }: { readonly met: ReadonlySet<string>; readonly report: Report },
): Promise<Recorded> {
  const content = describeFiles(files, dayInParis(deps.now()));
  const lost = files.lost.flatMap(({ source }) => spellings(source));
  const recorded = await deps.db.transaction((db: Db) =>
    recordFiles(deps, db, { content, lost, met }),
  );
  if (["added", "changed", "unchanged"].includes(recorded.fate)) {
    for (const file of [files.organization, ...files.services]) sayFile(file).forEach(report);
    for (const file of files.lost) report(sayLostFile(file));
    for (const { source, reason } of content.leftOut) report(sayLeftOut(source, reason));
  }
  report(sayHosterFate(files.organization.file.content.facts.name, recorded.fate));
  return recorded;
}

/**
 * Imports a listing, one row per transaction; a row is reported once it is committed, and one
 * that is refused stops no other. `recordedOn` (YYYY-MM-DD) is for the rows that do not
 * say it themselves. Gives the number of rows refused, or 1 when the whole file is.
 */
export async function importHosters(
  deps: Deps,
  csvText: string,
  asked: { readonly report: Report; readonly recordedOn?: string },
): Promise<number> {
  const { report, recordedOn = dayInParis(deps.now()) } = asked;
  const csv = readHostersCsv(csvText);
  if (!csv.ok) {
    csv.problems.forEach((fault) => report(sayCsvFault(fault)));
    return 1;
  }
  csv.value.unknownColumns.forEach((column) => report(sayUnknownColumn(column)));
  const met = new Set<string>();
  let refused = 0;
  for (const read of csv.value.rows) {
    const fate = await importRow(deps, read, { recordedOn, met, report });
    if (refusedFates.includes(fate)) refused += 1;
  }
  return refused;
}

async function importRow(
  deps: Deps,
  read: CsvRow,
  asked: { readonly recordedOn: string; readonly met: Set<string>; readonly report: Report },
): Promise<HosterFate | "refused"> {
  const { recordedOn, met, report } = asked;
  if (read.kind === "refused") {
    for (const fault of read.faults) report(sayRowFault(read.line, read.name, fault));
    return "refused";
  }
  const { row, line } = read;
  const { fate, hosterId } = await deps.db.transaction((db: Db) =>
    recordRow(deps, db, { row, recordedOn: row.recordedOn ?? recordedOn, met }),
  );
  if (hosterId !== null) met.add(hosterId);
  report(sayRowFate(line, row.facts.name, fate));
  return fate;
}

/** The hosters of a listing that is known to be right, as on the day given; throws when it is not. */
export function readListing(csvText: string, recordedOn: string): readonly Newcomer[] {
  const csv = readHostersCsv(csvText);
  if (!csv.ok) throw new Error(`This is no listing: ${csv.problems.join()}`);
  return csv.value.rows.map((read) => {
    if (read.kind === "refused") throw new Error(`Line ${read.line} of the listing is wrong`);
    const { name } = read.row.facts;
    return { name, sources: [describeRow(read.row, undefined, recordedOn)] };
  });
}

/** The real hosters that did not ask to leave, as the listing that importing back would change nothing of. */
export async function exportHosters(deps: Deps): Promise<string> {
  const hosters = await listHosters(deps.db);
  const published = hosters.filter(
    ({ isImaginary, stance }) => !isImaginary && stance !== "removed" && stance !== "unproved",
  );
  const ids = published.map(({ id }) => id);
  const known = groupBy(
    gatherSources(await listSources(deps.db, ids), await listFacts(deps.db, ids)),
    ({ source }) => source.hosterId,
  );
  return writeHostersCsv(
    published.flatMap(({ id, claimedAt }) => publishedRow(known(id), claimedAt !== null) ?? []),
  );
}
