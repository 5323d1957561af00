import type { AskedPart } from "#core/brief-document.ts";
import { briefLimits, mostRecipients } from "#core/brief.ts";
import type { BriefForm, Candidate, Reach } from "#core/brief.ts";
import type { Grid } from "#core/grid.ts";
import { groupBy } from "#core/groups.ts";
import { isIdentifier } from "#core/identifier.ts";
import { pathTo } from "#core/paths.ts";
import { findFact, publicFacts } from "#core/public-facts.ts";
import { emptySearch, keptKey, writeSearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import type { Language } from "#core/vocabulary.ts";
import { nameAsked } from "#server/briefs/asked-parts.ts";
import { writeCopy } from "#server/briefs/letters.ts";
import { listHosters } from "#server/briefs/queries.ts";
import type { ListedHoster } from "#server/briefs/queries.ts";
import { afterDays } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { readAddress, searchDirectory } from "#server/directory/actions.ts";
import { listShownFacts } from "#server/descriptions/queries.ts";

/** What an address of the form starts from. */
export type Draft = {
  readonly grid: Grid;
  readonly search: Search;
  /** The search alone, as the address writes it; empty when nothing is asked for. */
  readonly query: string;
  readonly asked: readonly AskedPart[];
  /** Slugs the address names, at most `mostRecipients`, in its order. */
  readonly named: readonly string[];
  /** Slugs it names, or the form sent, that are not in the directory. */
  readonly unknown: readonly string[];
  /** Whether it names more hosters than can be written to. */
  readonly isCut: boolean;
  /** Those named, those the form sent, then the first results of the search. */
  readonly candidates: readonly (Candidate & { readonly hosterId: string })[];
};

/** How many results of the search are offered. */
const mostOffered = 10;

/** Reads the address of the form; `form` is what was sent, if anything was. */
export async function openDraft(
  deps: Deps,
  language: Language,
  keys: readonly (readonly [key: string, value: string])[],
  form: BriefForm | null,
): Promise<Draft> {
  const { named, isCut } = readNamed(keys);
  const read = await readAddress(
    deps,
    keys.filter(([key]) => key !== keptKey),
  );
  const { grid } = read;
  const search = askedAlone(read.search);
  const query = writeSearch(search);
  const found = query === "" ? [] : await findFirst(deps, search);
  const wanted = [...named, ...(form?.to ?? []).filter(isIdentifier).slice(0, mostSent)];
  const candidates = await listCandidates(deps, [...new Set([...wanted, ...found])]);
  const isKnown = (slug: string) => candidates.some(({ card }) => card.slug === slug);
  return {
    ...{ grid, search, query, named, isCut, candidates },
    asked: nameAsked(grid, language, search),
    unknown: [...new Set(wanted)].filter((slug) => !isKnown(slug)),
  };
}

/** The query of the form a draft was read from, escaped. */
export function addressOf({ named, query }: Draft): string {
  const keys = named.map((slug) => `${keptKey}=${slug}`);
  return [...keys, ...(query === "" ? [] : [query])].join("&");
}

/** The text to copy of what was typed: whoever sends it does so from an address of their own. */
export function copyOf(
  { publicUrl }: Pick<Deps, "publicUrl">,
  { asked, query }: Draft,
  { form, language }: { readonly form: BriefForm; readonly language: Language },
) {
  const { message, name, organization, calls } = form;
  const author = {
    ...{ name, email: null },
    organization: organization === "" ? null : organization,
    callTimes: calls === "" ? null : calls,
  };
  const search = query === "" ? null : publicUrl + pathTo.directory(language, query);
  return writeCopy({ reference: null, language, message, author, search }, asked);
}

/** The hosters of these slugs that can be seen here, in their order. */
export async function listCandidates(deps: Deps, slugs: readonly string[]) {
  const listed = await listHosters(deps.db, slugs, afterDays(deps.now(), -1));
  const facts = await listShownFacts(
    deps.db,
    listed.map(({ hosterId }) => hosterId),
  );
  const factsOf = groupBy(facts, ({ hosterId }) => hosterId);
  return slugs.flatMap((slug) => {
    const hoster = listed.find(({ card }) => card.slug === slug);
    if (hoster === undefined || (hoster.card.imaginary && !deps.isDemo)) return [];
    const { hosterId, card } = hoster;
    const contact = findFact(publicFacts(factsOf(hosterId), false), "contact");
    return [{ hosterId, card, reach: reachOf(hoster), contact }];
  });
}

/** How a hoster is reached today; the only answer to whether it may be mailed. */
export function reachOf({ card, email, sentLately }: ListedHoster): Reach {
  if (card.imaginary) return "imaginary";
  if (email === null) return "copy";
  return sentLately < briefLimits.hosterDaily ? "mail" : "busy";
}

/** More than a form of ours can send. */
const mostSent = 50;

function readNamed(keys: readonly (readonly [key: string, value: string])[]) {
  const slugs = keys.flatMap(([key, value]) =>
    key === keptKey && isIdentifier(value) ? [value] : [],
  );
  const once = [...new Set(slugs)];
  return { named: once.slice(0, mostRecipients), isCut: once.length > mostRecipients };
}

/** What is asked for, without how its results were shown. */
function askedAlone(search: Search): Search {
  const { sort, view, kept, page, size } = emptySearch;
  return { ...search, sort, view, kept, page, size };
}

async function findFirst(deps: Deps, search: Search): Promise<readonly string[]> {
  const { hosters } = await searchDirectory(deps, { ...search, size: mostOffered });
  return hosters.map(({ slug }) => slug);
}
