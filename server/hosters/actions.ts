import { factFields } from "#core/hoster.ts";
import type { Fact, HosterCard } from "#core/hoster.ts";
import { summariseHoster } from "#core/hoster-summary.ts";
import { isIdentifier } from "#core/identifier.ts";
import { publicFacts } from "#core/public-facts.ts";
import { makeSlug } from "#core/slug.ts";
import { factsOf } from "#core/source-content.ts";
import type { SourceContent } from "#core/source-content.ts";
import { hostOf, isSameWebsite } from "#core/website.ts";
import type { Db } from "#server/db/client.ts";
import { listShownFacts } from "#server/descriptions/queries.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import type { Hoster, HosterSource } from "#server/hosters/queries.ts";
import {
  deleteSources,
  findCard,
  findHoster,
  findHosterByKey,
  insertFacts,
  insertHosters,
  insertServices,
  insertSources,
  listFacts,
  listHosters,
  listHostersOnHost,
  listSlugs,
  updateHoster,
} from "#server/hosters/queries.ts";
import { sheetJson } from "#server/hosters/sheet-json.ts";
import { digestSource, sourceRows } from "#server/hosters/source-rows.ts";
import { Refusal } from "#server/http/errors.ts";

export { sheetJson };

/** A hoster to be listed; what is not given is derived from its sources. */
export type Newcomer = Pick<Hoster, "name"> &
  Partial<
    Pick<Hoster, "summary" | "summaryEn" | "country" | "department" | "audiences" | "isImaginary">
  > & {
    readonly sources: readonly SourceContent[];
  };

/** The hoster that a name and a website speak of, by either; never an imaginary one. */
export async function recogniseHoster(
  db: Db,
  name: string,
  website: string | null,
): Promise<Hoster | undefined> {
  const known = await findHosterByKey(db, makeSlug(name));
  const host = website === null ? null : hostOf(website);
  if (known !== undefined || website === null || host === null) return known;
  const neighbours = await listHostersOnHost(db, host);
  return neighbours.find((hoster) => isSameWebsite(hoster.website ?? "", website));
}

/**
 * The hoster of an address. Throws `Refusal("unknown-hoster")`, also for an imaginary one
 * where they are not shown, and `Refusal("removed-hoster")`.
 */
export async function openHoster(
  { db, isDemo }: Pick<Deps, "db" | "isDemo">,
  slug: string,
): Promise<Hoster> {
  const hoster = isIdentifier(slug) ? await findHoster(db, slug) : undefined;
  if (hoster === undefined || (hoster.isImaginary && !isDemo)) throw new Refusal("unknown-hoster");
  if (hoster.stance === "unproved") throw new Refusal("unknown-hoster");
  if (hoster.stance === "removed") throw new Refusal("removed-hoster");
  return hoster;
}

/** The hoster of a space, whatever its stance: the gate let this person in. Throws `Refusal("unknown-hoster")`. */
export async function openOwnHoster({ db }: Pick<Deps, "db">, slug: string): Promise<Hoster> {
  const hoster = await findHoster(db, slug);
  if (hoster === undefined) throw new Refusal("unknown-hoster");
  return hoster;
}

/** The hoster of an address and what lists show of it; throws as `openHoster` does. */
export async function openCard(
  deps: Pick<Deps, "db" | "isDemo">,
  slug: string,
): Promise<{ readonly hoster: Hoster; readonly card: HosterCard }> {
  const hoster = await openHoster(deps, slug);
  const card = await findCard(deps.db, hoster.id);
  if (card === undefined) throw new Error(`The hoster ${slug} is listed without a listing`);
  return { hoster, card };
}

/** What its sources say of a hoster, field by field, without what must not be shown. */
export async function listPublicFacts({ db }: Deps, hoster: Hoster): Promise<readonly Fact[]> {
  return shownFacts(await listShownFacts(db, [hoster.id]), hoster);
}

