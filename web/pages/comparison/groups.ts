import type { Comparison, Line } from "#core/comparison.ts";
import type { Grid, Labelled } from "#core/grid.ts";
import type { Site } from "#web/site.ts";
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
  /** How many the estimate is for; null when not said. */
  readonly accounts: number | null;
};

/** The whole table in words, part by part; a part without a line is left out. */
export function tableGroups(site: Site, told: Told): readonly TableGroup[] {
  return [
    needsGroup(site, told),
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

function termsGroup(site: Site, { comparison, accounts }: Told): TableGroup {
  const { names, comparison: words } = site.text;
  const { audiences, registrations, loads, offers, estimates } = comparison;
  const named = <Id extends string>(line: Line<readonly Id[]>, labels: Record<Id, string>) =>
    line.values.map((ids) =>
      namesCell(
        site,
        ids.map((id) => labels[id]),
      ),
    );
  const offered = offers.values.map((each) => offersCell(site, each));
  const estimated = estimates.values.map((estimate, index) =>
    estimateCell(site, offers.values[index] ?? [], estimate),
  );
  return group("terms", words.groups.terms, [
    row("audiences", words.rows.audiences, audiences, named(audiences, names.audiences)),
    row(
      "registrations",
      words.rows.registrations,
      registrations,
      named(registrations, names.registrations),
    ),
    row("loads", words.rows.loads, loads, named(loads, names.loads)),
    row("offers", words.rows.offers, offers, offered),
    row("estimate", words.rows.estimate(accounts), estimates, estimated),
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
