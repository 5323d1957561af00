import { Hono } from "hono";
import type { Person } from "#core/access.ts";
import { isTypedEmail, readName, readNewEmail } from "#core/account-form.ts";
import type { AccountFault } from "#core/account-form.ts";
import { readAgent } from "#core/agent.ts";
import { readFormAnswers } from "#core/form-answers.ts";
import { noticeKinds } from "#core/notice-kinds.ts";
import { buildPath, pathTo } from "#core/paths.ts";
import { isUuid } from "#core/uuid.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { languages } from "#core/vocabulary.ts";
import { exportAccount } from "#server/account-exports/actions.ts";
import {
  chooseLanguage,
  deleteAccount,
  endSession,
  findOwnSession,
  forgetAnswers,
  renamePerson,
  revokeOtherSessions,
  revokeSession,
} from "#server/accounts/actions.ts";
import { findTried, listOwnHosters, listSessions } from "#server/accounts/queries.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { senderDigest } from "#server/http/sender.ts";
import { personOf } from "#server/http/signed-in.ts";
import { chooseNotices } from "#server/notifications/actions.ts";
import { listStoppedKinds } from "#server/notifications/queries.ts";
import { isLocalSite, listOwnPasskeys } from "#server/passkeys/actions.ts";
import { askForAddressChange } from "#server/sign-ins/actions.ts";
import { findPendingChange } from "#server/sign-ins/queries.ts";
import { AccountPage } from "#web/pages/account/AccountPage.tsx";
import { DeletionPage } from "#web/pages/account/DeletionPage.tsx";
import { doneWords } from "#web/pages/account/account-props.ts";
import type { AccountMistake, DoneWord } from "#web/pages/account/account-props.ts";
import { textFor } from "#web/text/text.ts";

/** One's own account. */
export const accountPages = new Hono<HttpEnv>()
  .get("/compte", (context) => showAccount(context))
  .post("/compte/deconnexion", signOut)
  .post("/compte/nom", formOnly, rename)
  .post("/compte/adresse", formOnly, changeAddress)
  .post("/compte/courriels", formOnly, chooseMails)
  .post("/compte/essai", dropTried)
  .post("/compte/sessions/:id", revoke)
  .get("/compte/export.json", download)
  .get("/compte/suppression", (context) => showDeletion(context))
  .post("/compte/suppression", formOnly, remove);

async function showAccount(
  context: HttpContext,
  mistake: AccountMistake | null = null,
  status = 200,
): Promise<Response> {
  const deps = context.get("deps");
  const person = personOf(context);
  const now = deps.now();
  const here = await findOwnSession(context);
  const sessions = await listSessions(deps.db, person.id, now);
  const shown = sessions.map(({ id, agent, createdAt, seenAt }) => ({
    id,
    agent: readAgent(agent),
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    isHere: id === here?.session.id,
  }));
  const page = (
    <AccountPage
      {...{ person, mistake }}
      done={doneWords.find((word) => word === context.req.query("fait")) ?? null}
      hosters={await listOwnHosters(deps.db, person.id)}
      tried={await findTriedSummary(context, person)}
      pendingEmail={(await findPendingChange(deps.db, person.id, now)) ?? null}
      passkeys={await listOwnPasskeys(deps, person)}
      isLocal={isLocalSite(deps)}
      stopped={await listStoppedKinds(deps.db, person.id)}
      sessions={shown}
      now={now.toISOString()}
    />
  );
  const { title } = textFor(context.get("language")).account;
  return renderPrivatePage(context, { title, sheet: "space", hasIsland: true }, page, status);
}

async function findTriedSummary(context: HttpContext, person: Person) {
  const deps = context.get("deps");
  const tried = await findTried(deps.db, person.id);
  if (tried === undefined) return null;
  const { grid } = await findGridInForce(deps);
  const { given } = readFormAnswers(grid, new URLSearchParams(tried.fields), person.language);
  return { count: given.size, keptAt: tried.keptAt.toISOString() };
}

