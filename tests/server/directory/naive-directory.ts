import { createHash } from "node:crypto";
import { stemmer } from "@orama/stemmers/french";
import type { AnswerValue } from "#core/grid.ts";
import { findDepartment } from "#core/departments.ts";
import { fitsMeans } from "#core/estimate.ts";
import type { Product } from "#core/products.ts";
import { listSynonyms, readQuestion } from "#core/question.ts";
import type { Term } from "#core/question.ts";
import { levelOf } from "#core/rule.ts";
import { facetIds } from "#core/search.ts";
import type { FacetId, Search } from "#core/search.ts";
import type { Status } from "#core/vocabulary.ts";
import { allWordsOf, fold } from "#core/words.ts";
import type { Entry } from "./random-catalogue.ts";

/** What the naive directory knows beside the hosters. */
export type NaiveWorld = { readonly isDemo: boolean; readonly products: readonly Product[] };

/** The directory written the slow and obvious way, one hoster at a time, without tokens. */
export function findEntries(
  entries: readonly Entry[],
  search: Search,
  { isDemo, products }: NaiveWorld,
): Entry[] {
  const terms = readQuestion(search.q, listSynonyms(products), stemmer);
  return entries.filter(
    (entry) =>
      (isDemo || !entry.source.hoster.isImaginary) &&
      terms.every((term) => holds(entry, term)) &&
      fitsMeans(entry.source.offers, search) &&
      facetIds.every((facet) => suits(entry, search, facet)) &&
      Object.entries(search.criteria).every(([id, values]) =>
        values.some((value) => hasAnswered(entry, id, value)),
      ),
  );
}

/** What one would get with this value as the only choice of its facet, or with this need added. */
export function countWith(
  entries: readonly Entry[],
  search: Search,
  { key, value, ...world }: NaiveWorld & { readonly key: string; readonly value: string },
): number {
  const facet = facetIds.find((id) => id === key);
  const changed =
    facet === undefined
      ? { ...search, criteria: { ...search.criteria, [key.slice("criterion.".length)]: [value] } }
      : { ...search, choices: { ...search.choices, [facet]: chosenWith(search, facet, value) } };
  return findEntries(entries, changed, world).length;
}

/** The slugs found, in order; `day` seeds the shuffle. */
export function orderSlugs(found: readonly Entry[], search: Search, day: string): string[] {
  const keysOf = (entry: Entry): readonly (string | number)[] => {
    const shuffle = createHash("md5").update(`${day}${entry.id}`).digest("hex");
    const { needs, wishes } = { needs: search.choices.need ?? [], wishes: search.wishes };
    switch (search.sort) {
      case "fit":
        return [
          -countMet(entry, needs),
          -countMet(entry, wishes),
          ...(search.near === null ? [] : [kilometres(entry, search.near)]),
          shuffle,
        ];
      case "name":
        return [...fold(entry.source.hoster.name).split(/[^a-z0-9]+/u), ""];
      case "distance":
        return [kilometres(entry, search.near), shuffle];
      case "confirmed":
        return [-Date.parse(revisionOf(entry)?.publishedAt ?? "0001-01-01"), shuffle];
    }
  };
  return found
    .map((entry) => ({ slug: entry.source.hoster.slug, keys: [...keysOf(entry), entry.id] }))
    .sort((one, other) => compareKeys(one.keys, other.keys))
    .map(({ slug }) => slug);
}

function chosenWith(search: Search, facet: FacetId, value: string): readonly string[] {
  return facet === "need" ? [...(search.choices.need ?? []), value] : [value];
}

function suits(entry: Entry, search: Search, facet: FacetId): boolean {
  const chosen = search.choices[facet] ?? [];
  if (facet === "need") return chosen.every((need) => needOf(entry, need) !== "unmet");
  return chosen.length === 0 || chosen.some((value) => has(entry, facet, value));
}

function has(entry: Entry, facet: Exclude<FacetId, "need">, value: string): boolean {
  const { hoster, services } = entry.source;
  switch (facet) {
    case "profile":
      return hasProfile(entry, value);
    case "service":
      return services.some(({ type }) => type === value);
    case "software":
      return services.some(({ software }) => software === value);
    case "audience":
      return hoster.audiences.some((audience) => audience === value);
    case "country":
      return hoster.country === value;
    case "department":
      return hoster.department === value;
    case "openness":
      return value === "unstated"
        ? services.every(({ load }) => load === null)
        : services.some(({ load }) => load === value);
    case "price":
      return hasPrice(entry, value);
  }
}

