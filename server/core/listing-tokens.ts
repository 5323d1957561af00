import { estimateYearly } from "#core/estimate.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import type { ListedHoster, ListedRevision, ListingSource } from "#core/listing-source.ts";
import { needStatus } from "#core/need-status.ts";
import { levelOf } from "#core/rule.ts";
import { criterionKey, levels, levelValue, unstated } from "#core/search-vocabulary.ts";
import type { Offer } from "#core/offers.ts";
import type { FacetId, opennessIds, priceIds } from "#core/search.ts";
import type { Service, ServiceRegistration } from "#core/services.ts";

/** How a facet's value is written among the tokens of a listing. */
export function tokenOf(key: string, value: string): string {
  return `${key}:${value}`;
}

/** Beside the `need:` token that keeps a hoster, what says that the need is met. */
export function metToken(need: string): string {
  return tokenOf("met", need);
}

/** Every facet value a hoster has, those of the criteria last; without repeats. */
export function listTokens(source: ListingSource): readonly string[] {
  const { grid, revision } = source;
  return [
    ...new Set([
      ...facetTokens(source),
      ...needTokens(grid, revision),
      ...grid.document.criteria.flatMap((criterion) => criterionTokens(criterion, revision)),
    ]),
  ];
}

function facetTokens({ hoster, services, offers, revision }: ListingSource): readonly string[] {
  const values = {
    profile: profilesOf(hoster, revision),
    service: services.map((service) => service.type),
    audience: hoster.audiences,
    country: hoster.country === null ? [] : [hoster.country],
    department: hoster.department === null ? [] : [hoster.department],
    openness: opennessOf(services),
    price: pricesOf(services, offers),
    software: services.flatMap(({ software }) => (software === null ? [] : [software])),
  } satisfies Record<Exclude<FacetId, "need">, readonly string[]>;
  return Object.entries(values).flatMap(([facet, list]) =>
    list.map((value) => tokenOf(facet, value)),
  );
}

/** The profiles that are met, else the outcome. */
function profilesOf(hoster: ListedHoster, revision: ListedRevision | null): readonly string[] {
  if (revision === null) return [hoster.stance === "declined" ? "declined" : "not-assessed"];
  const met = Object.entries(revision.profiles).filter(([, status]) => status === "met");
  return met.length > 0 ? met.map(([profile]) => profile) : [revision.outcome];
}

function opennessOf(services: readonly Service[]): readonly (typeof opennessIds)[number][] {
  const loads = services.flatMap(({ load }) => (load === null ? [] : [load]));
  return loads.length > 0 ? loads : ["unstated"];
}

/** What a way to register says of the price. */
export const priceOfRegistration = {
  none: "free",
  free: "free",
  member: "membership",
  client: "paid",
} as const satisfies Record<ServiceRegistration, (typeof priceIds)[number]>;

/** All that the ways to register and the offers say; an offer that costs nothing counts as free. */
function pricesOf(
  services: readonly Service[],
  offers: readonly Offer[],
): readonly (typeof priceIds)[number][] {
  const registrations = services.flatMap((service) => service.registrations);
  const costs = offers.flatMap((offer) => estimateYearly(offer, null) ?? []);
  const prices = [
    ...registrations.map((registration) => priceOfRegistration[registration]),
    ...costs.map((cents) => (cents === 0 ? "free" : "paid")),
  ];
  return prices.length > 0 ? prices : ["unstated"];
}

/** Only an unmet need loses its token: what is not known yet is no refusal. */
function needTokens({ document }: Grid, revision: ListedRevision | null): readonly string[] {
  return document.needs.flatMap(({ id }) => {
    const status = needStatus(revision?.needs ?? null, id);
    if (status === "unmet") return [];
    return status === "met" ? [tokenOf("need", id), metToken(id)] : [tokenOf("need", id)];
  });
}

/** What is answered today, proven or not; an expired answer is not stated any more. */
function criterionTokens(criterion: Criterion, revision: ListedRevision | null): readonly string[] {
  const key = criterionKey(criterion.id);
  const answer = revision?.answers.get(criterion.id);
  if (answer === undefined || answer.expired === true) return [tokenOf(key, unstated)];
  const { value } = answer;
  const reached = levelOf(criterion, value) ?? 0;
  const values = typeof value === "object" ? value : typeof value === "string" ? [value] : [];
  return [
    ...(isOwnEvidence(criterion) && value !== "na" ? [] : values),
    ...levels(criterion)
      .filter((level) => level <= reached)
      .map(levelValue),
  ].map((each) => tokenOf(key, each));
}
