import type { ListingRow } from "#core/listing-row.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import type { HosterContent } from "#server/exchange/chatonsinfos-content.ts";
import { describeRow, gatherSources, isKnown } from "#server/exchange/listing-content.ts";
import type { HosterFate } from "#server/exchange/report.ts";
import { addHosters, recogniseHoster, updateSources } from "#server/hosters/actions.ts";
import type { Newcomer } from "#server/hosters/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { listFacts, listSources, lockHosters } from "#server/hosters/queries.ts";

/** What became of what an import says, and of which hoster it says it. */
export type Recorded = { readonly fate: HosterFate; readonly hosterId: string | null };

/** What the files of a hoster say, and what they said before. */
export type RecordedFiles = {
  readonly content: HosterContent;
  /** Addresses of files that gave nothing this time: what they said before is kept. */
  readonly lost: readonly string[];
};

/** Records what the files of a hoster say, beside what a listing may say of it. */
export async function recordFiles(
  deps: Deps,
  db: Db,
  {
    met,
    ...said
  }: RecordedFiles & {
    /** Hosters this import has already spoken of. */
    readonly met: ReadonlySet<string>;
  },
): Promise<Recorded> {
  const { name, website = null } = said.content.organization.facts;
  await lockHosters(db);
  const hoster = await recogniseHoster(db, name, website);
  const refusal = hoster === undefined ? null : refuse(hoster, met);
  if (hoster !== undefined && refusal !== null) return { fate: refusal, hosterId: hoster.id };
  return recordFilesOf(deps, db, { ...said, hoster });
}

/** Records what files say of a hoster that was recognised, or of one that is not known; `lockHosters` comes first. */
export async function recordFilesOf(
  deps: Deps,
  db: Db,
  { content, lost, hoster }: RecordedFiles & { readonly hoster: Hoster | undefined },
): Promise<Recorded> {
  const contents = [content.organization, ...content.services];
  if (hoster === undefined) {
    const { name } = content.organization.facts;
    return add(deps, db, { name, sources: contents });
  }
  const sources = await listSources(db, [hoster.id]);
  const before = sources.filter(({ origin }) => origin === "chatonsinfos");
  const outdated = before.filter(
    ({ key, addresses }) =>
      !contents.some((content) => content.key === key) &&
      !addresses.some((address) => lost.includes(address)),
  );
  const isChanged = await updateSources(deps, db, {
    hosterId: hoster.id,
    before,
    contents,
    outdated,
  });
  return { fate: isChanged ? "changed" : "unchanged", hosterId: hoster.id };
}

/** Records what a row of a listing says; a fact is never recorded without a source. */
export async function recordRow(
  deps: Deps,
  db: Db,
  asked: {
    readonly row: ListingRow;
    readonly recordedOn: string;
    readonly met: ReadonlySet<string>;
  },
): Promise<Recorded> {
  const { row, recordedOn, met } = asked;
  const { name, website = null } = row.facts;
  await lockHosters(db);
  const hoster = await recogniseHoster(db, name, website);
  if (hoster === undefined) {
    if (row.sources.length === 0) return { fate: "missing-source", hosterId: null };
    return add(deps, db, { name, sources: [describeRow(row, undefined, recordedOn)] });
  }
  const refusal = refuse(hoster, met);
  if (refusal !== null) return { fate: refusal, hosterId: hoster.id };
  const fate = await updateListing(deps, db, { hoster, row, recordedOn });
  return { fate, hosterId: hoster.id };
}

async function add(deps: Deps, db: Db, newcomer: Newcomer): Promise<Recorded> {
  const [hoster] = await addHosters(deps, db, [newcomer]);
  return { fate: "added", hosterId: hoster?.id ?? null };
}

async function updateListing(
  deps: Deps,
  db: Db,
  asked: { readonly hoster: Hoster; readonly row: ListingRow; readonly recordedOn: string },
): Promise<HosterFate> {
  const { hoster, row, recordedOn } = asked;
  const known = gatherSources(await listSources(db, [hoster.id]), await listFacts(db, [hoster.id]));
  const former = known.find(({ source }) => source.origin === "listing");
  if (former === undefined && isKnown(row, known)) return "unchanged";
  const content = describeRow(row, former, recordedOn);
  if (content.addresses.length === 0) return "missing-source";
  const before = former === undefined ? [] : [former.source];
  const isChanged = await updateSources(deps, db, {
    hosterId: hoster.id,
    before,
    contents: [content],
    outdated: before.filter(({ key }) => key !== content.key),
  });
  return isChanged ? "changed" : "unchanged";
}

/** What was removed or declined never comes back; two rows of one import never fight over a hoster. */
function refuse(hoster: Hoster, met: ReadonlySet<string>): HosterFate | null {
  const { stance } = hoster;
  if (stance === "declined" || stance === "removed") return stance;
  return met.has(hoster.id) ? "repeated" : null;
}
