import { groupBy } from "#core/groups.ts";
import type { Fact, FactField } from "#core/hoster.ts";
import { unclaimedHiddenFields } from "#core/hoster.ts";
import { factColumns } from "#core/listing-row.ts";
import type { ListingRow } from "#core/listing-row.ts";
import { readServices } from "#core/services-text.ts";
import { makeSlug } from "#core/slug.ts";
import type { SourceContent } from "#core/source-content.ts";
import type { HosterFact, HosterSource } from "#server/hosters/queries.ts";

/** A source of a hoster with what it says. */
export type KnownSource = { readonly source: HosterSource; readonly facts: readonly HosterFact[] };

export function gatherSources(
  sources: readonly HosterSource[],
  facts: readonly HosterFact[],
): readonly KnownSource[] {
  const factsOf = groupBy(facts, ({ sourceId }) => sourceId);
  return sources.map((source) => ({ source, facts: factsOf(source.id) }));
}

/**
 * What a row says now, on top of what the listing said before: an empty cell changes nothing.
 * While facts of before are kept, so are their sources, beside the new ones, and their day:
 * a fact never looks newer than it was read.
 */
export function describeRow(
  row: ListingRow,
  former: KnownSource | undefined,
  recordedOn: string,
): SourceContent {
  const before = factRecord(former?.facts ?? []);
  const facts = { ...before, ...row.facts };
  const kept = Object.keys(before).some((field) => !Object.hasOwn(row.facts, field))
    ? former?.source
    : undefined;
  const given = row.sources.length > 0 ? row.sources : (former?.source.addresses ?? []);
  return {
    origin: "listing",
    key: makeSlug(facts.name),
    addresses: [...new Set([...(kept?.addresses ?? []), ...given])],
    recordedOn: kept?.recordedOn ?? recordedOn,
    facts,
    services: readServices(facts.services ?? "").map((service, position) => ({
      ...service,
      position,
    })),
    unread: former?.source.unread ?? {},
  };
}

/** Whether one of the sources already says everything the row says, at the same addresses. */
export function isKnown(row: ListingRow, known: readonly KnownSource[]): boolean {
  return known.some(({ source, facts }) => {
    const said: Readonly<Partial<Record<FactField, string>>> = factRecord(facts);
    return (
      factColumns.every(([, field]) => [undefined, said[field]].includes(row.facts[field])) &&
      row.sources.every((address) => source.addresses.includes(address))
    );
  });
}

/**
 * What may be published of a hoster, from one source so that each fact keeps its own:
 * its listing, else its own file; what it says here has no other address. Undefined when no
 * source names it.
 */
export function publishedRow(
  known: readonly KnownSource[],
  isClaimed: boolean,
): ListingRow | undefined {
  const hidden = isClaimed ? [] : unclaimedHiddenFields;
  const named = known.filter(
    ({ source, facts }) => source.origin !== "own" && facts.some(({ field }) => field === "name"),
  );
  const chosen = named.find(({ source }) => source.origin === "listing") ?? named[0];
  if (chosen === undefined) return undefined;
  const { name, ...facts } = factRecord(
    chosen.facts.filter(({ field }) => !hidden.includes(field)),
  );
  if (name === undefined) return undefined;
  return { facts: { name, ...facts }, sources: chosen.source.addresses, recordedOn: null };
}

function factRecord(facts: readonly Fact[]): Readonly<Partial<Record<FactField, string>>> {
  return Object.fromEntries(facts.map(({ field, value }) => [field, value]));
}
