import { Hono } from "hono";
import { answersFile, makeAnswersDocument } from "#core/answers-document.ts";
import { classify } from "#core/classify.ts";
import type { FormAnswers } from "#core/form-answers.ts";
import { readFormAnswers } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { findGridInForce } from "#server/grids/actions.ts";
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
  const { grid } = await findGridInForce(context.get("deps"));
  const form = readFormAnswers(grid, [], context.get("language"));
  return showTheme(context, { grid, form, theme: context.req.query("theme") });
}

async function showFilled(context: HttpContext): Promise<Response> {
  const { grid, form, fields } = await readPostedForm(context);
  return showTheme(context, { grid, form, theme: fields.get("goto") ?? undefined });
}

/** Answers only come with a form: without one, there is no result to show. */
function showStart(context: HttpContext): Response {
  return context.redirect(pathTo.questionnaire(context.get("language")));
}

async function showResult(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const { grid, form } = await readPostedForm(context);
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
  const { grid } = await findGridInForce(context.get("deps"));
  const fields = new URLSearchParams(await context.req.text());
  return { grid, fields, form: readFormAnswers(grid, fields, context.get("language")) };
}

type ThemePage = {
  readonly grid: Grid;
  readonly form: FormAnswers;
  /** Id asked for; the first theme answers for one that does not exist. */
  readonly theme: string | undefined;
};

function showTheme(context: HttpContext, { grid, form, theme: asked }: ThemePage): Response {
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
    isIndexed: asked === undefined,
  } as const;
  return renderPage(
    context,
    head,
    <QuestionnairePage
      grid={grid}
      theme={theme?.id ?? ""}
      form={form}
      classification={classify(grid, form.answers)}
      problems={listProblems(grid, form)}
    />,
  );
}
