import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { z } from "zod";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { StoredGrid } from "#server/grids/actions.ts";
import {
  findGrid,
  findGridInForce,
  listSiteGridVersions,
  siteGridId,
} from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { renderPage } from "#server/http/render.tsx";
import { CriterionPage } from "#web/pages/grid/CriterionPage.tsx";
import { GridPage } from "#web/pages/grid/GridPage.tsx";
import { localize, textFor } from "#web/text/text.ts";

const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/u)
  .transform(Number);

/** An address that cannot name a version is a version that does not exist. */
function readPath<Parts extends z.ZodRawShape>(parts: Parts) {
  return zValidator("param", z.object(parts), (result) => {
    if (!result.success) throw new Refusal("unknown-grid");
  });
}

/** The grid and its criteria, read by anyone. */
export const gridPages = new Hono<HttpEnv>()
  .get("/grille", async (context) => showGrid(context, await findGridInForce(context.get("deps"))))
  .get("/grille/:version", readPath({ version: versionNumber }), async (context) => {
    const { version } = context.req.valid("param");
    return showGrid(context, await findGrid(context.get("deps"), siteGridId, version));
  })
  .get(
    "/grille/:version/:criterion",
    readPath({ version: versionNumber, criterion: z.string() }),
    async (context) => {
      const { version, criterion } = context.req.valid("param");
      const { grid } = await findGrid(context.get("deps"), siteGridId, version);
      return showCriterion(context, grid, criterion);
    },
  );

async function showGrid(context: HttpContext, stored: StoredGrid): Promise<Response> {
  const language = context.get("language");
  const { grid, state, inForceSince } = stored;
  const versions = await listSiteGridVersions(context.get("deps"));
  const { title: titles, version } = grid.document.grid;
  const title = localize(language, titles);
  const head = {
    title,
    description: textFor(language).grid.page.description(title),
    sheet: "grid",
    section: "grid",
    canonical: pathTo.gridVersion(language, version),
  } as const;
  return renderPage(
    context,
    head,
    <GridPage
      grid={grid}
      state={state}
      inForceSince={inForceSince?.toISOString() ?? null}
      versions={versions}
    />,
  );
}

function showCriterion(context: HttpContext, grid: Grid, id: string): Response {
  const language = context.get("language");
  const criterion = grid.criteria.get(id);
  if (criterion === undefined) throw new Refusal("not-found");
  const head = {
    title: localize(language, criterion.label),
    description: localize(language, criterion.question),
    sheet: "grid",
    section: "grid",
  } as const;
  return renderPage(context, head, <CriterionPage grid={grid} criterion={criterion} />);
}
