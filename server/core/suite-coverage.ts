import type { HosterCard } from "#core/hoster.ts";
import type { Suite, SuitePart } from "#core/products.ts";
import type { ServiceType } from "#core/services.ts";

/** How much of a suite a hoster offers. */
export type SuiteCoverage = {
  readonly card: HosterCard;
  /** Parts it offers a service for. */
  readonly covered: number;
  readonly missing: readonly SuitePart[];
  /** Parts that one of its offers opens with one login, at most. */
  readonly underOneLogin: number;
};

/** The parts that some kind of service replaces. */
export function listReplaceable({ parts }: Suite): readonly SuitePart[] {
  return parts.filter(({ services }) => services.length > 0);
}

/** The kinds of services that replace a suite, without repeats. */
export function servicesOfSuite(suite: Suite): readonly ServiceType[] {
  return [...new Set(suite.parts.flatMap(({ services }) => services))];
}

/**
 * The hosters that offer any of a suite: most parts first, then most parts under one
 * login; between equals, the order given.
 */
export function coverSuite(suite: Suite, cards: readonly HosterCard[]): readonly SuiteCoverage[] {
  const parts = listReplaceable(suite);
  return cards
    .map((card) => coverageOf(card, parts))
    .filter(({ covered }) => covered > 0)
    .toSorted(
      (one, other) => other.covered - one.covered || other.underOneLogin - one.underOneLogin,
    );
}

function coverageOf(card: HosterCard, parts: readonly SuitePart[]): SuiteCoverage {
  const offered = card.services.map(({ type }) => type);
  const missing = parts.filter((part) => !isCovered(part, offered));
  const together = card.offers
    .filter(({ hasOneLogin }) => hasOneLogin === true)
    .map(({ services }) => parts.filter((part) => isCovered(part, services)).length);
  return {
    card,
    covered: parts.length - missing.length,
    missing,
    underOneLogin: Math.max(0, ...together),
  };
}

function isCovered({ services }: SuitePart, offered: readonly ServiceType[]): boolean {
  return services.some((type) => offered.includes(type));
}
