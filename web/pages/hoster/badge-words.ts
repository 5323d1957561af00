import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Language } from "#core/vocabulary.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { localize, textFor } from "#web/text/text.ts";

/** What a badge is made from. */
export type BadgeSubject = {
  readonly card: HosterCard;
  readonly grid: Grid;
  /** Null when not assessed or when the hoster declines to be situated. */
  readonly assessment: Pick<Assessment, "publishedAt"> | null;
};

/** The profiles a badge names, else the outcome it has. */
export function badgeHeadline(language: Language, { card, grid }: BadgeSubject): string {
  const held = grid.document.profiles.filter(({ id }) => card.profiles?.[id] === "met");
  return held.length > 0
    ? held.map(({ label }) => localize(language, label)).join(" · ")
    : facetValueLabel(language, grid, { key: "profile", value: card.outcome });
}

/**
 * What a badge says to whoever does not see it. The picture changes with time and this text, once
 * pasted elsewhere, does not: with a profile goes its day.
 */
export function badgeAlt(language: Language, subject: BadgeSubject): string {
  const { alt, altOn } = textFor(language).publication.badge;
  const { card, assessment } = subject;
  const headline = badgeHeadline(language, subject);
  if (assessment === null) return alt(card.name, headline);
  return altOn(card.name, headline, absoluteDate(language, assessment.publishedAt));
}
