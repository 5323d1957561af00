import { Hono } from "hono";
import { setTimeout as pause } from "node:timers/promises";
import { groupPathTo } from "#core/group-paths.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { findGridVersion } from "#server/grids/queries.ts";
import type { GridVersionSummary } from "#server/grids/queries.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { renderPage } from "#server/http/render.tsx";
import { personOf } from "#server/http/signed-in.ts";
import {
  currentAnswersDigest,
  findLatestSimulation,
  isComing,
  openPublished,
  readSimulation,
  simulatedDigest,
  startSimulation,
} from "#server/simulations/actions.ts";
import type { ReadSimulation } from "#server/simulations/actions.ts";
import { findRunningSimulation } from "#server/simulations/queries.ts";
import { ProgressPage } from "#web/pages/simulation/ProgressPage.tsx";
import { PublishedReportPage } from "#web/pages/simulation/PublishedReportPage.tsx";
import { readLinks } from "#web/pages/simulation/report-links.ts";
import { SimulationPage } from "#web/pages/simulation/SimulationPage.tsx";
import type { ShownReport } from "#web/pages/simulation/SimulationPage.tsx";
import { textFor } from "#web/text/text.ts";

export const simulationPages = new Hono<HttpEnv>()
  .get("/gt/grille/:version/simulation", (context) => showLatest(context))
  .post("/gt/grille/:version/simulation", start)
  .get("/gt/grille/:version/simulation/:id", showOne)
  .get("/groupe/rapports/:file{[0-9a-f-]+\\.json}", sendReport)
  .get("/groupe/rapports/:id", showPublished);

async function showLatest(context: HttpContext, problems = 0): Promise<Response> {
  const row = await openVersion(context);
  const { db } = context.get("deps");
  const latest = await findLatestSimulation(db, row);
  const asked = await findRunningSimulation(db, row);
  // One that was asked for before was given up.
  const isUnderWay = asked !== undefined && (latest === undefined || asked.madeAt > latest.madeAt);
  const running = isUnderWay ? asked : undefined;
  return renderSimulation(context, row, { latest, running, problems });
}

async function start(context: HttpContext): Promise<Response> {
  const { version } = await openVersion(context);
  const person = personOf(context);
  try {
    const id = await startSimulation(context.get("deps"), { version, personId: person.id });
    const path = groupPathTo.version(context.get("language"), version, "simulation", id);
    return context.redirect(path, 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "invalid-grid") throw error;
    return showLatest(context, Math.max(1, error.problems.length));
  }
}

/** One simulation, or how far it is. */
async function showOne(context: HttpContext): Promise<Response> {
  const row = await openVersion(context);
  const found = await waitFor(context, context.req.param("id") ?? "");
  if (found === undefined || found.version !== row.version) throw new Refusal("not-found");
  if (found.report !== null) return renderSimulation(context, row, { latest: found });
  const { version } = row;
  const response = renderPrivatePage(
    context,
    { title: textFor(context.get("language")).simulation.running.title, sheet: "space" },
    <ProgressPage version={version} progress={found} />,
  );
  response.headers.set("refresh", "5");
  return response;
}

async function showPublished(context: HttpContext): Promise<Response> {
  const id = context.req.param("id") ?? "";
  const { version, report, madeAt, unnamed } = await openPublished(context.get("deps"), id);
  const language = context.get("language");
  const links = readLinks(groupPathTo.report(language, id), context.req.query());
  return renderPage(
    context,
    {
      title: textFor(language).simulation.publishedTitle(version),
      sheet: "space",
      isIndexed: links.asked.page === 1 && links.asked.filter === "all",
    },
    <PublishedReportPage
      {...{ id, version, report, links, unnamed }}
      madeAt={madeAt.toISOString()}
    />,
  );
}

async function sendReport(context: HttpContext): Promise<Response> {
  const id = context.req.param("file")?.replace(/\.json$/u, "") ?? "";
  const { report } = await openPublished(context.get("deps"), id);
  return context.json(report);
}

async function openVersion(context: HttpContext): Promise<GridVersionSummary> {
  const asked = context.req.param("version") ?? "";
  const isNumber = /^[1-9]\d{0,8}$/u.test(asked);
  const { db } = context.get("deps");
  const row = isNumber ? await findGridVersion(db, siteGridId, Number(asked)) : undefined;
  if (row === undefined) throw new Refusal("unknown-grid");
  return row;
}

/** How long a page waits for a simulation that was just asked for, in milliseconds: a small one is done by then. */
const patience = 1_500;
const look = 150;

async function waitFor(context: HttpContext, id: string): Promise<ReadSimulation | undefined> {
  const deps = context.get("deps");
  const until = performance.now() + patience;
  for (;;) {
    const found = await readSimulation(deps, id);
    const isOver = found === undefined || found.report !== null || performance.now() > until;
    if (isOver) return found;
    await pause(look);
  }
}

type Shown = {
  readonly latest: ReadSimulation | undefined;
  readonly running?:
    | { readonly id: string; readonly done: number; readonly total: number }
    | undefined;
  readonly problems?: number;
};

async function renderSimulation(
  context: HttpContext,
  row: GridVersionSummary,
  { latest, running, problems = 0 }: Shown,
): Promise<Response> {
  const language = context.get("language");
  const { version } = row;
  const parts = latest === undefined ? ["simulation"] : ["simulation", latest.id];
  return renderPrivatePage(
    context,
    { title: textFor(language).simulation.title(version), sheet: "space" },
    <SimulationPage
      {...{ version, problems }}
      isComing={isComing(row)}
      running={running ?? null}
      shown={await shownOf(context, row, latest)}
      links={readLinks(groupPathTo.version(language, version, ...parts), context.req.query())}
    />,
    problems > 0 ? 422 : 200,
  );
}

async function shownOf(
  context: HttpContext,
  row: GridVersionSummary,
  simulation: ReadSimulation | undefined,
): Promise<ShownReport | null> {
  if (simulation === undefined || simulation.report === null) return null;
  const { report, madeAt, gridDigest, answersDigest } = simulation;
  return {
    report,
    madeAt: madeAt.toISOString(),
    isSameGrid: gridDigest === simulatedDigest(row),
    hasSameAnswers: answersDigest === (await currentAnswersDigest(context.get("deps").db)),
  };
}
