import type { FileReason } from "#core/crawl.ts";
import { hosterOutcomes } from "#core/crawl.ts";
import { hostOf, isUnder } from "#core/website.ts";
import type { CrawlFile } from "#server/crawl-files/queries.ts";
import { listFilesOfRank, saveCrawlFiles } from "#server/crawl-files/queries.ts";
import type { FileContent } from "#server/crawls/content.ts";
import { leftFor } from "#server/crawls/following.ts";
import { keepHold } from "#server/crawls/hold.ts";
import type { Crawl, Hold } from "#server/crawls/queries.ts";
import { recallFile } from "#server/crawls/reading.ts";
import { recogniseOwner } from "#server/crawls/recognition.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { describeFiles, recordFilesOf, spellings } from "#server/exchange/actions.ts";
import type {
  HosterContent,
  HosterFiles,
  OrganizationSource,
  ServiceSource,
} from "#server/exchange/actions.ts";
import { lockHosters } from "#server/hosters/queries.ts";
import {
  assignSourceFiles,
  listServicesElsewhere,
  listSourceFiles,
} from "#server/source-files/queries.ts";

type Recordable = {
  readonly crawl: Crawl;
  readonly hold: Hold;
  /** Of the organization. */
  readonly file: CrawlFile;
  /** What was read in this slice, by address; the rest is read again from what is stored. */
  readonly contents: ReadonlyMap<string, FileContent>;
};

/** Records what the file of an organization and those of its services say, in one transaction. */
export function recordOrganization(
  deps: Deps,
  { crawl, hold, file, contents }: Recordable,
): Promise<void> {
  return deps.db.transaction(async (db) => {
    await lockHosters(db);
    await keepHold(deps, db, hold);
    const files = await listFilesOfRank(db, file);
    const came = files.filter(hasCome);
    const read = gatherFiles(came, await recall(db, came, contents));
    if (read === null) return saveCrawlFiles(db, [{ ...file, ...leftFor("our-side") }]);
    const { facts } = read.organization.file.content;
    const { hoster, refusal } = await recogniseOwner(db, { crawl, file, facts });
    if (refusal !== null) {
      const left = { ...leftFor(refusal), hosterId: hoster?.id ?? null };
      return saveCrawlFiles(
        db,
        came.map((each) => ({ ...each, ...left })),
      );
    }
    const described = describeFiles(read, dayInParis(deps.now()));
    const content = await withoutServicesElsewhere(db, hoster?.id ?? null, described);
    const lost = files
      .filter((each) => !hasCome(each))
      .flatMap(({ address }) => spellings(address));
    const recorded = await recordFilesOf(deps, db, { content, lost, hoster });
    await saveOutcome(db, { files, content, recorded });
  });
}

function hasCome({ fate }: CrawlFile): boolean {
  return fate === "taken" || fate === "unchanged";
}

async function recall(
  db: Db,
  files: readonly CrawlFile[],
  contents: ReadonlyMap<string, FileContent>,
): Promise<ReadonlyMap<string, FileContent>> {
  const forgotten = files.filter(({ address }) => !contents.has(address));
  if (forgotten.length === 0) return contents;
  const addresses = forgotten.map(({ address }) => address);
  const rows = await listSourceFiles(db, addresses);
  const recalled = rows.flatMap((row) => {
    const { content } = recallFile(row, row.role);
    return content.ok ? [[row.address, content.value] as const] : [];
  });
  return new Map([...contents, ...recalled]);
}

/** What was read of an organization; null when its own file is gone from what is stored. */
function gatherFiles(
  files: readonly CrawlFile[],
  contents: ReadonlyMap<string, FileContent>,
): HosterFiles | null {
  let organization: OrganizationSource | null = null;
  const services: ServiceSource[] = [];
  for (const { address: source } of files) {
    const read = contents.get(source);
    if (read === undefined || read.role === "federation") continue;
    const { content: said, ...rest } = read.file;
    const address = read.location;
    if (said.class === "organization") {
      organization = { source, address, file: { ...rest, content: said } };
    } else services.push({ source, address, file: { ...rest, content: said } });
  }
  return organization === null ? null : { organization, services, lost: [] };
}

/**
 * Two organizations may name the same service: it is that of the one whose website it is under, else
 * of the first one that named it.
 */
async function withoutServicesElsewhere(
  db: Db,
  hosterId: string | null,
  content: HosterContent,
): Promise<HosterContent> {
  const site = hostOf(content.organization.facts.website ?? "");
  const strangers = content.services.flatMap(({ key, services }) => {
    const host = hostOf(services[0]?.url ?? "");
    return host === null || (site !== null && isUnder(host, site)) ? [] : [identityOf(key)];
  });
  if (strangers.length === 0) return content;
  const taken = await listServicesElsewhere(db, hosterId, strangers);
  const isTaken = ({ key }: { readonly key: string }) => taken.has(identityOf(key));
  const left = content.services.filter(isTaken).map(({ addresses }) => ({
    source: addresses[0] ?? "",
    reason: "described-elsewhere" as const,
  }));
  return {
    ...content,
    services: content.services.filter((service) => !isTaken(service)),
    leftOut: [...content.leftOut, ...left],
  };
}

/** What tells a service among those of all hosters, in the key of its source. */
function identityOf(key: string): string {
  return key.split(" ")[1] ?? "";
}

async function saveOutcome(
  db: Db,
  {
    files,
    content,
    recorded,
  }: {
    readonly files: readonly CrawlFile[];
    readonly content: HosterContent;
    readonly recorded: { readonly fate: string; readonly hosterId: string | null };
  },
): Promise<void> {
  const reasons = new Map<string, FileReason>(
    content.leftOut.flatMap(({ source, reason }) =>
      spellings(source).map((address) => [address, reason] as const),
    ),
  );
  const { hosterId } = recorded;
  const outcome = hosterOutcomes.find((each) => each === recorded.fate) ?? null;
  const leftOut = files.flatMap((file) => {
    const reason = file.place > 0 && hasCome(file) ? reasons.get(file.address) : undefined;
    return reason === undefined ? [] : [{ ...file, ...leftFor(reason) }];
  });
  const organization = files.flatMap((file) =>
    file.place === 0 ? [{ ...file, outcome, hosterId }] : [],
  );
  await saveCrawlFiles(db, [...organization, ...leftOut]);
  if (hosterId === null) return;
  const isLeft = new Set(leftOut.map(({ address }) => address));
  const own = files.filter(({ address, fate }) => fate !== "left-out" && !isLeft.has(address));
  await assignSourceFiles(
    db,
    own.map(({ address }) => address),
    hosterId,
  );
}
