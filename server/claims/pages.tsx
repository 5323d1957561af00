import { Hono } from "hono";
import { readClaim } from "#core/claim.ts";
import type { ClaimFault, ClaimForm } from "#core/claim.ts";
import { readNewHoster } from "#core/new-hoster.ts";
import type { NewHosterField, NewHosterForm } from "#core/new-hoster.ts";
import { spacePathTo } from "#core/space-paths.ts";
import {
  askClaim,
  cancelClaim,
  checkClaim,
  denyByMail,
  openOwnClaims,
  openProof,
  proveByMail,
} from "#server/claims/actions.ts";
import { createHoster } from "#server/claims/creation.ts";
import { choosePresence, presences } from "#server/claims/presence.ts";
import { listOwners } from "#server/claims/queries.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { ClaimPage } from "#web/pages/claims/ClaimPage.tsx";
import { NewHosterPage } from "#web/pages/claims/NewHosterPage.tsx";
import { PresenceForm } from "#web/pages/claims/PresenceForm.tsx";
import { ProofDonePage, ProofPage } from "#web/pages/claims/ProofPage.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { textFor } from "#web/text/text.ts";

/** Proving to speak for a hoster, listing one that nobody knew, and its presence in the directory. */
export const claimPages = new Hono<HttpEnv>()
  .get("/hebergeurs/:slug/revendiquer", (context) => showClaim(context))
  .post("/hebergeurs/:slug/revendiquer", formOnly, receiveClaim)
  .post("/hebergeurs/:slug/revendiquer/:id", formOnly, followClaim)
  .get("/preuve/:token", showProof)
  .post("/preuve/:token", formOnly, receiveProof)
  .get("/compte/nouvel-hebergeur", (context) => showCreation(context))
  .post("/compte/nouvel-hebergeur", formOnly, receiveCreation)
  .get("/espace/:slug/presence", (context) => showPresence(context))
  .post("/espace/:slug/presence", formOnly, receivePresence);

type ShownForm = {
  readonly form: ClaimForm;
  readonly faults: readonly ClaimFault[];
  readonly said?: string;
};

const emptyClaim: ShownForm = {
  form: { intent: "", method: "", email: "", message: "" },
  faults: [],
};

async function showClaim(context: HttpContext, shown = emptyClaim): Promise<Response> {
  const deps = context.get("deps");
  const { claim: words } = textFor(context.get("language"));
  const person = personOf(context);
  const { hoster, domain, claims } = await openOwnClaims(deps, slugOf(context), person);
  const owners = await listOwners(deps.db, hoster.id);
  const asked = context.req.query("connu") === undefined ? null : words.create.known;
  return renderPrivatePage(
    context,
    { title: words.pageTitle(hoster.name), sheet: "space", section: "directory" },
    <ClaimPage
      {...{ hoster, domain, ...shown }}
      said={shown.said ?? asked}
      isTaken={owners.some(({ id }) => id !== person.id)}
      claims={claims.map((claim) => ({
        ...claim,
        createdAt: claim.createdAt.toISOString(),
        provedAt: claim.provedAt?.toISOString() ?? null,
        checkedAt: claim.checkedAt?.toISOString() ?? null,
      }))}
    />,
    shown.faults.length === 0 ? 200 : 422,
  );
}

async function receiveClaim(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const person = personOf(context);
  const slug = slugOf(context);
  const fields = await readFormFields(context);
  const form: ClaimForm = {
    intent: fields.get("intent") ?? "",
    method: fields.get("method") ?? "",
    email: fields.get("email") ?? "",
    message: fields.get("message") ?? "",
  };
  const { domain } = await openOwnClaims(deps, slug, person);
  const read = readClaim(form, domain);
  if (!read.ok) return showClaim(context, { form, faults: read.problems });
  await askClaim(deps, { slug, person, asked: read.value });
  return context.redirect(spacePathTo.claim(context.get("language"), slug), 303);
}

/** Looks for the proof, or takes the claim back. */
async function followClaim(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const person = personOf(context);
  const language = context.get("language");
  const id = context.req.param("id") ?? "";
  const fields = await readFormFields(context);
  if (fields.get("do") === "cancel") {
    await cancelClaim(deps, id, person);
    return context.redirect(spacePathTo.claim(language, slugOf(context)), 303);
  }
  const outcome = await checkClaim(deps, id, person);
  return showClaim(context, { ...emptyClaim, said: textFor(language).claim.checks[outcome] });
}

async function showProof(context: HttpContext): Promise<Response> {
  const { claim, hoster, person } = await openProof(context.get("deps"), tokenOf(context));
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).claim.proof.title(hoster.name), sheet: "space" },
    <ProofPage
      hoster={hoster.name}
      claimant={person?.email ?? null}
      intent={claim.intent}
      isOver={claim.decidedAt !== null || claim.provedAt !== null}
    />,
  );
}

async function receiveProof(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const fields = await readFormFields(context);
  if (fields.get("say") === "no") await denyByMail(deps, tokenOf(context));
  else if (fields.get("say") === "yes") await proveByMail(deps, tokenOf(context));
  else return showProof(context);
  const title = textFor(context.get("language")).claim.proof.thanks;
  return renderPrivatePage(context, { title, sheet: "space" }, <ProofDonePage />);
}

function showCreation(
  context: HttpContext,
  form: NewHosterForm = { name: "", website: "" },
  faults: readonly NewHosterField[] = [],
): Response {
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).claim.create.title, sheet: "space" },
    <NewHosterPage form={form} faults={faults} />,
    faults.length === 0 ? 200 : 422,
  );
}

async function receiveCreation(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const fields = await readFormFields(context);
  const form = { name: fields.get("name") ?? "", website: fields.get("website") ?? "" };
  const read = readNewHoster(form);
  if (!read.ok) return showCreation(context, form, read.problems);
  const created = await createHoster(context.get("deps"), personOf(context), read.value);
  const path = created.isNew
    ? spacePathTo.space(language, created.slug)
    : `${spacePathTo.claim(language, created.slug)}?connu=1`;
  return context.redirect(path, 303);
}

async function showPresence(context: HttpContext, isMissing = false): Promise<Response> {
  const hoster = await openOwnHoster(context.get("deps"), slugOf(context));
  const { claim, space } = textFor(context.get("language"));
  const { slug, stance } = hoster;
  return renderPrivatePage(
    context,
    { title: space.pageTitle(claim.presence.title, hoster.name), sheet: "space" },
    <SpaceShell hoster={hoster} person={personOf(context)} here="presence">
      <PresenceForm
        {...{ slug, stance, isMissing }}
        isSaved={context.req.query("enregistre") !== undefined}
      />
    </SpaceShell>,
    isMissing ? 422 : 200,
  );
}

async function receivePresence(context: HttpContext): Promise<Response> {
  const slug = slugOf(context);
  const given = (await readFormFields(context)).get("presence");
  const presence = presences.find((known) => known === given);
  if (presence === undefined) return showPresence(context, true);
  await choosePresence(context.get("deps"), { slug, person: personOf(context), presence });
  return context.redirect(
    `${spacePathTo.presence(context.get("language"), slug)}?enregistre=1`,
    303,
  );
}

function tokenOf(context: HttpContext): string {
  return context.req.param("token") ?? "";
}
