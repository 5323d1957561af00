import { findCountry, findDepartment } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { needStatus } from "#core/need-status.ts";
import { pathTo } from "#core/paths.ts";
import type { Search } from "#core/search.ts";
import type { Service } from "#core/services.ts";
import type { Language } from "#core/vocabulary.ts";
import { makeCsv } from "#server/csv-text.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { localize, textFor } from "#web/text/text.ts";

/** What a table or a feed of a search is made from. */
export type Listed = {
  readonly cards: readonly HosterCard[];
  readonly grid: Grid;
  readonly search: Search;
  readonly language: Language;
  /** Address visitors use, without a final slash. */
  readonly publicUrl: string;
};

/** A column: its title, and the cell of a hoster. */
type Column = readonly [title: string, cell: (card: HosterCard) => string];

/** The hosters of a search as a table, in its order, with how each stands on the needs asked for. */
export function writeDirectoryCsv(listed: Listed): string {
  const columns = [...identityColumns(listed), ...standingColumns(listed)];
  const rows = listed.cards.map((card) => columns.map(([, cell]) => cell(card)));
  return makeCsv([columns.map(([title]) => title), ...rows]);
}

function identityColumns({ language, publicUrl }: Listed): readonly Column[] {
  const { columns, yes, no } = textFor(language).feeds;
  return [
    [columns.name, ({ name }) => name],
    [columns.slug, ({ slug }) => slug],
    [columns.address, ({ slug }) => publicUrl + pathTo.hoster(language, slug)],
    [columns.website, ({ website }) => website ?? ""],
    [columns.country, ({ country }) => countryName(language, country ?? "")],
    [columns.department, ({ department }) => findDepartment(department ?? "")?.name ?? ""],
    [columns.services, ({ services }) => services.map(serviceIn(language)).join(" ; ")],
    [columns.imaginary, ({ imaginary }) => (imaginary ? yes : no)],
  ];
}

function standingColumns({ grid, search, language }: Listed): readonly Column[] {
  const { columns, profiles, statuses } = textFor(language).feeds;
  const needs = [...new Set([...(search.choices.need ?? []), ...search.wishes])];
  return [
    [columns.outcome, ({ outcome }) => outcomeIn(language, grid, outcome)],
    ...grid.document.profiles.map(({ id, label }): Column => {
      const title = columns.profile(localize(language, label));
      return [
        title,
        (card) => (card.profiles === null ? "" : profiles[card.profiles[id] ?? "pending"]),
      ];
    }),
    ...needs.map((id): Column => {
      const title = columns.need(facetValueLabel(language, grid, { key: "need", value: id }));
      return [title, ({ needs: known }) => statuses[needStatus(known, id)]];
    }),
    [columns.assessedAt, ({ assessedAt }) => assessedAt?.slice(0, 10) ?? ""],
    [columns.notice, () => localize(language, grid.document.grid.notice)],
  ];
}

/** An outcome in words: of the grid, or of a hoster without one. */
export function outcomeIn(language: Language, grid: Grid, outcome: string): string {
  return facetValueLabel(language, grid, { key: "profile", value: outcome });
}

function countryName(language: Language, code: string): string {
  const country = findCountry(code);
  return country === undefined ? code : localize(language, country.name);
}

function serviceIn(language: Language) {
  const { serviceTypes } = textFor(language).names;
  return ({ type, software }: Service) =>
    software === null ? serviceTypes[type] : `${serviceTypes[type]} (${software})`;
}
