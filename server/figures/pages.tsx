import { Hono } from "hono";
import { groupPathTo } from "#core/group-paths.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { renderPage } from "#server/http/render.tsx";
import { readFigures } from "#server/figures/actions.ts";
import { writeFiguresCsv } from "#server/figures/csv.ts";
import { FiguresPage } from "#web/pages/figures/FiguresPage.tsx";
import { textFor } from "#web/text/text.ts";

/** What hosters publish, criterion by criterion; none of them is named. */
export const figurePages = new Hono<HttpEnv>()
  .get("/statistiques", showFigures)
  .get("/statistiques.csv", sendFigures);

/** Of the imaginary hosters where they are shown and asked for, else of the real ones. */
async function askFigures(context: HttpContext) {
  const deps = context.get("deps");
  const { grid, listed, ...figures } = await readFigures(deps);
  const whose = deps.isDemo && context.req.query("exemples") === "oui" ? "imaginary" : "real";
  return { grid, whose, listed: listed[whose], figures: figures[whose] } as const;
}

async function showFigures(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const { title, description } = textFor(language).figures;
  const shown = await askFigures(context);
  const head = {
    ...{ title, description },
    sheet: "grid",
    section: "grid",
    canonical: groupPathTo.figures(language),
  } as const;
  return renderPage(
    context,
    head,
    <FiguresPage {...shown} hasExamples={context.get("deps").isDemo} />,
  );
}

async function sendFigures(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const { grid, figures } = await askFigures(context);
  return context.body(writeFiguresCsv(language, grid, figures), 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-language": language,
    "content-disposition": 'attachment; filename="statistiques.csv"',
  });
}
