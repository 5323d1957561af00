import { Hono } from "hono";
import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { decideClaim, openCase } from "#server/claims/actions.ts";
import { listForsaken, listOwners, listWaitingClaims } from "#server/claims/queries.ts";
import type { ClaimCase } from "#server/claims/queries.ts";
import { countWaiting } from "#server/desk/queries.ts";
import { siteGridId } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { CasePage } from "#web/pages/desk/CasePage.tsx";
import type { WaitingClaim } from "#web/pages/desk/claim-case.ts";
import { ClaimsPage } from "#web/pages/desk/ClaimsPage.tsx";
import { DeskPage } from "#web/pages/desk/DeskPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Where the working group finds what waits for it. */
export const deskPages = new Hono<HttpEnv>()
  .get("/gt", showDesk)
  .get("/gt/revendications", showClaims)
  .get("/gt/revendications/:id", (context) => showCase(context))
  .post("/gt/revendications/:id", formOnly, decide);

async function showDesk(context: HttpContext): Promise<Response> {
  const { db, now } = context.get("deps");
  const language = context.get("language");
  const forsaken = await listForsaken(db);
  return renderPrivatePage(
    context,
    { title: textFor(language).desk.title, sheet: "space" },
    <DeskPage
      waiting={await countWaiting(db, { gridId: siteGridId, at: now() })}
      isAdministrator={personOf(context).groupRole === "administrator"}
      forsaken={forsaken.map(({ slug, name }) => ({ name, path: pathTo.hoster(language, slug) }))}
    />,
  );
}

async function showClaims(context: HttpContext): Promise<Response> {
  const cases = await listWaitingClaims(context.get("deps").db);
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).claim.desk.claims, sheet: "space" },
    <ClaimsPage cases={cases.map((found) => waitingOf(found, found.claim.provedAt !== null))} />,
  );
}

async function showCase(
  context: HttpContext,
  { reason = "", isReasonMissing = false } = {},
): Promise<Response> {
  const deps = context.get("deps");
  const found = await openCase(deps, context.req.param("id") ?? "");
  const { claim, hoster, person } = found;
  const owners = await listOwners(deps.db, hoster.id);
  const { method, domain, message } = claim;
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).claim.desk.caseTitle(hoster.name), sheet: "space" },
    <CasePage
      {...{ reason, isReasonMissing }}
      shown={{
        ...waitingOf(
          found,
          owners.some(({ id }) => id !== person?.id),
        ),
        ...{ method, domain, message },
        provedAt: claim.provedAt?.toISOString() ?? null,
        asker: person?.email ?? null,
        isOver: claim.decidedAt !== null,
      }}
    />,
    isReasonMissing ? 422 : 200,
  );
}

async function decide(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const decision = fields.get("decision");
  const reason = fields.get("reason") ?? "";
  if (decision !== "accepted" && decision !== "refused") return showCase(context, { reason });
  const fate = await decideClaim(context.get("deps"), {
    ...{ id: context.req.param("id") ?? "", person: personOf(context), decision, reason },
  });
  if (fate === "no-reason") return showCase(context, { reason, isReasonMissing: true });
  return context.redirect(spacePathTo.claimsDesk(context.get("language")), 303);
}

function waitingOf({ claim, hoster }: ClaimCase, isContested: boolean): WaitingClaim {
  const { id, intent, createdAt } = claim;
  return { id, hoster, intent, createdAt: createdAt.toISOString(), isContested };
}