async function signOut(context: HttpContext): Promise<Response> {
  const here = await findOwnSession(context);
  if (here !== null) await revokeSession(context.get("deps"), here.person, here.session.id);
  await endSession(context);
  // Answers that were typed offline wait on the device; it may be somebody else's.
  context.header("clear-site-data", '"storage"');
  return context.redirect(pathTo.home(context.get("language")), 303);
}

async function rename(context: HttpContext): Promise<Response> {
  const typed = (await readFormFields(context)).get("name") ?? "";
  const name = readName(typed);
  if (!name.ok) return showAccount(context, { form: "name", typed, fault: name.fault }, 422);
  await renamePerson(context.get("deps"), personOf(context), name.value);
  return backTo(context, "nom");
}

async function changeAddress(context: HttpContext): Promise<Response> {
  const person = personOf(context);
  const language = context.get("language");
  const typed = (await readFormFields(context)).get("email") ?? "";
  const email = readNewEmail(typed, person.email);
  if (!email.ok) return showAccount(context, { form: "address", typed, fault: email.fault }, 422);
  const sender = await senderDigest(context);
  const asked = { person, newEmail: email.value, language, senderDigest: sender };
  try {
    await askForAddressChange(context.get("deps"), asked);
  } catch (error) {
    const isTooMuch = error instanceof Refusal && error.code === "too-many-requests";
    if (!isTooMuch) throw error;
    return showAccount(context, { form: "address", typed, fault: "too-many" }, error.status);
  }
  return backTo(context, "adresse");
}

async function chooseMails(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const person = personOf(context);
  const fields = await readFormFields(context);
  const asked = fields.getAll("courriel");
  const language = languages.find((offered) => offered === fields.get("langue"));
  if (language === undefined) throw new Refusal("malformed-request");
  if (language !== person.language) await chooseLanguage(deps, person, language);
  const wanted = noticeKinds.filter((kind) => asked.includes(kind));
  await chooseNotices(deps, person, wanted);
  return backTo(context, "courriels");
}

async function dropTried(context: HttpContext): Promise<Response> {
  await forgetAnswers(context.get("deps"), personOf(context));
  return backTo(context, "essai-efface");
}

/** One session by its id, or every other one. */
async function revoke(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const person = personOf(context);
  const here = await findOwnSession(context);
  const id = context.req.param("id") ?? "";
  if (here === null) throw new Refusal("not-signed-in");
  if (id === here.session.id) return signOut(context);
  if (id === "autres") await revokeOtherSessions(deps, person, here.session.id);
  else if (!isUuid(id) || !(await revokeSession(deps, person, id))) {
    throw new Refusal("not-found");
  }
  return backTo(context, "sessions");
}

async function download(context: HttpContext): Promise<Response> {
  const document = await exportAccount(context.get("deps"), personOf(context));
  return context.body(JSON.stringify(document, null, 2), 200, {
    "content-type": "application/json; charset=utf-8",
    "content-disposition": 'attachment; filename="matou-compte.json"',
  });
}

async function showDeletion(
  context: HttpContext,
  { typed = "", fault = null }: { typed?: string; fault?: AccountFault | null } = {},
): Promise<Response> {
  const { id, email } = personOf(context);
  const hosters = await listOwnHosters(context.get("deps").db, id);
  const orphans = hosters.filter(({ isLastOwner }) => isLastOwner).map(({ name }) => name);
  const { title } = textFor(context.get("language")).account.deletion;
  return renderPrivatePage(
    context,
    { title, sheet: "space" },
    <DeletionPage {...{ email, orphans, typed, fault }} />,
    fault === null ? 200 : 422,
  );
}

async function remove(context: HttpContext): Promise<Response> {
  const person = personOf(context);
  const typed = (await readFormFields(context)).get("email") ?? "";
  if (!isTypedEmail(typed, person.email)) {
    return showDeletion(context, { typed, fault: "email-other" });
  }
  await deleteAccount(context.get("deps"), person);
  await endSession(context);
  return context.redirect(
    buildPath(context.get("language"), ["connexion", "compte-supprime"]),
    303,
  );
}

function backTo(context: HttpContext, done: DoneWord): Response {
  return context.redirect(`${spacePathTo.account(context.get("language"))}?fait=${done}`, 303);
}
