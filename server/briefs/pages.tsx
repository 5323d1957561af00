import { Hono } from "hono";
import type { VNode } from "preact";
import { briefDays, checkBriefForm, readBriefForm } from "#core/brief.ts";
import type { BriefForm, BriefProblem } from "#core/brief.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import {
  acceptBriefs,
  declineBrief,
  openBriefAddress,
  openReceivedBrief,
  refuseBriefs,
  stopBriefs,
} from "#server/briefs/actions.ts";
import { startMessage } from "#server/briefs/asked-parts.ts";
import {
  askBrief,
  chosenOf,
  confirmBrief,
  eraseBrief,
  sayAnswered,
} from "#server/briefs/author.ts";
import { addressOf, copyOf, openDraft } from "#server/briefs/draft.ts";
import type { Draft } from "#server/briefs/draft.ts";
import { listAskedLines } from "#server/briefs/letters.ts";
import { openOwnBrief } from "#server/briefs/own-brief.ts";
import { afterDays } from "#server/day.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { anyForm, formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { senderDigest } from "#server/http/sender.ts";
import { AddressPage } from "#web/pages/brief/AddressPage.tsx";
import { AnswerPage } from "#web/pages/brief/AnswerPage.tsx";
import { BriefPage } from "#web/pages/brief/BriefPage.tsx";
import { ConfirmPage } from "#web/pages/brief/ConfirmPage.tsx";
import { CopyPage } from "#web/pages/brief/CopyPage.tsx";
import { OwnBriefPage } from "#web/pages/brief/OwnBriefPage.tsx";
import { SaidPage } from "#web/pages/brief/SaidPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Writing once to a few hosters, and what comes of it. */
export const briefPages = new Hono<HttpEnv>()
  .get("/demande", showForm)
  .post("/demande", formOnly, receiveForm)
  .get("/demande/a-confirmer", (context) => showSaid(context, "asked"))
  .get("/demande/effacee", (context) => showSaid(context, "erased"))
  .get("/demande/confirmer/:token", showConfirmation)
  .post("/demande/confirmer/:token", formOnly, confirm)
  .get("/demande/suivi/:token", showOwnBrief)
  .post("/demande/suivi/:token", formOnly, changeOwnBrief)
  .get("/demande/reponse/:token", showAnswer)
  .post("/demande/reponse/:token", anyForm, receiveAnswer)
  .get("/demande/adresse/:token", showAddress)
  .post("/demande/adresse/:token", formOnly, changeAddress);

async function showForm(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const draft = await openDraft(deps, language, [...new URL(context.req.url).searchParams], null);
  const form = {
    ...readBriefForm([]),
    to: draft.named,
    message: startMessage(draft.grid, language, draft.search),
  };
  return renderForm(context, { draft, form });
}

async function receiveForm(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const fields = await readFormFields(context);
  const sent = readBriefForm(fields);
  const draft = await openDraft(deps, language, [...new URL(context.req.url).searchParams], sent);
  const isCandidate = (slug: string) => draft.candidates.some(({ card }) => card.slug === slug);
  const form = { ...sent, to: sent.to.filter(isCandidate) };
  const chosen = chosenOf({ form, draft });
  const isMailed = (chosen.length === 0 ? draft.candidates : chosen).some(
    ({ reach }) => reach === "mail",
  );
  const isSent = fields.get("do") !== "copy" && isMailed;
  const problems = checkBriefForm(form, { isSent });
  if (problems.length > 0) return renderForm(context, { draft, form, problems });
  if (!isSent) return renderCopy(context, draft, form);
  const sender = await senderDigest(context);
  try {
    await askBrief(deps, { form, draft, language, senderDigest: sender });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "too-many-requests") throw error;
    return renderForm(context, { draft, form, refusal: error });
  }
  return context.redirect(choicePathTo.briefAsked(language), 303);
}

function showSaid(context: HttpContext, what: "asked" | "erased"): Response {
  const words = textFor(context.get("language")).brief[what];
  return answer(context, words.title, <SaidPage words={words} />);
}

async function showConfirmation(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const token = tokenOf(context);
  const { brief, recipients, asked } = await openOwnBrief(context.get("deps"), token);
  if (brief.confirmedAt !== null) return context.redirect(choicePathTo.ownBrief(language, token));
  const namesOf = (isReachable: boolean) =>
    recipients.filter((each) => each.isReachable === isReachable).map(({ name }) => name);
  return answer(
    context,
    textFor(language).brief.confirm.title,
    <ConfirmPage
      token={token}
      reference={brief.reference}
      mailed={namesOf(true)}
      copied={namesOf(false)}
      message={brief.message}
      lines={listAskedLines(asked)}
      until={afterDays(brief.createdAt, briefDays.toConfirm).toISOString()}
    />,
  );
}

async function confirm(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  await confirmBrief(context.get("deps"), token);
  return context.redirect(choicePathTo.ownBrief(context.get("language"), token), 303);
}

