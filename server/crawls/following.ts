import { fateOfReason, mostOrganizations, mostServices } from "#core/crawl.ts";
import type { FileReason, FileRole } from "#core/crawl.ts";
import { parseUrl } from "#core/url.ts";
import type { CrawlFile } from "#server/crawl-files/queries.ts";
import type { FileContent } from "#server/crawls/content.ts";
import { updateFederation } from "#server/crawls/queries.ts";
import type { Crawl } from "#server/crawls/queries.ts";
import { recogniseOwner } from "#server/crawls/recognition.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";

type Read = { readonly file: CrawlFile; readonly content: FileContent };

/** Where files that were read lead to. */
type Followings = {
  readonly files: readonly CrawlFile[];
  /** Files that lead nowhere: nothing may be taken of the hoster they speak of. */
  readonly refused: ReadonlyMap<string, Pick<CrawlFile, "fate" | "reason" | "hosterId">>;
};

/** The files that a federation or an organization names, unless nothing may be taken of it. */
export async function findFollowing(
  deps: Deps,
  db: Db,
  crawl: Crawl,
  reads: readonly Read[],
): Promise<Followings> {
  const files: CrawlFile[] = [];
  const refused = new Map<string, Pick<CrawlFile, "fate" | "reason" | "hosterId">>();
  for (const { file, content } of reads) {
    if (content.role === "federation") {
      files.push(...(await followFederation(deps, db, crawl, content.file)));
    } else if (content.file.content.class === "organization") {
      const { facts, subs } = content.file.content;
      const { hoster, refusal } = await recogniseOwner(db, { crawl, file, facts });
      if (refusal === null) files.push(...followOrganization(deps, file, subs));
      else refused.set(file.id, { ...leftFor(refusal), hosterId: hoster?.id ?? null });
    }
  }
  return { files, refused };
}

/** A file of a crawl that waits to be read. */
export function waitingFile(
  { newId }: Pick<Deps, "newId">,
  named: Pick<CrawlFile, "crawlId" | "rank" | "place" | "address"> & { readonly role: FileRole },
): CrawlFile {
  return {
    ...named,
    ...{ id: newId(), host: parseUrl(named.address)?.host ?? "", name: null },
    ...{ fate: null, reason: null, since: null, taken: 0, kept: 0, ignored: 0 },
    ...{ notBefore: null, attempts: 0, took: 0, outcome: null, hosterId: null },
  };
}

async function followFederation(
  deps: Deps,
  db: Db,
  { id: crawlId, federationId }: Crawl,
  { name, subs }: { readonly name: string | null; readonly subs: readonly string[] },
): Promise<readonly CrawlFile[]> {
  if (federationId !== null) await updateFederation(db, federationId, { name });
  return subs.slice(0, mostOrganizations + 1).map((address, index) => {
    const asked = { crawlId, rank: index + 1, place: 0, address, role: "organization" } as const;
    const file = waitingFile(deps, asked);
    return index < mostOrganizations ? file : { ...file, ...leftFor("too-many-organizations") };
  });
}

function followOrganization(
  deps: Deps,
  { crawlId, rank }: CrawlFile,
  subs: readonly string[],
): readonly CrawlFile[] {
  return subs.slice(0, mostServices + 1).map((address, index) => {
    const asked = { crawlId, rank, place: index + 1, address, role: "service" } as const;
    const file = waitingFile(deps, asked);
    return index < mostServices ? file : { ...file, ...leftFor("too-many-services") };
  });
}

export function leftFor(reason: FileReason): Pick<CrawlFile, "fate" | "reason"> {
  return { fate: fateOfReason(reason), reason };
}