function hasProfile(entry: Entry, value: string): boolean {
  const revision = revisionOf(entry);
  if (value === "declined") return entry.source.hoster.stance === "declined";
  if (revision === null) return value === "not-assessed" && entry.source.hoster.stance === "listed";
  const held = Object.values(revision.profiles).includes("met");
  return held ? revision.profiles[value] === "met" : revision.outcome === value;
}

function hasPrice({ source }: Entry, value: string): boolean {
  const registrations = source.services.flatMap((service) => service.registrations);
  const amounts = source.offers.flatMap(({ price }) => {
    if (price === null) return [];
    return [price.kind === "free" ? 0 : price.cents];
  });
  switch (value) {
    case "free":
      return (
        ["none", "free"].some((way) => registrations.some((each) => each === way)) ||
        amounts.includes(0)
      );
    case "membership":
      return registrations.includes("member");
    case "paid":
      return registrations.includes("client") || amounts.some((amount) => amount > 0);
    default:
      return registrations.length === 0 && amounts.length === 0;
  }
}

function hasAnswered(entry: Entry, id: string, value: string): boolean {
  const answer = revisionOf(entry)?.answers.get(id);
  const criterion = entry.source.grid.criteria.get(id);
  if (criterion === undefined) throw new Error(`No criterion ${id}`);
  if (answer === undefined || answer.expired === true) return value === "unstated";
  const level = /^level:(\d+)$/u.exec(value)?.[1];
  if (level !== undefined) return (levelOf(criterion, answer.value) ?? -1) >= Number(level);
  const isAddress = criterion.kind === "url" || criterion.kind === "text";
  return (!isAddress || answer.value === "na") && includes(answer.value, value);
}

function includes(answer: AnswerValue, value: string): boolean {
  return typeof answer === "object" ? answer.includes(value) : answer === value;
}

function needOf(entry: Entry, need: string): Status {
  return revisionOf(entry)?.needs[need] ?? "pending";
}

function countMet(entry: Entry, needs: readonly string[]): number {
  return needs.filter((need) => needOf(entry, need) === "met").length;
}

function revisionOf({ source }: Entry) {
  return source.hoster.stance === "declined" ? null : source.revision;
}

function holds(entry: Entry, { words, tokens }: Term): boolean {
  const { services } = entry.source;
  const isOffered = services.some(
    ({ type, software }) =>
      tokens.includes(`service:${type}`) || tokens.includes(`software:${software}`),
  );
  return isOffered || words.every(({ word }) => says(entry, word));
}

function says({ listing, source }: Entry, word: string): boolean {
  const software = source.services.flatMap((service) => allWordsOf(service.software ?? ""));
  const names = [...listing.nameWords, ...software];
  return listing.stems.includes(stemmer(word)) || names.some((name) => resembles(name, word));
}

/** pg_trgm: shared trigrams out of all, of words with two spaces before and one after. */
function resembles(one: string, other: string): boolean {
  const [first, second] = [trigrams(one), trigrams(other)];
  const shared = [...first].filter((trigram) => second.has(trigram)).length;
  return Math.fround(shared / (first.size + second.size - shared)) >= Math.fround(0.45);
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function kilometres({ listing }: Entry, near: string | null): number {
  const from = findDepartment(near ?? "");
  const { latitude, longitude } = listing;
  if (from === undefined) return 0;
  if (latitude === null || longitude === null) return Infinity;
  const [a, b] = [from.latitude, latitude].map((degrees) => (degrees * Math.PI) / 180);
  const turn = ((longitude - from.longitude) * Math.PI) / 180;
  const [one, other] = [a ?? 0, b ?? 0];
  const cosine = Math.sin(one) * Math.sin(other) + Math.cos(one) * Math.cos(other) * Math.cos(turn);
  return Math.round(6371 * Math.acos(Math.min(1, Math.max(-1, cosine))) * 1000) / 1000;
}

function compareKeys(
  one: readonly (string | number)[],
  other: readonly (string | number)[],
): number {
  for (const [index, key] of one.entries()) {
    const against = other[index] ?? "";
    if (key !== against) return key < against ? -1 : 1;
  }
  return 0;
}
