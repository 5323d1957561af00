import { Hono } from "hono";
import type { VNode } from "preact";
import { readAccountEmail } from "#core/account-form.ts";
import type { AccountFault } from "#core/account-form.ts";
import { readFormAnswers, writeFormFields } from "#core/form-answers.ts";
import type { GivenAnswers } from "#core/form-answers.ts";
import { readOwnPath } from "#core/own-path.ts";
import { buildPath } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { giveSession, keepAnswers } from "#server/accounts/actions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { senderDigest } from "#server/http/sender.ts";
import { isLocalSite } from "#server/passkeys/actions.ts";
import { askForSignIn, findSignIn, signIn } from "#server/sign-ins/actions.ts";
import { confirmAddress, findAddressChange } from "#server/sign-ins/address-change.ts";
import { AddressChangePage } from "#web/pages/account/AddressChangePage.tsx";
import { DeletedPage } from "#web/pages/account/DeletedPage.tsx";
import { SignInAskedPage } from "#web/pages/account/SignInAskedPage.tsx";
import { SignInLinkPage } from "#web/pages/account/SignInLinkPage.tsx";
import { SignInPage } from "#web/pages/account/SignInPage.tsx";
import type { SignInPageProps } from "#web/pages/account/SignInPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Longer than the names of the pages beside it: part of a secret still says what is wrong. */
const linkPath = "/connexion/:token{[^/]{16,}}";

/** Signing in by a mailed link, and the links that move an account to another address. */
export const signInPages = new Hono<HttpEnv>()
  .get("/connexion", showForm)
  .post("/connexion", formOnly, ask)
  .get("/connexion/lien-demande", showAsked)
  .get("/connexion/compte-supprime", showDeleted)
  .get(linkPath, showLink)
  .post(linkPath, enter)
  .get("/adresse/:token", showChange)
  .post("/adresse/:token", confirmChange);

const nothing = {
  next: null,
  given: new Map(),
  email: "",
  fault: null,
  dead: null,
} satisfies Partial<SignInPageProps>;

function showForm(context: HttpContext): Response {
  const next = readOwnPath(context.req.query("vers") ?? "");
  if (context.get("person") !== null) return goOn(context, next);
  return renderForm(context, { next });
}

/** The answers of the questionnaire anyone can try may come along, with or without an address. */
async function ask(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const fields = await readFormFields(context);
  const next = readOwnPath(fields.get("vers") ?? "");
  const given = await readGiven(context, fields);
  const answers = given.size === 0 ? null : writeAnswers(given);
  const person = context.get("person");
  if (person !== null) {
    if (answers !== null) await keepAnswers(deps, person, answers);
    return goOn(context, next ?? (answers && `${spacePathTo.account(language)}?fait=essai`));
  }
  const typed = fields.get("email");
  if (typed === null) return renderForm(context, { next, given });
  const email = readAccountEmail(typed);
  if (!email.ok) return renderForm(context, { next, given, email: typed, fault: email.fault }, 422);
  const sender = await senderDigest(context);
  const asked = { email: email.value, language, next, answers, senderDigest: sender };
  try {
    await askForSignIn(deps, asked);
  } catch (error) {
    const isTooMuch = error instanceof Refusal && error.code === "too-many-requests";
    if (!isTooMuch) throw error;
    const fault: AccountFault = "too-many";
    const response = renderForm(context, { next, given, email: typed, fault }, error.status);
    response.headers.set("retry-after", String(error.retryAfter ?? 0));
    return response;
  }
  return context.redirect(spacePathTo.signInAsked(language), 303);
}

function showAsked(context: HttpContext): Response {
  const { title } = textFor(context.get("language")).account.asked;
  const isWritten = context.get("deps").outbox !== null;
  const outbox = isWritten ? buildPath(context.get("language"), ["boite-envoi"]) : null;
  return answer(context, title, <SignInAskedPage outbox={outbox} />);
}

function showDeleted(context: HttpContext): Response {
  return answer(context, textFor(context.get("language")).account.deletion.done, <DeletedPage />);
}

/** Looking at a link uses nothing: mail programs do. */
async function showLink(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  const found = await findSignIn(context.get("deps"), token);
  if (found?.state !== "open") return showDeadLink(context, found);
  const { title } = textFor(context.get("language")).account.link;
  return answer(context, title, <SignInLinkPage token={token} email={found.email} />);
}

async function enter(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const token = tokenOf(context);
  const agent = context.req.header("user-agent") ?? "";
  const entered = await signIn(deps, { token, agent });
  if (entered === undefined) return showDeadLink(context, await findSignIn(deps, token));
  await giveSession(context, entered.session);
  return goOn(context, entered.next);
}

/** The form again, with all that is known of what was asked for. */
async function showDeadLink(
  context: HttpContext,
  found: Awaited<ReturnType<typeof findSignIn>>,
): Promise<Response> {
  if (found === undefined) return renderForm(context, { dead: "unknown" }, 404);
  const { email, next, answers } = found;
  const given = await readGiven(context, new URLSearchParams(answers ?? ""));
  const dead = found.state === "used" ? "used" : "expired";
  return renderForm(context, { email, next, given, dead }, 410);
}

async function showChange(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  const found = await findAddressChange(context.get("deps"), token);
  const { title } = textFor(context.get("language")).account.change;
  const side = found === undefined ? null : found.purpose === "leave-address" ? "leave" : "take";
  const page = (
    <AddressChangePage
      {...{ token, side }}
      state={found?.state ?? "unknown"}
      newEmail={found?.newEmail ?? ""}
    />
  );
  return answer(context, title, page, found === undefined ? 404 : 200);
}

async function confirmChange(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  await confirmAddress(context.get("deps"), token);
  return context.redirect(spacePathTo.addressChange(context.get("language"), token), 303);
}

async function readGiven(context: HttpContext, fields: URLSearchParams): Promise<GivenAnswers> {
  const { grid } = await findGridInForce(context.get("deps"));
  return readFormAnswers(grid, fields, context.get("language")).given;
}

function writeAnswers(given: GivenAnswers): string {
  return new URLSearchParams(
    writeFormFields(given).map(([name, value]) => [name, value]),
  ).toString();
}

function goOn(context: HttpContext, next: string | null): Response {
  return context.redirect(next ?? spacePathTo.account(context.get("language")), 303);
}

function renderForm(
  context: HttpContext,
  shown: Partial<SignInPageProps>,
  status?: number,
): Response {
  const { title } = textFor(context.get("language")).account.signIn;
  const page = <SignInPage {...nothing} isLocal={isLocalSite(context.get("deps"))} {...shown} />;
  return renderPrivatePage(context, { title, sheet: "space", hasIsland: true }, page, status);
}

function tokenOf(context: HttpContext): string {
  return context.req.param("token") ?? "";
}

function answer(context: HttpContext, title: string, page: VNode, status?: number): Response {
  return renderPrivatePage(context, { title, sheet: "space" }, page, status);
}
