import { choicePathTo } from "#core/choice-paths.ts";
import { findDepartment } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { needStatus } from "#core/need-status.ts";
import { pathTo } from "#core/paths.ts";
import type { Search } from "#core/search.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import type { Alert } from "#server/alerts/queries.ts";
import type { Deps } from "#server/deps.ts";
import type { Mail } from "#server/mail/mail.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { localize, textFor } from "#web/text/text.ts";

type Site = Pick<Deps, "publicUrl">;

/**
 * Asks an address whether it wants an alert. Nothing of what was typed is in it: anyone may have
 * typed anything, for anybody.
 */
export function confirmationMail(
  { publicUrl }: Site,
  { email, language, token }: { email: string; language: Language; token: string },
): Mail {
  const { subject, lines } = textFor(language).alerts.confirmation;
  const link = publicUrl + choicePathTo.alert(language, token);
  return {
    to: email,
    language,
    subject,
    text: paragraphs(lines(link).map((line) => wrapText(line))),
  };
}

type News = {
  readonly alert: Pick<Alert, "email" | "language" | "name" | "query">;
  readonly fresh: readonly HosterCard[];
  readonly grid: Grid;
  readonly search: Search;
  readonly token: string;
};

/** Tells of the hosters a search finds since the last mail. */
export function newsMail({ publicUrl }: Site, { alert, fresh, grid, search, token }: News): Mail {
  const { email, language, name, query } = alert;
  const { news } = textFor(language).alerts;
  const stopUrl = publicUrl + choicePathTo.alertStop(language, token);
  const listed = fresh
    .slice(0, mostListed)
    .map((card) => describe(card, { grid, search, language, publicUrl }));
  const text = paragraphs([
    wrapText(news.lead(name, fresh.length)),
    ...listed,
    ...(fresh.length > mostListed ? [news.others(fresh.length - mostListed)] : []),
    news.all(publicUrl + pathTo.directory(language, query)),
    wrapText(localize(language, grid.document.grid.notice)),
    news.stop(stopUrl),
  ]);
  return { to: email, language, subject: news.subject(name, fresh.length), text, stopUrl };
}

/** Hosters named in a mail; the search has the others. */
const mostListed = 20;

type Telling = Pick<News, "grid" | "search"> & Site & { readonly language: Language };

/** Its name and place, how it stands on the needs asked for, its page. */
function describe(card: HosterCard, { grid, search, language, publicUrl }: Telling): string {
  const { alerts, feeds } = textFor(language);
  const place = findDepartment(card.department ?? "")?.name ?? card.place;
  const name = card.imaginary ? alerts.news.imaginary(card.name) : card.name;
  const needs = (search.choices.need ?? []).map((need) => {
    const label = facetValueLabel(language, grid, { key: "need", value: need });
    return alerts.news.need(label, feeds.statuses[needStatus(card.needs, need)]);
  });
  const page = publicUrl + pathTo.hoster(language, card.slug);
  return [
    wrapText(place === null ? name : `${name} (${place})`, { indent: "- ", hang: "  " }),
    wrapText([...needs, page].join("\n"), { indent: "  ", hang: "    " }),
  ].join("\n");
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join("\n\n")}\n`;
}
