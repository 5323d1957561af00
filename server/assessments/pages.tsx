import { Hono } from "hono";
import { answersFile, makeAnswersDocument } from "#core/answers-document.ts";
import { classify } from "#core/classify.ts";
import type { FormAnswers } from "#core/form-answers.ts";
import { readFormAnswers } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { findGrid, findGridInForce, siteGridId } from "#server/grids/actions.ts";
import type { GridState } from "#server/grids/schema.ts";
import { Refusal } from "#server/http/errors.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { requireContentType } from "#server/http/limits.ts";
import { renderPage } from "#server/http/render.tsx";
import { listProblems } from "#web/pages/questionnaire/entry-problems.ts";
import { QuestionnairePage } from "#web/pages/questionnaire/QuestionnairePage.tsx";
import { ResultPage } from "#web/pages/questionnaire/ResultPage.tsx";
import { localize, textFor } from "#web/text/text.ts";

const formOnly = requireContentType(["application/x-www-form-urlencoded"]);

/** The questionnaire anyone can try. Answers travel in the forms: nothing is stored. */
export const questionnairePages = new Hono<HttpEnv>()
  .get("/essayer", showEmpty)
  .post("/essayer", formOnly, showFilled)
  .get("/essayer/resultat", showStart)
  .post("/essayer/resultat", formOnly, showResult)
  .get("/essayer/reponses.json", showStart)
  .post("/essayer/reponses.json", formOnly, downloadAnswers);

async function showEmpty(context: HttpContext): Promise<Response> {
  const asked = new URL(context.req.url).searchParams;
  const { grid, other } = await openAskedGrid(context, asked);
  const form = readFormAnswers(grid, [], context.get("language"));
  return showTheme(context, { grid, other, form, theme: asked.get("theme") ?? undefined });
}

async function showFilled(context: HttpContext): Promise<Response> {
  const { fields, ...posted } = await readPostedForm(context);
  return showTheme(context, { ...posted, theme: fields.get("goto") ?? undefined });
}

/** Answers only come with a form: without one, there is no result to show. */
function showStart(context: HttpContext): Response {
  return context.redirect(pathTo.questionnaire(context.get("language")));
}

async function showResult(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const { grid, other, form } = await readPostedForm(context);
  const head = {
    title: textFor(language).result.title,
    sheet: "questionnaire",
    section: "questionnaire",
    isIndexed: false,
  } as const;
  return renderPage(
    context,
    head,
    <ResultPage
      grid={grid}
      other={other}
      form={form}
      classification={classify(grid, form.answers)}
      publicUrl={context.get("deps").publicUrl}
    />,
  );
}

async function downloadAnswers(context: HttpContext): Promise<Response> {
  const { grid, form } = await readPostedForm(context);
  return context.body(JSON.stringify(makeAnswersDocument(grid, form), null, 2), 200, {
    "content-type": "application/json; charset=utf-8",
    "content-disposition": `attachment; filename="${answersFile(grid)}"`,
  });
}

async function readPostedForm(context: HttpContext) {
  const fields = new URLSearchParams(await context.req.text());
  const opened = await openAskedGrid(context, fields);
  const form = readFormAnswers(opened.grid, fields, context.get("language"));
  return { ...opened, fields, form };
}

/** Of a grid that is not in force, what becomes of it; null for the one that is. */
type Opened = { readonly grid: Grid; readonly other: GridState | null };

/** The grid in force unless another is asked for, of this site or not; throws as `findGrid` does. */
async function openAskedGrid(context: HttpContext, asked: URLSearchParams): Promise<Opened> {
  const deps = context.get("deps");
  const [id, version] = [asked.get("grille"), asked.get("version")];
  if (id === null && version === null) return { ...(await findGridInForce(deps)), other: null };
  if (!/^[1-9]\d{0,8}$/u.test(version ?? "")) throw new Refusal("unknown-grid");
  const { grid, gridId, state } = await findGrid(deps, id ?? "", Number(version));
  return { grid, other: gridId === siteGridId && state === "in-force" ? null : state };
}

type ThemePage = Opened & {
  readonly form: FormAnswers;
  /** Id asked for; the first theme answers for one that does not exist. */
  readonly theme: string | undefined;
};

function showTheme(context: HttpContext, { grid, other, form, theme: asked }: ThemePage): Response {
  const language = context.get("language");
  const { themes } = grid.document;
  const theme = themes.find(({ id }) => id === asked) ?? themes[0];
  const words = textFor(language).result;
  const head = {
    title: theme === undefined ? words.page : words.themeTitle(localize(language, theme.label)),
    description: words.description,
    sheet: "questionnaire",
    section: "questionnaire",
    canonical: pathTo.questionnaire(language),
    hasIsland: true,
    isIndexed: asked === undefined && other === null,
  } as const;
  const response = renderPage(
    context,
    head,
    <QuestionnairePage
      grid={grid}
      other={other}
      theme={theme?.id ?? ""}
      form={form}
      classification={classify(grid, form.answers)}
      problems={listProblems(grid, form)}
    />,
  );
  // Its edits raise no catalogue: what depends on it is not to be kept.
  if (other === "draft") response.headers.set("cache-control", "no-store");
  return response;
}
