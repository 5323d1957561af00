import type { OrganizationFile } from "#core/chatonsinfos-organization.ts";
import type { FileReason } from "#core/crawl.ts";
import { hostOf, isUnder } from "#core/website.ts";
import { isInCrawl, isMet } from "#server/crawl-files/queries.ts";
import type { CrawlFile } from "#server/crawl-files/queries.ts";
import type { Crawl } from "#server/crawls/queries.ts";
import type { Db } from "#server/db/client.ts";
import { spellings } from "#server/exchange/actions.ts";
import { recogniseHoster } from "#server/hosters/actions.ts";
import { listHosters, listSources } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { findHosterOfFile, hasCome } from "#server/source-files/queries.ts";

/** A file that came this recently is the one that describes its hoster, in milliseconds. */
const keeping = 3 * 86_400_000;

type Asked = {
  readonly crawl: Crawl;
  /** Of the organization. */
  readonly file: CrawlFile;
  readonly facts: OrganizationFile["facts"];
};

/** The hoster that an organization's file speaks of, where it is known, and why nothing may be taken of it. */
export async function recogniseOwner(
  db: Db,
  asked: Asked,
): Promise<{ readonly hoster: Hoster | undefined; readonly refusal: FileReason | null }> {
  const { crawl, file, facts } = asked;
  const named = await recogniseHoster(db, facts.name, facts.website ?? null);
  // An organization that changed its name keeps its file.
  const former = await findHosterOfFile(db, spellings(file.address));
  if (crawl.hosterId !== null) return recogniseOwn(db, crawl.hosterId, named ?? former);
  const hoster = named ?? former;
  if (hoster === undefined) return { hoster, refusal: null };
  const refusal =
    refusalOf(hoster) ??
    (await refuseStranger(db, asked, { hoster, former })) ??
    (await refuseSecond(db, asked, hoster));
  return { hoster, refusal };
}

/** A team has files read that speak of its hoster, and of nobody else. */
async function recogniseOwn(db: Db, hosterId: string, spokenOf: Hoster | undefined) {
  const [hoster] = await listHosters(db, [hosterId]);
  if (hoster === undefined || spokenOf?.id !== hosterId) {
    return { hoster, refusal: "other-hoster" as const };
  }
  return { hoster, refusal: refusalOf(hoster) };
}

/**
 * The file of one hoster never becomes that of another by its name. A file that gives another name to
 * the hoster of a website says so from that website: naming a site is no proof of being at home there.
 */
async function refuseStranger(
  db: Db,
  { file, facts }: Asked,
  { hoster, former }: { readonly hoster: Hoster; readonly former: Hoster | undefined },
): Promise<FileReason | null> {
  if (former !== undefined) return former.id === hoster.id ? null : "other-hoster";
  if ((await recogniseHoster(db, facts.name, null)) !== undefined) return null;
  const site = hostOf(hoster.website ?? "");
  const isAtHome = site !== null && isUnder(hostOf(file.address) ?? "", site);
  return isAtHome ? null : "other-name";
}

/** What was removed or declined never comes back. */
function refusalOf({ stance }: Hoster): FileReason | null {
  if (stance === "removed") return "hoster-removed";
  return stance === "declined" ? "hoster-declined" : null;
}

/** The file that describes a hoster goes on doing it while it comes: a second one never takes its place. */
async function refuseSecond(
  db: Db,
  { crawl, file }: Asked,
  hoster: Hoster,
): Promise<FileReason | null> {
  if (await isMet(db, file, hoster.id)) return "hoster-repeated";
  const sources = await listSources(db, [hoster.id]);
  const here = spellings(file.address);
  const others = sources
    .filter(({ origin, key }) => origin === "chatonsinfos" && !key.includes(" "))
    .flatMap(({ addresses }) => addresses.flatMap((address) => spellings(address)))
    .filter((address) => !here.includes(address));
  if (others.length === 0) return null;
  if (await isInCrawl(db, file, others)) return "hoster-repeated";
  const since = new Date(crawl.askedAt.getTime() - keeping);
  return (await hasCome(db, others, since)) ? "hoster-repeated" : null;
}