/** Of what the sources of a hoster say, what may be shown, field by field. */
export function shownFacts(
  facts: readonly Fact[],
  { claimedAt }: Pick<Hoster, "claimedAt">,
): readonly Fact[] {
  const rank = ({ field }: Fact) => factFields.indexOf(field);
  return publicFacts(facts, claimedAt !== null).toSorted((one, other) => rank(one) - rank(other));
}

/** Lists hosters that are not known yet, each at the first free slug, with what their sources say. */
export async function addHosters(
  deps: Deps,
  db: Db,
  newcomers: readonly Newcomer[],
): Promise<readonly Hoster[]> {
  const slugs = newcomers.map(({ name }) => makeSlug(name));
  const taken = new Set(await listSlugs(db, slugs));
  const rows = newcomers.map((newcomer): Hoster => {
    const slug = freeSlug(makeSlug(newcomer.name), taken);
    taken.add(slug);
    return { ...hosterRow(deps, newcomer), slug };
  });
  await insertHosters(db, rows);
  const sources = newcomers.flatMap((newcomer, index) =>
    newcomer.sources.map((content) => ({ hosterId: rows[index]?.id ?? "", content })),
  );
  await insertSourceContents(deps, db, sources);
  await refreshListings(
    deps,
    db,
    rows.map(({ id }) => id),
  );
  return rows;
}

/**
 * Has the sources of a known hoster say what they say now. `outdated` are those it no longer
 * has; a source whose content did not change is left alone, with its date. Gives whether
 * anything changed.
 */
export async function updateSources(
  deps: Deps,
  db: Db,
  change: {
    readonly hosterId: string;
    readonly before: readonly HosterSource[];
    readonly contents: readonly SourceContent[];
    readonly outdated: readonly HosterSource[];
  },
): Promise<boolean> {
  const { hosterId, before, contents, outdated } = change;
  const formerOf = (content: SourceContent) =>
    before.find(({ origin, key }) => origin === content.origin && key === content.key);
  const different = contents.filter(
    (content) => formerOf(content)?.digest !== digestSource(content),
  );
  const replaced = different.flatMap((content) => formerOf(content) ?? []);
  if (different.length === 0 && outdated.length === 0) return false;
  await deleteSources(
    db,
    [...replaced, ...outdated].map(({ id }) => id),
  );
  await insertSourceContents(
    deps,
    db,
    different.map((content) => ({ hosterId, content })),
  );
  await refreshHoster(deps, db, hosterId);
  return true;
}

/**
 * Rewrites what is derived from the sources of a hoster, down to what the directory searches. One
 * that describes itself keeps its own words.
 */
async function refreshHoster(deps: Deps, db: Db, hosterId: string): Promise<void> {
  const [hoster] = await listHosters(db, [hosterId]);
  if (hoster?.describedAt === null) {
    const { name, audiences, ...rest } = summariseHoster(await listFacts(db, [hosterId]));
    await updateHoster(db, hosterId, {
      ...rest,
      audiences: [...audiences],
      ...(name !== null && { name }),
    });
  }
  await refreshListings(deps, db, [hosterId]);
}

async function insertSourceContents(
  deps: Deps,
  db: Db,
  sources: readonly { readonly hosterId: string; readonly content: SourceContent }[],
): Promise<void> {
  const rows = sources.map(({ hosterId, content }) => sourceRows(deps, hosterId, content));
  await insertSources(
    db,
    rows.map(({ source }) => source),
  );
  await insertFacts(
    db,
    rows.flatMap(({ facts }) => facts),
  );
  await insertServices(
    db,
    rows.flatMap(({ services }) => services),
  );
}

function hosterRow(deps: Deps, { sources, ...given }: Newcomer): Omit<Hoster, "slug"> {
  const { summary, website, country, department, audiences } = summariseHoster(
    sources.flatMap(factsOf),
  );
  return {
    id: deps.newId(),
    summary,
    summaryEn: null,
    website,
    country,
    department,
    audiences: [...audiences],
    stance: "listed",
    isImaginary: false,
    claimedAt: null,
    describedAt: null,
    createdAt: deps.now(),
    ...given,
  };
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let suffix = 2; taken.has(free); suffix += 1) free = `${slug}-${suffix}`;
  return free;
}
