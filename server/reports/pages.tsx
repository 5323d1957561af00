import { Hono } from "hono";
import { choicePathTo } from "#core/choice-paths.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import type { ReportField, ReportForm } from "#core/report.ts";
import { readReport } from "#core/report.ts";
import { openCard } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { renderPage } from "#server/http/render.tsx";
import { senderDigest } from "#server/http/sender.ts";
import { slugOf } from "#server/http/slug.ts";
import { personOf } from "#server/http/signed-in.ts";
import { closeReport, findOpenReports, sendReport } from "#server/reports/actions.ts";
import { countOpenReports } from "#server/reports/queries.ts";
import type { OpenReport } from "#server/reports/queries.ts";
import { ReportPage } from "#web/pages/report/ReportPage.tsx";
import { ReportsDeskPage } from "#web/pages/report/ReportsDeskPage.tsx";
import type { ClosingMistake, WaitingReport } from "#web/pages/report/ReportsDeskPage.tsx";
import { ReportSentPage } from "#web/pages/report/ReportSentPage.tsx";
import type { Language } from "#core/vocabulary.ts";
import { textFor } from "#web/text/text.ts";

/** "Something wrong here?": nothing of it is shown before a moderator has read it. */
export const reportPages = new Hono<HttpEnv>()
  .get("/hebergeurs/:slug/signaler", showForm)
  .post("/hebergeurs/:slug/signaler", formOnly, receiveReport)
  .get("/hebergeurs/:slug/signaler/merci", showThanks)
  .get("/gt/signalements", (context) => showDesk(context))
  .post("/gt/signalements/:id", formOnly, receiveOutcome);

/** Enough for a sitting; the rest comes as these are closed. */
const shownAtOnce = 50;

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

async function showDesk(context: HttpContext, mistake?: ClosingMistake): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const reports = await findOpenReports(deps, shownAtOnce);
  return renderPrivatePage(
    context,
    { title: textFor(language).desk.reports.title, sheet: "space" },
    <ReportsDeskPage
      reports={reports.map((report) => waitingOf(language, report))}
      total={await countOpenReports(deps.db)}
      mistake={mistake ?? null}
      isClosed={mistake === undefined && context.req.query("fait") === "clos"}
    />,
    mistake === undefined ? 200 : mistake.kind === "no-outcome" ? 422 : 409,
  );
}

async function receiveOutcome(context: HttpContext): Promise<Response> {
  const id = context.req.param("id") ?? "";
  const typed = (await readFormFields(context)).get("outcome") ?? "";
  const person = personOf(context);
  const fate = await closeReport(context.get("deps"), { id, said: typed, person });
  if (fate !== "closed") return showDesk(context, { id, typed, kind: fate });
  return context.redirect(`${groupPathTo.reports(context.get("language"))}?fait=clos`, 303);
}

function waitingOf(language: Language, report: OpenReport): WaitingReport {
  const { slug, name, stance, createdAt, ...told } = report;
  const isSeen = stance === "listed" || stance === "declined";
  return {
    ...{ ...told, hoster: name, createdAt: createdAt.toISOString() },
    path: isSeen ? pathTo.hoster(language, slug) : null,
  };
}
