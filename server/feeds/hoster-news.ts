import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import type { AtomEntry } from "#server/atom-text.ts";
import { listLastChoices } from "#server/audit/queries.ts";
import type { Deps } from "#server/deps.ts";
import {
  listDeclining,
  listNewcomers,
  listPublications,
  listTakenBack,
} from "#server/feeds/queries.ts";
import type { Scope } from "#server/feeds/queries.ts";
import { findGrid } from "#server/grids/actions.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { textFor } from "#web/text/text.ts";

/** More than a feed takes of each kind. */
const most = 100;

/** What hosters did: publications, withdrawals, arrivals, and choices not to be situated. */
export async function tellHosters(
  deps: Pick<Deps, "db">,
  scope: Scope,
  language: Language,
): Promise<readonly AtomEntry[]> {
  const asked = { ...scope, most };
  const listed = [
    await tellPublications(deps, asked, language),
    await tellWithdrawals(deps, asked, language),
    await tellArrivals(deps, asked, language),
    await tellDeclining(deps, scope, language),
  ];
  return listed.flat();
}

type Asked = Scope & { readonly most: number };

async function tellPublications(deps: Pick<Deps, "db">, asked: Asked, language: Language) {
  const { atom, changes } = textFor(language).feeds;
  const rows = await listPublications(deps.db, asked);
  const entries: AtomEntry[] = [];
  for (const { slug, number, gridId, gridVersion, carried, outcome, ...row } of rows) {
    const { grid } = await findGrid(deps, gridId, gridVersion);
    const standing = facetValueLabel(language, grid, { key: "profile", value: outcome });
    const summary = [
      changes.publication(number, gridVersion, standing),
      ...(carried ? [atom.carried(gridVersion)] : []),
    ];
    entries.push({
      name: `hoster/${slug}/revision/${number}`,
      title: titleOf(language, row, changes.published),
      ...at(row.publishedAt),
      path: spacePathTo.revision(language, slug, number),
      summary: summary.join(" "),
    });
  }
  return entries;
}

async function tellWithdrawals({ db }: Pick<Deps, "db">, asked: Asked, language: Language) {
  const { atom } = textFor(language).feeds;
  const rows = await listTakenBack(db, asked);
  return rows.map(({ slug, number, withdrawnAt, reason, ...row }) => ({
    name: `hoster/${slug}/withdrawal/${number}`,
    title: titleOf(language, row, atom.withdrawn),
    ...at(withdrawnAt),
    path: spacePathTo.revision(language, slug, number),
    summary: atom.withdrawal(number, reason),
  }));
}

async function tellArrivals({ db }: Pick<Deps, "db">, asked: Asked, language: Language) {
  const { changes } = textFor(language).feeds;
  const rows = await listNewcomers(db, asked);
  return rows.map(({ slug, createdAt, ...row }) => ({
    name: `hoster/${slug}/arrival`,
    title: titleOf(language, row, changes.arrived),
    ...at(createdAt),
    path: pathTo.hoster(language, slug),
    summary: changes.arrival,
  }));
}

async function tellDeclining({ db }: Pick<Deps, "db">, scope: Scope, language: Language) {
  const { atom } = textFor(language).feeds;
  const rows = await listDeclining(db, scope);
  const choices = await listLastChoices(db, {
    slugs: rows.map(({ slug }) => slug),
    // By itself, or by the working group in its name.
    actions: ["choose-presence", "change-listing"],
    after: "declined",
  });
  const chosenAt = new Map(choices.map((choice) => [choice.slug, choice.at]));
  return rows.flatMap(({ slug, ...row }) => {
    const moment = chosenAt.get(slug);
    if (moment === undefined) return [];
    return {
      name: `hoster/${slug}/declined/${moment.toISOString()}`,
      title: titleOf(language, row, atom.declined),
      ...at(moment),
      path: pathTo.hoster(language, slug),
      summary: atom.declinedMeaning,
    };
  });
}

function titleOf(
  language: Language,
  { name, isImaginary }: { readonly name: string; readonly isImaginary: boolean },
  what: string,
): string {
  const { atom } = textFor(language).feeds;
  return atom.news(isImaginary ? atom.imaginary(name) : name, what);
}

/** News that happened once and never changes. */
function at(moment: Date): Pick<AtomEntry, "published" | "updated"> {
  const iso = moment.toISOString();
  return { published: iso, updated: iso };
}
