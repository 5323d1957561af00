import { Hono } from "hono";
import type { VNode } from "preact";
import { checkAlertForm, readAlertForm } from "#core/alert-form.ts";
import type { AlertFault, AlertForm } from "#core/alert-form.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { narrows, watchedQuery } from "#core/watched-search.ts";
import { askForAlert, confirmAlert, openAlert, stopAlert } from "#server/alerts/actions.ts";
import { listMatches, readAddress } from "#server/directory/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { anyForm, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { senderDigest } from "#server/http/sender.ts";
import { AlertAskedPage } from "#web/pages/alerts/AlertAskedPage.tsx";
import { AlertFormPage } from "#web/pages/alerts/AlertFormPage.tsx";
import { AlertPage } from "#web/pages/alerts/AlertPage.tsx";
import { AlertStoppedPage } from "#web/pages/alerts/AlertStoppedPage.tsx";
import { AlertStopPage } from "#web/pages/alerts/AlertStopPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Being told when a search finds another hoster. */
export const alertPages = new Hono<HttpEnv>()
  .get("/alertes", (context) => showForm(context))
  .post("/alertes", anyForm, ask)
  .get("/alertes/a-confirmer", (context) =>
    answer(context, textFor(context.get("language")).alerts.sent.title, <AlertAskedPage />),
  )
  .get("/alertes/:token", showAlert)
  .post("/alertes/:token", confirm)
  .get("/alertes/:token/arret", showStop)
  .post("/alertes/:token/arret", stop);

type Typed = { readonly form: AlertForm; readonly faults: readonly AlertFault[] };
const nothingTyped: Typed = { form: { name: "", email: "" }, faults: [] };

async function showForm(
  context: HttpContext,
  { form, faults }: Typed = nothingTyped,
  status = 200,
): Promise<Response> {
  const deps = context.get("deps");
  const { grid, search } = await readSearch(context);
  const { title } = textFor(context.get("language")).alerts;
  const total = (await listMatches(deps, search)).length;
  const page = <AlertFormPage {...{ grid, search, total, form, faults }} />;
  return answer(context, title, page, status);
}

async function ask(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { search } = await readSearch(context);
  const form = readAlertForm(await readFormFields(context));
  const faults = checkAlertForm(form);
  if (faults.length > 0 || !narrows(search)) return showForm(context, { form, faults }, 422);
  await askForAlert(deps, { form, search, language, senderDigest: await senderDigest(context) });
  return context.redirect(choicePathTo.alertAsked(language), 303);
}

async function showAlert(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  const { alert, grid, search, found } = await openAlert(context.get("deps"), token);
  const { one } = textFor(context.get("language")).alerts;
  const isConfirmed = alert.confirmedAt !== null;
  const { name, email } = alert;
  const watched = { name, email, query: watchedQuery(search), isConfirmed };
  return answer(
    context,
    isConfirmed ? one.confirmed : one.unconfirmed,
    <AlertPage alert={watched} {...{ token, grid, search }} total={found.length} />,
  );
}

async function confirm(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  await confirmAlert(context.get("deps"), token);
  return context.redirect(choicePathTo.alert(context.get("language"), token), 303);
}

async function showStop(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  const { alert } = await openAlert(context.get("deps"), token);
  const { title } = textFor(context.get("language")).alerts.stopping;
  return answer(context, title, <AlertStopPage name={alert.name} token={token} />);
}

/** Answers at once: mail services that stop an alert follow no redirection (RFC 8058). */
async function stop(context: HttpContext): Promise<Response> {
  const { name } = await stopAlert(context.get("deps"), tokenOf(context));
  const { title } = textFor(context.get("language")).alerts.stopped;
  return answer(context, title, <AlertStoppedPage name={name} />);
}

function readSearch(context: HttpContext) {
  return readAddress(context.get("deps"), [...new URL(context.req.url).searchParams]);
}

function tokenOf(context: HttpContext): string {
  return context.req.param("token") ?? "";
}

function answer(context: HttpContext, title: string, page: VNode, status?: number): Response {
  return renderPrivatePage(context, { title, sheet: "choosing" }, page, status);
}
