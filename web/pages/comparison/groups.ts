import type { Comparison, Line } from "#core/comparison.ts";
import type { Wanted } from "#core/estimate.ts";
import type { Grid, Labelled } from "#core/grid.ts";
import type { Site } from "#web/site.ts";
import { placeWords } from "#web/text/place-words.ts";
import { localize } from "#web/text/text.ts";
import type { Cell, TableGroup, TableRow } from "./cell.ts";
import {
  answerCell,
  namesCell,
  needCell,
  profileCell,
  servicesCell,
  standingCell,
} from "./cells.ts";
import { estimateCell, offersCell } from "./offer-cells.ts";

export type Told = {
  readonly comparison: Comparison;
  readonly grid: Grid;
  /** What estimates are for: the search. */
  readonly wanted: Wanted;
};

/** The whole table in words, part by part; a part without a line is left out. */
export function tableGroups(site: Site, told: Told): readonly TableGroup[] {
  return [
    needsGroup(site, told),
    identityGroup(site, told),
    profilesGroup(site, told),
    servicesGroup(site, told),
    termsGroup(site, told),
    standingGroup(site, told),
    ...themeGroups(site, told),
  ].filter(({ rows, silent }) => rows.length > 0 || silent.length > 0);
}

function needsGroup(site: Site, { comparison, grid }: Told): TableGroup {
  const words = site.text.comparison;
  const rows = comparison.needs.map(({ need, isWish, ...line }) => {
    const label = labelOf(site, grid.document.needs, need);
    const cells = line.values.map((standing) => needCell(site, grid, standing));
    return row(need, isWish ? words.wish(label) : label, line, cells);
  });
  return group("needs", words.groups.needs, rows);
}

function profilesGroup(site: Site, { comparison, grid }: Told): TableGroup {
  const { profiles } = grid.document;
  const rows = comparison.profiles.map(({ profile, ...line }) => {
    const position = profiles.findIndex(({ id }) => id === profile);
    const cells = line.values.map((status, index) => {
      const outcome = comparison.hosters[index]?.card.outcome ?? "";
      return profileCell(site, status, { position, outcome });
    });
    return row(profile, labelOf(site, profiles, profile), line, cells);
  });
  return group("profiles", site.text.comparison.groups.profiles, rows);
}

function servicesGroup(site: Site, { comparison }: Told): TableGroup {
  const { names, comparison: words } = site.text;
  const rows = comparison.services.map(({ type, ...line }) =>
    row(
      type,
      names.serviceTypes[type],
      line,
      line.values.map((services) => servicesCell(site, services)),
    ),
  );
  return group("services", words.groups.services, rows);
}

function identityGroup(site: Site, { comparison }: Told): TableGroup {
  const { names, comparison: words } = site.text;
  const { legalForms, audiences } = comparison;
  const plain = ({ values }: Pick<Line<string | null>, "values">) =>
    values.map((value) => namesCell(site, value === null ? [] : [value]));
  const places = comparison.hosters.map(({ card }) => placeWords(site.language, card));
  const differs = new Set(places).size > 1;
  return group("identity", words.groups.identity, [
    row("place", words.rows.place, { differs }, plain({ values: places })),
    row("legal-form", words.rows.legalForm, legalForms, plain(legalForms)),
    row("audiences", words.rows.audiences, audiences, named(site, audiences, names.audiences)),
  ]);
}

function termsGroup(site: Site, { comparison, wanted }: Told): TableGroup {
  const { names, comparison: words } = site.text;
  const { registrations, loads, offers } = comparison;
  const { rows } = words;
  const offered = offers.values.map((each) => offersCell(site, each));
  const estimated = offers.values.map((each) => estimateCell(site, each, wanted));
  const differs = new Set(estimated.map(({ words: amount }) => amount)).size > 1;
  const registered = named(site, registrations, names.registrations);
  return group("terms", words.groups.terms, [
    row("registrations", rows.registrations, registrations, registered),
    row("loads", rows.loads, loads, named(site, loads, names.loads)),
    row("offers", rows.offers, offers, offered),
    row("estimate", rows.estimate, { differs }, estimated),
  ]);
}

function standingGroup(site: Site, { comparison, grid }: Told): TableGroup {
  const { groups, rows } = site.text.comparison;
  const cells = comparison.hosters.map((hoster) => standingCell(site, grid, hoster));
  return group("standing", groups.standing, [
    row("answers", rows.answers, comparison.publications, cells),
  ]);
}

function themeGroups(site: Site, { comparison, grid }: Told): readonly TableGroup[] {
  return comparison.themes.map(({ theme, lines, silent }) => ({
    key: theme.id,
    title: localize(site.language, theme.label),
    silent: silent.map(({ id }) => id),
    rows: lines.map(({ criterion, values, differs }) => ({
      key: criterion.id,
      label: localize(site.language, criterion.label),
      criterion: criterion.id,
      differs,
      cells: values.map((answer, index) =>
        comparison.hosters[index]?.publication === null
          ? null
          : answerCell(site, grid, criterion, answer),
      ),
    })),
  }));
}

function named<Id extends string>(
  site: Site,
  { values }: Line<readonly Id[]>,
  labels: Readonly<Record<Id, string>>,
): readonly Cell[] {
  return values.map((ids) =>
    namesCell(
      site,
      ids.map((id) => labels[id]),
    ),
  );
}

function row(
  key: string,
  label: string,
  { differs }: Pick<TableRow, "differs">,
  cells: readonly Cell[],
): TableRow {
  return { key, label, differs, cells };
}

function group(key: string, title: string, rows: readonly TableRow[]): TableGroup {
  return { key, title, rows, silent: [] };
}

function labelOf({ language }: Site, labelled: readonly Labelled[], id: string): string {
  const found = labelled.find((each) => each.id === id);
  return found === undefined ? id : localize(language, found.label);
}
