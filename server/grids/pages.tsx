import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { z } from "zod";
import { checkDraft } from "#core/check-draft.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { hasCriterion } from "#core/grid-difference-history.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { Path } from "#core/paths.ts";
import type { StoredDraft } from "#server/grids/actions.ts";
import { findGridDraft, findGridInForce, siteGridId } from "#server/grids/actions.ts";
import { openCriterionHistory } from "#server/grids/criterion-history.ts";
import { openDifferences } from "#server/grids/differences.ts";
import { listLives } from "#server/grids/version-lives.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { renderPage } from "#server/http/render.tsx";
import { CriterionHistoryPage } from "#web/pages/differences/CriterionHistoryPage.tsx";
import { DifferencesPage } from "#web/pages/differences/DifferencesPage.tsx";
import { CriterionPage } from "#web/pages/grid/CriterionPage.tsx";
import { GridPage } from "#web/pages/grid/GridPage.tsx";
import { UnfinishedGridPage } from "#web/pages/grid/UnfinishedGridPage.tsx";
import { labelIn } from "#web/text/draft-labels.ts";
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
  .get("/grille", async (context) => {
    const { grid, ...row } = await findGridInForce(context.get("deps"));
    return showGrid(context, { ...row, grid, draft: grid.document });
  })
  .get("/grille/differences", showDifferences)
  .get("/grille/criteres/:criterion", async (context) =>
    showHistory(context, context.req.param("criterion")),
  )
  .get("/grille/:version", readPath({ version: versionNumber }), async (context) => {
    const { version } = context.req.valid("param");
    return showGrid(context, await findGridDraft(context.get("deps"), siteGridId, version));
  })
  .get(
    "/grille/:version/:criterion",
    readPath({ version: versionNumber, criterion: z.string() }),
    async (context) => {
      const { version, criterion } = context.req.valid("param");
      const stored = await findGridDraft(context.get("deps"), siteGridId, version);
      return stored.grid === null
        ? whileWritten(context.redirect(pathTo.gridVersion(context.get("language"), version)))
        : showCriterion(context, { ...stored, grid: stored.grid }, criterion);
    },
  );

async function showGrid(context: HttpContext, stored: StoredDraft): Promise<Response> {
  const language = context.get("language");
  const deps = context.get("deps");
  const { draft, grid, version } = stored;
  const versions = await listLives(deps.db);
  const own = versions.find((life) => life.version === version);
  if (own === undefined) throw new Refusal("unknown-grid");
  const title = localize(language, draft.grid.title);
  const head = gridHead(context, { title, canonical: pathTo.gridVersion(language, version) });
  if (grid !== null) {
    const page = <GridPage grid={grid} own={own} versions={versions} />;
    return keptUnlessDraft(stored, renderPage(context, head, page));
  }
  const from =
    stored.basedOn === null ? null : await findGridDraft(deps, siteGridId, stored.basedOn);
  const { errors } = checkDraft(draft, from?.grid ?? null);
  const base = from?.draft ?? null;
  return whileWritten(
    renderPage(
      context,
      { ...head, isIndexed: false },
      <UnfinishedGridPage {...{ draft, own, versions, base }} problems={errors} />,
    ),
  );
}

function gridHead(
  context: HttpContext,
  { title, canonical }: { readonly title: string; readonly canonical: Path },
) {
  const description = textFor(context.get("language")).grid.page.description(title);
  const feed = exportPathTo.gridFeed(context.get("language"));
  return { title, description, sheet: "grid", section: "grid", canonical, feed } as const;
}

function showCriterion(
  context: HttpContext,
  stored: StoredDraft & { readonly grid: Grid },
  id: string,
): Response {
  const language = context.get("language");
  const criterion = stored.grid.criteria.get(id);
  if (criterion === undefined) throw new Refusal("not-found");
  const head = {
    title: localize(language, criterion.label),
    description: localize(language, criterion.question),
    sheet: "grid",
    section: "grid",
  } as const;
  const page = <CriterionPage grid={stored.grid} criterion={criterion} />;
  return keptUnlessDraft(stored, renderPage(context, head, page));
}

async function showDifferences(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const { props, isFinal } = await openDifferences(context.get("deps"), (key) =>
    context.req.query(key),
  );
  const { page: words } = textFor(language).differences;
  const { compared, wrong } = props;
  const [before, after] = [compared?.before.grid.version, compared?.after.grid.version];
  const isChosen = before !== undefined && after !== undefined;
  const head = {
    title: isChosen ? words.titleOf(before, after) : words.title,
    description: words.description,
    sheet: "grid",
    section: "grid",
    ...(isChosen && { canonical: groupPathTo.differences(language, before, after) }),
    isIndexed: isChosen,
  } as const;
  const status = wrong.length > 0 ? 422 : 200;
  const response = renderPage(context, head, <DifferencesPage {...props} />, status);
  return isFinal ? response : whileWritten(response);
}

async function showHistory(context: HttpContext, id: string): Promise<Response> {
  const language = context.get("language");
  const props = await openCriterionHistory(context.get("deps"), id);
  if (!hasCriterion(props.draft, id)) throw new Refusal("not-found");
  const words = textFor(language).differences.history;
  const label = labelIn(props.draft, { part: "criteria", id, language });
  const head = {
    title: words.title(label),
    description: words.description(label),
    sheet: "grid",
    section: "grid",
  } as const;
  // Proposals come without raising the catalogue.
  return whileWritten(renderPage(context, head, <CriterionHistoryPage {...props} />));
}

function keptUnlessDraft({ state }: StoredDraft, response: Response): Response {
  return state === "draft" ? whileWritten(response) : response;
}

/** What is shown may change at any moment, and nothing tells those who keep answers. */
function whileWritten(response: Response): Response {
  response.headers.set("cache-control", "no-store");
  return response;
}