async function showOwnBrief(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const token = tokenOf(context);
  const { brief, recipients, letter, answered } = await openOwnBrief(context.get("deps"), token);
  const { reference, confirmedAt, createdAt } = brief;
  if (confirmedAt === null) {
    return context.redirect(choicePathTo.briefConfirmation(language, token));
  }
  const leanings: Readonly<Partial<Record<string, "yes" | "no">>> = { oui: "yes", non: "no" };
  return answer(
    context,
    textFor(language).brief.own.title(reference),
    <OwnBriefPage
      {...{ token, reference, recipients, letter, answered }}
      leaning={leanings[context.req.query("reponse") ?? ""] ?? null}
      confirmedAt={confirmedAt.toISOString()}
      erasedOn={afterDays(createdAt, briefDays.kept).toISOString()}
    />,
  );
}

async function changeOwnBrief(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const token = tokenOf(context);
  const change = await readChange(context, ["erase", "answered", "unanswered"]);
  if (change === "erase") {
    await eraseBrief(deps, token);
    return context.redirect(choicePathTo.briefErased(language), 303);
  }
  await sayAnswered(deps, token, change === "answered");
  return context.redirect(choicePathTo.ownBrief(language, token), 303);
}

async function showAnswer(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  const { received, others } = await openReceivedBrief(context.get("deps"), token);
  const { reference, hosterName, sentAt, createdAt } = received;
  return answer(
    context,
    textFor(context.get("language")).brief.answer.title(reference),
    <AnswerPage
      token={token}
      reference={reference}
      hoster={hosterName}
      sentAt={(sentAt ?? createdAt).toISOString()}
      isDeclined={received.declinedAt !== null}
      isErased={received.erasedAt !== null}
      isStopped={received.stoppedAt !== null}
      others={others}
    />,
  );
}

async function receiveAnswer(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const token = tokenOf(context);
  const fields = await readFormFields(context);
  // What mail services post, which follow no redirection (RFC 8058).
  const isOneClick = fields.get("List-Unsubscribe") === "One-Click";
  if (isOneClick || fields.get("do") === "stop") await stopBriefs(deps, token);
  else if (fields.get("do") !== "decline") throw new Refusal("malformed-request");
  else await declineBrief(deps, token, fields.get("suggestion") ?? "");
  if (isOneClick) return showAnswer(context);
  return context.redirect(choicePathTo.briefAnswer(context.get("language"), token), 303);
}

async function showAddress(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  const { address, hosterName } = await openBriefAddress(context.get("deps"), token);
  return answer(
    context,
    textFor(context.get("language")).brief.address.title(hosterName),
    <AddressPage
      token={token}
      hoster={hosterName}
      verifiedAt={address.verifiedAt?.toISOString() ?? null}
      isStopped={address.stoppedAt !== null}
    />,
  );
}

async function changeAddress(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const token = tokenOf(context);
  const change = await readChange(context, ["verify", "stop"]);
  await (change === "verify" ? acceptBriefs(deps, token) : refuseBriefs(deps, token));
  return context.redirect(choicePathTo.briefAddress(context.get("language"), token), 303);
}

type ShownForm = {
  readonly draft: Draft;
  readonly form: BriefForm;
  readonly problems?: readonly BriefProblem[];
  readonly refusal?: Refusal;
};

function renderForm(context: HttpContext, shown: ShownForm): Response {
  const { draft, form, problems = [], refusal } = shown;
  const language = context.get("language");
  const { title, description } = textFor(language).brief;
  const page = (
    <BriefPage
      {...{ form, problems }}
      candidates={draft.candidates}
      named={draft.named}
      lines={listAskedLines(draft.asked)}
      query={draft.query}
      address={addressOf(draft)}
      unknown={draft.unknown}
      isCut={draft.isCut}
      isTooMany={refusal !== undefined}
      ready={copyOf(context.get("deps"), draft, { form, language })}
    />
  );
  const status = refusal?.status ?? (problems.length > 0 ? 422 : 200);
  const response = answer(context, title, page, { description, status });
  if (refusal?.retryAfter !== undefined) {
    response.headers.set("retry-after", String(refusal.retryAfter));
  }
  return response;
}

function renderCopy(context: HttpContext, draft: Draft, form: BriefForm): Response {
  const language = context.get("language");
  const { title } = textFor(language).brief.copy;
  const letter = copyOf(context.get("deps"), draft, { form, language });
  const hosters = chosenOf({ form, draft });
  return answer(
    context,
    title,
    <CopyPage letter={letter} hosters={hosters} address={addressOf(draft)} />,
  );
}

function answer(
  context: HttpContext,
  title: string,
  page: VNode,
  { description, status }: { readonly description?: string; readonly status?: number } = {},
): Response {
  const said = description === undefined ? { title } : { title, description };
  return renderPrivatePage(context, { ...said, sheet: "choosing" }, page, status);
}

async function readChange<Change extends string>(
  context: HttpContext,
  changes: readonly Change[],
): Promise<Change> {
  const asked = (await readFormFields(context)).get("do");
  const change = changes.find((candidate) => candidate === asked);
  if (change === undefined) throw new Refusal("malformed-request");
  return change;
}

function tokenOf(context: HttpContext): string {
  return context.req.param("token") ?? "";
}
