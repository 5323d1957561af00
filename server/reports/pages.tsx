import { Hono } from "hono";
import { choicePathTo } from "#core/choice-paths.ts";
import type { ReportField, ReportForm } from "#core/report.ts";
import { readReport } from "#core/report.ts";
import { openCard } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { renderPage } from "#server/http/render.tsx";
import { senderDigest } from "#server/http/sender.ts";
import { slugOf } from "#server/http/slug.ts";
import { sendReport } from "#server/reports/actions.ts";
import { ReportPage } from "#web/pages/report/ReportPage.tsx";
import { ReportSentPage } from "#web/pages/report/ReportSentPage.tsx";
import { textFor } from "#web/text/text.ts";

/** "Something wrong here?": nothing of it is shown before a moderator has read it. */
export const reportPages = new Hono<HttpEnv>()
  .get("/hebergeurs/:slug/signaler", showForm)
  .post("/hebergeurs/:slug/signaler", formOnly, receiveReport)
  .get("/hebergeurs/:slug/signaler/merci", showThanks);

function showForm(context: HttpContext): Promise<Response> {
  return showFields(context, { route: "", message: "", email: "" }, []);
}

async function receiveReport(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const slug = slugOf(context);
  const fields = await readFormFields(context);
  const form: ReportForm = {
    route: fields.get("route") ?? "",
    message: fields.get("message") ?? "",
    email: fields.get("email") ?? "",
  };
  const read = readReport(form);
  if (!read.ok) return showFields(context, form, read.problems);
  await sendReport(context.get("deps"), {
    ...{ slug, report: read.value, language },
    senderDigest: await senderDigest(context),
  });
  return context.redirect(choicePathTo.reportSent(language, slug), 303);
}

async function showFields(
  context: HttpContext,
  form: ReportForm,
  faults: readonly ReportField[],
): Promise<Response> {
  const language = context.get("language");
  const { card } = await openCard(context.get("deps"), slugOf(context));
  const title = textFor(language).report.pageTitle(card.name);
  return renderPrivatePage(
    context,
    { title, sheet: "choosing", section: "directory" },
    <ReportPage card={card} form={form} faults={faults} />,
    faults.length === 0 ? 200 : 422,
  );
}

async function showThanks(context: HttpContext): Promise<Response> {
  const { card } = await openCard(context.get("deps"), slugOf(context));
  const { title } = textFor(context.get("language")).report.sent;
  return renderPage(
    context,
    { title, sheet: "choosing", section: "directory", isIndexed: false },
    <ReportSentPage card={card} />,
  );
}
