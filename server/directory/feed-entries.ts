import type { HosterCard } from "#core/hoster.ts";
import { summaryIn } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { compareTexts } from "#core/search-address.ts";
import { latestEntries } from "#server/atom-text.ts";
import type { AtomEntry } from "#server/atom-text.ts";
import type { Listed } from "#server/directory/csv.ts";
import { outcomeIn } from "#server/directory/csv.ts";
import { textFor } from "#web/text/text.ts";

/** When each hoster entered the directory, by slug (ISO, in UTC). */
export type Arrivals = ReadonlyMap<string, string>;

/** What a hoster did that is no publication: it took answers back, or chose not to be situated. */
export type Departure = { readonly slug: string; readonly at: string } & (
  | { readonly kind: "withdrawn"; readonly revision: number; readonly reason: string }
  | { readonly kind: "declined" }
);

export type News = {
  readonly arrivals: Arrivals;
  readonly departures: readonly Departure[];
  /** The version that the site carried answers over to last, by slug of their hoster. */
  readonly carried: ReadonlyMap<string, number>;
  /** Dates a hoster whose arrival is not known. */
  readonly today: string;
};

/** One entry for each hoster, which changes with it, and one for each departure; the latest news first. */
export function listEntries(listed: Listed, news: News): readonly AtomEntry[] {
  const cards = new Map(listed.cards.map((card) => [card.slug, card]));
  const departures = news.departures.flatMap((departure) => {
    const card = cards.get(departure.slug);
    return card === undefined ? [] : [departureEntry(listed, card, departure)];
  });
  return latestEntries([
    ...listed.cards.map((card) => hosterEntry(listed, card, news)),
    ...departures,
  ]);
}

function hosterEntry(
  { grid, language }: Listed,
  card: HosterCard,
  { arrivals, departures, carried, today }: News,
): AtomEntry {
  const { slug } = card;
  const published = arrivals.get(slug) ?? today;
  const left = departures.filter((each) => each.slug === slug).map(({ at }) => at);
  const [updated = published] = [published, card.assessedAt ?? published, ...left]
    .toSorted(compareTexts)
    .toReversed();
  const said = summaryIn(card, language)?.text;
  const { atom } = textFor(language).feeds;
  const version = carried.get(slug);
  const standing = [
    atom.situation(outcomeIn(language, grid, card.outcome)),
    ...(version === undefined ? [] : [atom.carried(version)]),
  ].join(" ");
  return {
    ...{ name: `hoster/${slug}`, path: pathTo.hoster(language, slug), published, updated },
    title: titleOf(atom, card),
    summary: said === undefined ? standing : `${said} ${standing}`,
  };
}

function departureEntry({ language }: Listed, card: HosterCard, departure: Departure): AtomEntry {
  const { atom } = textFor(language).feeds;
  const { slug, at, kind } = departure;
  const name =
    kind === "withdrawn"
      ? `hoster/${slug}/withdrawal/${departure.revision}`
      : `hoster/${slug}/declined/${at}`;
  return {
    ...{ name, path: pathTo.hoster(language, slug), published: at, updated: at },
    title: atom.news(titleOf(atom, card), atom[kind]),
    summary:
      kind === "withdrawn"
        ? atom.withdrawal(departure.revision, departure.reason)
        : atom.declinedMeaning,
  };
}

function titleOf(
  { imaginary }: ReturnType<typeof textFor>["feeds"]["atom"],
  card: HosterCard,
): string {
  return card.imaginary ? imaginary(card.name) : card.name;
}
