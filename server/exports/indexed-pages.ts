import { choicePathTo } from "#core/choice-paths.ts";
import { dataPathTo } from "#core/data-paths.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import type { Path } from "#core/paths.ts";
import { listSuites } from "#core/replacements.ts";
import type { Deps } from "#server/deps.ts";
import {
  listAmendmentIds,
  listHosterDays,
  listMinutesDays,
  listReportDays,
} from "#server/exports/queries.ts";
import type { SitemapPage } from "#server/exports/sitemap.ts";
import { findGridDraft, siteGridId } from "#server/grids/actions.ts";
import { listGridVersions } from "#server/grids/queries.ts";
import type { GridVersionSummary } from "#server/grids/queries.ts";

/** Every page search engines may keep, but pages that compare things: those are without end. */
export async function listIndexedPages(deps: Deps): Promise<readonly SitemapPage[]> {
  return [
    ...fixedPages.map(undated),
    ...(await listSuitePages(deps)),
    ...(await listGridPages(deps)),
    ...(await listGroupPages(deps)),
    ...(await listHosterPages(deps)),
  ];
}

const fixedPages: readonly Path[] = [
  pathTo.home("fr"),
  choicePathTo.choice("fr"),
  pathTo.directory("fr"),
  choicePathTo.suites("fr"),
  pathTo.questionnaire("fr"),
  groupPathTo.figures("fr"),
  dataPathTo.data("fr"),
  dataPathTo.api("fr"),
  groupPathTo.group("fr"),
  groupPathTo.amendments("fr"),
  groupPathTo.rulings("fr"),
  groupPathTo.minutes("fr"),
  pathTo.help("fr"),
  pathTo.accessibility("fr"),
  pathTo.legal("fr"),
];

async function listSuitePages({ readModel }: Deps): Promise<readonly SitemapPage[]> {
  const { products } = await readModel.current();
  return listSuites(products).map(({ id }) => undated(choicePathTo.suite("fr", id)));
}

/** Versions that left the desk of the group, their criteria, and the life of each criterion. */
async function listGridPages({ db }: Deps): Promise<readonly SitemapPage[]> {
  const rows = await listGridVersions(db);
  const versions = rows.filter(({ gridId, state }) => gridId === siteGridId && state !== "draft");
  const pages: SitemapPage[] = [];
  const criteria = new Set<string>();
  for (const row of versions) {
    const { grid } = await findGridDraft({ db }, siteGridId, row.version);
    pages.push({ path: pathTo.gridVersion("fr", row.version), changedOn: lastDayOf(row) });
    if (row.discussedSince !== null) {
      pages.push(undated(groupPathTo.versionDiscussion("fr", row.version)));
    }
    for (const id of grid?.criteria.keys() ?? []) {
      criteria.add(id);
      pages.push(undated(pathTo.criterion("fr", row.version, id)));
    }
  }
  return [...pages, ...[...criteria].map((id) => undated(groupPathTo.criterionHistory("fr", id)))];
}

async function listGroupPages({ db }: Deps): Promise<readonly SitemapPage[]> {
  const amendments = await listAmendmentIds(db);
  const minutes = await listMinutesDays(db);
  const reports = await listReportDays(db);
  return [
    ...amendments.map(({ id }) => undated(groupPathTo.amendment("fr", id))),
    ...minutes.map(({ id, changedAt }) => ({
      path: groupPathTo.minutesOf("fr", id),
      changedOn: dayOf(changedAt),
    })),
    ...reports.map(({ id, publishedAt }) => ({
      path: groupPathTo.report("fr", id),
      changedOn: publishedAt && dayOf(publishedAt),
    })),
  ];
}

async function listHosterPages({ db }: Deps): Promise<readonly SitemapPage[]> {
  const hosters = await listHosterDays(db);
  return hosters.flatMap(({ slug, changedOn, hasHistory }) => [
    { path: pathTo.hoster("fr", slug), changedOn },
    ...(hasHistory ? [{ path: choicePathTo.history("fr", slug), changedOn }] : []),
  ]);
}

function undated(path: Path): SitemapPage {
  return { path, changedOn: null };
}

function lastDayOf(row: GridVersionSummary): string {
  const { createdAt, discussedSince, announcedAt, inForceSince, retiredAt } = row;
  const moments = [createdAt, discussedSince, announcedAt, inForceSince, retiredAt];
  return dayOf(new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0))));
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
